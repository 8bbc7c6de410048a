import { useId } from "react";
import classes from "./Tips.module.css";

interface TipsProps {
  title: string;
  tips: readonly string[];
  /** What matters most, last. */
  rule: string;
}

/** What makes something that is about to be written a good one, beside where it is written. */
export function Tips({ title, tips, rule }: TipsProps) {
  const id = useId();
  return (
    <aside className={classes.tips} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
        <li>
          <strong>{rule}</strong>
        </li>
      </ul>
    </aside>
  );
}

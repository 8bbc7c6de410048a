import type { ReactNode } from "react";
import classes from "./Moderation.module.css";

/** What is lacking in a group of choices, which has it as its description. */
export function ChoiceError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={id} className={classes.lacking}>
      {children}
    </p>
  );
}

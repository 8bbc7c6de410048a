import { type ReactNode, useId } from "react";
import classes from "./Panel.module.css";

/** A part of a page with a heading, on a ground of its own. */
export function Panel({
  title,
  lead,
  action,
  plain = false,
  children,
}: {
  title: string;
  lead?: string | undefined;
  action?: ReactNode;
  /** Without a ground. */
  plain?: boolean;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className={classes.panel} data-plain={plain || undefined} aria-labelledby={id}>
      <div className={classes.head}>
        <div>
          <h2 id={id}>{title}</h2>
          {lead && <p>{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}

import type { ReactNode } from "react";
import classes from "./PageHeading.module.css";

/** The title of a page, one sentence about it, and its main action. */
export function PageHeading({ title, lead, action }: { title: string; lead?: string; action?: ReactNode }) {
  return (
    <div className={classes.heading}>
      <div>
        <h1>{title}</h1>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {action}
    </div>
  );
}

import type { ReactNode } from "react";
import classes from "./FieldError.module.css";

/** What is wrong with a group of fields; by its id the group can have it as its description. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} role="alert" className={classes.error}>
      {children}
    </p>
  );
}

import type { ReactNode } from "react";
import classes from "./DataTable.module.css";

/** A table that can be scrolled sideways, with the keyboard too. `fold` makes a block of each row on a phone, named by data-label. */
export function DataTable({
  label,
  fold = false,
  rowCount,
  children,
}: {
  label: string;
  fold?: boolean;
  /** How many rows it has with its head, where not all of them are in the page; -1 where that is not known. */
  rowCount?: number | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled has to be reached by the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms, and a section would be one landmark more
    <div className={classes.scroll} role="group" aria-label={label} tabIndex={0}>
      <table className={classes.table} data-fold={fold || undefined} aria-rowcount={rowCount}>
        {children}
      </table>
    </div>
  );
}

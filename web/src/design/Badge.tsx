import type { ReactNode } from "react";
import classes from "./Badge.module.css";

/** A short word beside a title: a kind, a state. */
export function Badge({
  tone = "quiet",
  children,
}: {
  tone?: "quiet" | "brand" | "good" | "bad" | "plum" | "accent";
  children: ReactNode;
}) {
  return (
    <span className={classes.badge} data-tone={tone}>
      {children}
    </span>
  );
}

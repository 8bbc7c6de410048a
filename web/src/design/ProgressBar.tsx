import classes from "./ProgressBar.module.css";

/** How much of a whole is done. The words say it too, for everybody. */
export function ProgressBar({ done, total, label }: { done: number; total: number; label: string }) {
  return (
    <div className={classes.progress}>
      <div className={classes.bar} aria-hidden="true">
        <span style={{ width: `${(100 * done) / Math.max(total, 1)}%` }} />
      </div>
      <span>{label}</span>
    </div>
  );
}

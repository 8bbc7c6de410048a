import { useTranslation } from "react-i18next";
import classes from "./Meter.module.css";
import type { Plan } from "./plan";

/** The minutes of the week: what is done, what is planned, and what is still free. */
export function Meter({ plan }: { plan: Plan }) {
  const { t } = useTranslation();
  const { doneMinutes: done, plannedMinutes: taken, budgetMinutes: budget } = plan;
  const whole = Math.max(budget, taken, 1);
  const share = (minutes: number) => `${(100 * minutes) / whole}%`;
  return (
    <div className={classes.meter}>
      <p className={classes.words} aria-hidden="true">
        <strong>{done}</strong> {t("week.ofMinutes", { budget })}
      </p>
      <div
        className={classes.bar}
        role="img"
        aria-label={t("week.meter", { done, planned: taken - done, budget })}
        data-over={taken > budget || undefined}
      >
        <span className={classes.done} style={{ width: share(done) }} />
        <span className={classes.planned} style={{ width: share(taken - done) }} />
      </div>
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import { LineCard } from "../week/LineCard";
import { sorted } from "../week/lines";
import { Meter } from "../week/Meter";
import { usePlan } from "../week/plan";
import { useSaid } from "../week/useSaid";
import classes from "./HomePage.module.css";

const SHOWN = 2;
const stay = () => {};

/** What comes first this week, and how many of the minutes are used. */
export function MyWeek() {
  const { t } = useTranslation();
  const plan = usePlan();
  const { said, say } = useSaid(stay);
  const open = plan.data ? sorted(plan.data).open : [];
  return (
    <section aria-labelledby="my-week">
      <div className={classes.sectionHead}>
        <h2 id="my-week">{t("week.title")}</h2>
        <Link to="/my/week">{t("week.wholeWeek")}</Link>
      </div>
      {plan.isPending && <ListSkeleton rows={2} />}
      {plan.isError && <ProblemNote error={plan.error} retry={() => plan.refetch()} />}
      {plan.data && (
        <div className={classes.items}>
          <Meter plan={plan.data} />
          <p role="status" className={classes.said}>
            {said}
          </p>
          {open.length === 0 && <EmptyState title={t("week.allDone")} detail={plan.data.says} />}
          {open.slice(0, SHOWN).map((line) => (
            <LineCard key={line.key} line={line} say={say} />
          ))}
          {open.length > SHOWN && (
            <p className={classes.rest}>{t("week.andMore", { count: open.length - SHOWN })}</p>
          )}
        </div>
      )}
    </section>
  );
}

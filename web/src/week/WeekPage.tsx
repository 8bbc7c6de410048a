import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useRef } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { daysInWords } from "../i18n/dates";
import { Budget } from "./Budget";
import { LineCard } from "./LineCard";
import { LineTitle } from "./LineText";
import { sorted, sundayOf, weekBefore } from "./lines";
import { Meter } from "./Meter";
import { Moments, NowPanel } from "./NowPanel";
import { type Line, type Plan, usePlan, usePlanChange } from "./plan";
import { SuggestionCard } from "./SuggestionCard";
import { type Say, useSaid } from "./useSaid";
import classes from "./WeekPage.module.css";

const route = getRouteApi("/my/week");

export function WeekPage() {
  const { t } = useTranslation();
  const { week } = route.useSearch();
  const plan = usePlan(week);
  usePageTitle(t("week.title"));
  if (plan.isPending) {
    return (
      <>
        <PageHeading title={t("week.title")} />
        <ListSkeleton rows={4} />
      </>
    );
  }
  if (!plan.data) {
    return (
      <>
        <PageHeading title={t("week.title")} />
        <NoPlan error={plan.error} earlier={week !== undefined} retry={() => plan.refetch()} />
      </>
    );
  }
  return <PlanView plan={plan.data} earlier={week !== undefined} />;
}

function NoPlan({ error, earlier, retry }: { error: unknown; earlier: boolean; retry: () => void }) {
  const { t } = useTranslation();
  if (!earlier || asProblem(error).status !== 404) return <ProblemNote error={error} retry={retry} />;
  return (
    <EmptyState title={t("weekPage.noSuchWeek")} detail={t("weekPage.noSuchWeekDetail")}>
      <ButtonLink to="/my/week" search={{}}>
        {t("weekPage.thisWeek")}
      </ButtonLink>
    </EmptyState>
  );
}

function PlanView({ plan, earlier }: { plan: Plan; earlier: boolean }) {
  const { t, i18n } = useTranslation();
  const { minutes } = route.useSearch();
  const top = useRef<HTMLDivElement>(null);
  // What was acted on is gone from its place: the keyboard goes on from here.
  const afterwards = useCallback(() => top.current?.focus(), []);
  const { said, say } = useSaid(afterwards);
  return (
    <>
      <PageHeading
        title={t("week.title")}
        lead={t("weekPage.of", { days: daysInWords(plan.monday, sundayOf(plan.monday), i18n.language) })}
        action={<OtherWeek plan={plan} earlier={earlier} />}
      />
      <div className={classes.columns}>
        <div className={classes.top}>
          <section className={classes.panel} aria-label={t("week.title")}>
            <Meter plan={plan} />
            <p className={classes.says}>{plan.says}</p>
            {!earlier && <Budget plan={plan} say={say} />}
          </section>
          {!earlier && <Moments chosen={minutes} />}
        </div>
        <div className={classes.plan}>
          <div ref={top} tabIndex={-1} role="status" className={classes.said}>
            {said && (
              <p>
                <Icon name="check" size={18} />
                {said}
              </p>
            )}
          </div>
          {minutes && !earlier ? (
            <NowPanel minutes={minutes} say={say} />
          ) : (
            <Lines plan={plan} earlier={earlier} say={say} />
          )}
        </div>
        <aside className={classes.obstacle}>
          <p>{t("weekPage.obstacle")}</p>
          <ButtonLink
            to="/my/obstacles/report"
            variant="default"
            size="sm"
            leftSection={<Icon name="obstacle" size={18} />}
          >
            {t("weekPage.report")}
          </ButtonLink>
        </aside>
      </div>
    </>
  );
}

function OtherWeek({ plan, earlier }: { plan: Plan; earlier: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={classes.weeks}>
      <ButtonLink
        to="/my/week"
        search={{ week: weekBefore(plan.monday) }}
        variant="subtle"
        size="sm"
        leftSection={<Icon name="back" size={18} />}
      >
        {t("weekPage.earlier")}
      </ButtonLink>
      {earlier && (
        <ButtonLink to="/my/week" search={{}} variant="default" size="sm">
          {t("weekPage.thisWeek")}
        </ButtonLink>
      )}
    </div>
  );
}

function Lines({ plan, earlier, say }: { plan: Plan; earlier: boolean; say: Say }) {
  const { t } = useTranslation();
  const { open, done, aside } = sorted(plan);
  return (
    <>
      <section aria-labelledby="open-lines">
        <div className={classes.sectionHead}>
          <h2 id="open-lines">{t("weekPage.plan")}</h2>
        </div>
        {open.length === 0 && (
          <EmptyState
            title={done.length > 0 ? t("week.allDone") : t("weekPage.nothing")}
            detail={done.length > 0 ? t("weekPage.allDoneDetail") : t("weekPage.nothingDetail")}
          >
            <ButtonLink to="/catalog" variant="default">
              {t("weekPage.toCatalog")}
            </ButtonLink>
          </EmptyState>
        )}
        <ul className={classes.lines}>
          {open.map((line) => (
            <li key={line.key}>
              {earlier ? <SettledLine line={line} /> : <LineCard line={line} say={say} />}
            </li>
          ))}
        </ul>
      </section>
      {plan.leftOut.length > 0 && (
        <section aria-labelledby="left-out">
          <h2 id="left-out">{t("weekPage.leftOut")}</h2>
          <p className={classes.hint}>{t("weekPage.leftOutDetail")}</p>
          <ul className={classes.lines}>
            {plan.leftOut.map((line) => (
              <li key={line.key}>
                <SuggestionCard
                  line={line}
                  minutes={t("weekPage.missing", { count: line.minutesMissing })}
                  say={say}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Settled heading={t("weekPage.finished")} lines={done} say={say} />
      <Settled heading={t("weekPage.aside")} lines={aside} say={say} />
    </>
  );
}

function Settled({ heading, lines, say }: { heading: string; lines: Line[]; say: Say }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      <ul className={classes.settled}>
        {lines.map((line) => (
          <li key={line.key}>
            <SettledLine line={line} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SettledLine({ line, say }: { line: Line; say?: Say }) {
  const { t } = useTranslation();
  const change = usePlanChange();
  const add = { kind: "add", line } as const;
  const fate =
    line.state === "done"
      ? t("week.tookMinutes", { count: line.tookMinutes ?? line.minutes })
      : line.state === "swapped"
        ? t("weekPage.asideSwapped")
        : line.state === "snoozed"
          ? t("weekPage.asideSnoozed")
          : t("week.planned", { count: line.minutes });
  return (
    <div className={classes.settledLine} data-state={line.state}>
      <span className={classes.mark}>
        <Icon
          name={line.state === "done" ? "check" : line.state === "snoozed" ? "later" : "swap"}
          size={18}
        />
      </span>
      <p>
        <LineTitle line={line} />
        <small>{fate}</small>
      </p>
      {line.state === "swapped" && say && (
        <Button
          size="compact-sm"
          variant="subtle"
          loading={change.isPending}
          aria-label={t("weekPage.takeBackLabel", { title: line.title })}
          onClick={() =>
            change.mutateAsync(add).then(
              (plan) => say(add, plan),
              // Shown below, by the mutation.
              () => {},
            )
          }
        >
          {t("weekPage.takeBack")}
        </Button>
      )}
      {change.isError && <ProblemNote error={change.error} />}
    </div>
  );
}

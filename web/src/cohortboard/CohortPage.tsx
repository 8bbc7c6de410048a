import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { daysInWords } from "../i18n/dates";
import { figure } from "../i18n/figures";
import { MemberName } from "../people/MemberName";
import { useMe } from "../session/session";
import { Board } from "./Board";
import classes from "./CohortPage.module.css";
import { CohortStatusBadge } from "./CohortStatusBadge";
import { boardAddress, type Cohort, cohortQuery, summaryQuery } from "./cohorts";
import { LeadersFirst } from "./LeadersFirst";

// For the weeks before a cohort sets out only.
const SetOut = lazy(() => import("./SetOut").then(({ SetOut }) => ({ default: SetOut })));

const route = getRouteApi("/office/manage/cohorts/$cohortId");

export function CohortPage() {
  const { t } = useTranslation();
  const { cohortId } = route.useParams();
  const cohort = useQuery(cohortQuery(cohortId));
  usePageTitle(cohort.data?.name ?? t("cohortBoard.title"));
  return (
    <>
      <BackLink to="/manage/cohorts">{t("cohortBoard.title")}</BackLink>
      {cohort.isPending && <ListSkeleton rows={3} />}
      {cohort.isError && <CohortProblem error={cohort.error} retry={() => cohort.refetch()} />}
      {cohort.data && <CohortView cohort={cohort.data} />}
    </>
  );
}

function CohortProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("cohortBoard.notFound")}</h1>
      <EmptyState title={t("cohortBoard.notFoundDetail")}>
        <ButtonLink to="/manage/cohorts">{t("cohortBoard.toAll")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function CohortView({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const planned = cohort.status === "planned";
  return (
    <>
      <p className={classes.kind}>
        <CohortStatusBadge status={cohort.status} />
        <span>{daysInWords(cohort.startsOn, cohort.endsOn, i18n.language)}</span>
        <span>
          {t("cohortBoard.facilitator")}: <MemberName id={cohort.facilitatorId} />
        </span>
      </p>
      <PageHeading
        title={cohort.name}
        action={
          planned ? undefined : (
            <>
              {me.memberId === cohort.facilitatorId && (
                <ButtonLink to="/my/reviews">{t("cohortBoard.reviews")}</ButtonLink>
              )}
              <Button component="a" variant="default" href={boardAddress(cohort.id)} download>
                {t("cohortBoard.csv")}
              </Button>
            </>
          )
        }
      />
      {cohort.despiteReadiness && (
        <p className={classes.despite}>{t("cohortBoard.despite", { why: cohort.despiteReadiness })}</p>
      )}
      {!planned && <Numbers cohort={cohort} />}
      {planned && (
        <Suspense fallback={<ListSkeleton rows={2} />}>
          <SetOut cohort={cohort} />
        </Suspense>
      )}
      {(!planned || cohort.leadersStartedAt) && <Board cohort={cohort} />}
      <LeadersFirst cohort={cohort} />
    </>
  );
}

function Numbers({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useTranslation();
  const summary = useQuery(summaryQuery(cohort.id));
  if (summary.isError) return <ProblemNote error={summary.error} retry={() => summary.refetch()} />;
  const of = (value: number | undefined) => (value === undefined ? "–" : figure(value, i18n.language));
  const numbers = [
    {
      key: "takingPart",
      value: summary.data?.takingPart,
      detail: t("cohortBoard.ofPlaces", { count: cohort.capacity }),
    },
    { key: "started", value: summary.data?.started, detail: t("cohortBoard.startedDetail") },
    { key: "completed", value: summary.data?.completed, detail: t("cohortBoard.completedDetail") },
    { key: "stuck", value: summary.data?.stuck, detail: t("cohortBoard.stuckDetail") },
    {
      key: "minutesPerWeek",
      value: summary.data?.minutesPerWeek,
      detail: t("cohortBoard.minutesDetail", { minutes: of(summary.data?.minutesPlanned) }),
    },
  ] as const;
  return (
    <dl className={classes.numbers} data-waiting={summary.isPending ? "" : undefined}>
      {numbers.map(({ key, value, detail }) => (
        <div key={key} data-alert={(key === "stuck" && (value ?? 0) > 0) || undefined}>
          <dt>{t(`cohortBoard.number.${key}`)}</dt>
          <dd className={classes.big}>{of(value)}</dd>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}

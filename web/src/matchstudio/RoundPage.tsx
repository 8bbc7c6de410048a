import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { Modes } from "./Modes";
import { Pairs } from "./Pairs";
import { PoolPanel } from "./PoolPanel";
import { Publish } from "./Publish";
import classes from "./RoundPage.module.css";
import { RoundStatusBadge } from "./RoundStatusBadge";
import { type Round, roundQuery, useSolve } from "./rounds";
import { Settings } from "./Settings";

const route = getRouteApi("/office/manage/matching/$roundId");

export function RoundPage() {
  const { t, i18n } = useTranslation();
  const { roundId } = route.useParams();
  const round = useQuery(roundQuery(roundId, i18n.language));
  usePageTitle(round.data?.content.name ?? t("matchStudio.title"));
  return (
    <>
      <BackLink to="/manage/matching">{t("matchStudio.title")}</BackLink>
      {round.isPending && <ListSkeleton rows={3} />}
      {round.isError && !round.data && <RoundProblem error={round.error} retry={() => round.refetch()} />}
      {round.data && <Studio round={round.data} />}
    </>
  );
}

function RoundProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("matchStudio.notFound")}</h1>
      <EmptyState title={t("matchStudio.notFoundDetail")}>
        <ButtonLink to="/manage/matching">{t("matchStudio.toAll")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function Studio({ round }: { round: Round }) {
  const { t, i18n } = useTranslation();
  const mode = route.useSearch().mode ?? round.publishedMode ?? "optimal";
  const over = round.status === "published";
  const shown = round.status === "solved" || over;
  return (
    <>
      <p className={classes.kind}>
        <RoundStatusBadge status={round.status} />
        <span>{t(`matchStudio.kind.${round.content.kind}`)}</span>
        {round.publishedAt && (
          <span>{t("matchStudio.publishedOn", { day: dateInWords(round.publishedAt, i18n.language) })}</span>
        )}
      </p>
      <PageHeading title={round.content.name} />
      {!over && <PoolPanel round={round} />}
      {!over && <Settings key={`${round.id} ${JSON.stringify(round.content)}`} round={round} />}
      <Solving round={round} />
      {shown && (
        <>
          <Modes round={round} mode={mode} />
          <Pairs round={round} mode={mode} />
          {!over && <Publish round={round} mode={mode} />}
        </>
      )}
    </>
  );
}

function Solving({ round }: { round: Round }) {
  const { t } = useTranslation();
  const solve = useSolve(round);
  const { progress } = round;
  return (
    <div className={classes.solving} aria-live="polite">
      {round.status === "failed" && round.failure && <p className={classes.failure}>{round.failure}</p>}
      {solve.isError && <ProblemNote error={solve.error} />}
      {(round.status === "draft" || round.status === "failed") && (
        <Button size="lg" loading={solve.isPending} onClick={() => solve.mutate(undefined)}>
          {t("matchStudio.solve")}
        </Button>
      )}
      {round.status === "solving" && (
        <p className={classes.progress}>
          <span>{t("matchStudio.solving")}</span>
          <progress
            aria-label={t("matchStudio.solving")}
            {...(progress && progress.todo > 0 ? { value: progress.done, max: progress.todo } : {})}
          />
        </p>
      )}
    </div>
  );
}

import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { durationInWords } from "../catalog/duration";
import { BackLink } from "../design/BackLink";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords, dayInWords } from "../i18n/dates";
import { useMe } from "../session/session";
import { DiagnosisSection } from "./DiagnosisSection";
import { LearningSection } from "./LearningSection";
import { ObstacleActions } from "./ObstacleActions";
import classes from "./ObstaclePage.module.css";
import { ObstacleStatus } from "./ObstacleStatus";
import {
  type Obstacle,
  obstacleQuery,
  type Step,
  tasksQuery,
  useSimilarToReported,
  useSteps,
} from "./obstacles";
import { SimilarReported } from "./SimilarReported";

const route = getRouteApi("/my/obstacles/$obstacleId");

export function ObstaclePage() {
  const { t } = useTranslation();
  const { obstacleId } = route.useParams();
  const obstacle = useQuery(obstacleQuery(obstacleId));
  usePageTitle(obstacle.data?.what ?? t("obstacle.title"));
  return (
    <>
      <BackLink to="/my/obstacles">{t("obstacle.title")}</BackLink>
      {obstacle.isPending && <ListSkeleton rows={2} />}
      {obstacle.isError && <ObstacleProblem error={obstacle.error} retry={() => obstacle.refetch()} />}
      {obstacle.data && <ObstacleView obstacle={obstacle.data} />}
    </>
  );
}

function ObstacleProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (asProblem(error).status !== 404) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("obstacle.notFound")}</h1>
      <EmptyState title={t("obstacle.notFoundDetail")}>
        <ButtonLink to="/my/obstacles">{t("obstacle.title")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function ObstacleView({ obstacle }: { obstacle: Obstacle }) {
  const { t } = useTranslation();
  const me = useMe();
  const similar = useSimilarToReported(obstacle.id);
  const open = !obstacle.closedAt;
  return (
    <div className={classes.columns}>
      <div className={classes.main}>
        <header>
          <p className={classes.kind}>
            <ObstacleStatus status={obstacle.status} />
            <span>
              <TimeAgo at={obstacle.reportedAt} />
            </span>
            {obstacle.anonymous && <span>{t("obstacle.wasAnonymous")}</span>}
          </p>
          <h1 className={classes.what}>{obstacle.what}</h1>
          {obstacle.evidence && <p className={classes.evidence}>{obstacle.evidence}</p>}
          {obstacle.mergedInto && (
            <p>
              <Link to="/my/obstacles/$obstacleId" params={{ obstacleId: obstacle.mergedInto }}>
                {t("obstacle.mergedInto")}
              </Link>
            </p>
          )}
        </header>
        {obstacle.mine && open && similar.length > 0 && (
          <SimilarReported obstacle={obstacle} similar={similar} />
        )}
        <DiagnosisSection obstacle={obstacle} mayAnswer={obstacle.mine && open} />
        {obstacle.cause === "knowledge-skill" && open && <LearningSection id={obstacle.id} />}
        <ObstacleActions obstacle={obstacle} owner={obstacle.ownerId === me.memberId} />
        <Steps id={obstacle.id} />
      </div>
      <Facts obstacle={obstacle} />
    </div>
  );
}

function Facts({ obstacle }: { obstacle: Obstacle }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  const tasks = useQuery({ ...tasksQuery, enabled: Boolean(obstacle.taskId) });
  const task = tasks.data?.find(({ id }) => id === obstacle.taskId);
  const times = new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(obstacle.timesPerWeek);
  return (
    <aside className={classes.facts} aria-label={t("obstacle.facts")}>
      <dl>
        <Fact name={t("obstacle.owner")}>
          {obstacle.ownerName ?? t(obstacle.cause ? "obstacle.ownerLearning" : "obstacle.ownerNone")}
        </Fact>
        {obstacle.dueOn && !obstacle.closedAt && (
          <Fact name={t(obstacle.ownerId ? "obstacle.dueOn" : "obstacle.causeBy")}>
            {dayInWords(obstacle.dueOn, language)}
          </Fact>
        )}
        <Fact name={t("obstacle.whoHasIt")}>{t("obstacle.voices", { count: obstacle.voices })}</Fact>
        <Fact name={t("obstacle.howOften")}>{t("obstacle.timesPerWeek", { times })}</Fact>
        {obstacle.minutesPerMonth != null && (
          <Fact name={t("obstacle.costs")}>
            {t("obstacle.perMonth", {
              time: durationInWords(t, Math.round(obstacle.minutesPerMonth), language),
            })}
          </Fact>
        )}
        {task && <Fact name={t("obstacle.task")}>{task.name}</Fact>}
        {obstacle.where && <Fact name={t("obstacle.where")}>{obstacle.where}</Fact>}
        {obstacle.closedAt && (
          <Fact name={t("obstacle.closed")}>{dateInWords(obstacle.closedAt, language)}</Fact>
        )}
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Steps({ id }: { id: string }) {
  const { t } = useTranslation();
  const steps = useSteps(id);
  return (
    <section aria-labelledby="steps">
      <h2 id="steps">{t("obstacle.steps")}</h2>
      {steps.isPending && <ListSkeleton rows={2} />}
      {steps.isError && <ProblemNote error={steps.error} retry={() => steps.refetch()} />}
      <ol className={classes.steps}>
        {steps.entries.map((step) => (
          <li key={step.id}>
            <StepView step={step} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepView({ step }: { step: Step }) {
  const { t } = useTranslation();
  // Each answer is kept, and only the last one finds the cause.
  const kind = step.kind === "diagnosed" && !step.cause ? "answered" : step.kind;
  const cause = step.cause && (step.kind === "diagnosed" || step.kind === "overruled") ? step.cause : null;
  return (
    <>
      <p>
        <strong>{t(`obstacle.step.${kind}`)}</strong>
        {cause && <> · {t(`obstacle.causes.${cause}`)}</>}{" "}
        <small>
          <TimeAgo at={step.at} />
        </small>
      </p>
      {step.words && <p className={classes.stepWords}>{step.words}</p>}
    </>
  );
}

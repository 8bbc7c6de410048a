import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { durationInWords } from "../catalog/duration";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { ProgressBar } from "../design/ProgressBar";
import { usePageTitle } from "../design/usePageTitle";
import { daysInWords } from "../i18n/dates";
import { useMe } from "../session/session";
import { ActivityCard } from "./ActivityCard";
import classes from "./EnrolmentPage.module.css";
import { type EnrolmentDetail, enrolmentQuery, programmeVersionQuery } from "./enrolments";
import { modulesOf } from "./modules";
import { StatusBadge } from "./StatusBadge";

const LeaveCohort = lazy(() => import("./LeaveCohort").then(({ LeaveCohort }) => ({ default: LeaveCohort })));

const route = getRouteApi("/my/programmes/$enrolmentId");

export function EnrolmentPage() {
  const { t } = useTranslation();
  const { enrolmentId } = route.useParams();
  const enrolment = useQuery(enrolmentQuery(enrolmentId));
  usePageTitle(enrolment.data?.programme.title ?? t("enrolment.mine"));
  return (
    <>
      <BackLink to="/my/programmes">{t("enrolment.mine")}</BackLink>
      {enrolment.isPending && <ListSkeleton rows={4} />}
      {enrolment.isError && <EnrolmentProblem error={enrolment.error} retry={() => enrolment.refetch()} />}
      {enrolment.data && <EnrolmentView detail={enrolment.data} />}
    </>
  );
}

function EnrolmentProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  if (asProblem(error).status !== 404) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("enrolment.notFound")}</h1>
      <EmptyState title={t("enrolment.notFoundDetail")}>
        <ButtonLink to="/my/programmes">{t("enrolment.mine")}</ButtonLink>
      </EmptyState>
    </>
  );
}

/** Whoever has a place in a cohort that still runs can say how far they are. */
function mayAct({ enrolment, cohort }: EnrolmentDetail, me: string | null): boolean {
  const takesPart = ["enrolled", "started", "completed"].includes(enrolment.status);
  return enrolment.member.id === me && takesPart && ["planned", "launched"].includes(cohort.status);
}

function EnrolmentView({ detail }: { detail: EnrolmentDetail }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const { enrolment, cohort, programme, activities } = detail;
  const version = useQuery(programmeVersionQuery(programme.id, programme.version));
  const modules = version.isPending ? [] : modulesOf(activities, version.data);
  const active = mayAct(detail, me.memberId);
  useScrollToHash(modules.length > 0);
  const spent = durationInWords(t, detail.minutesSpent, i18n.language);
  const planned = durationInWords(t, detail.minutesPlanned, i18n.language);
  return (
    <>
      <header className={classes.header}>
        <p className={classes.kind}>
          <StatusBadge status={enrolment.status} />
          {detail.late > 0 && <Badge tone="accent">{t("enrolment.late", { count: detail.late })}</Badge>}
        </p>
        <h1>{programme.title}</h1>
        <p className={classes.facts}>
          {cohort.name} · {daysInWords(cohort.startsOn, cohort.endsOn, i18n.language)}
        </p>
        {version.data?.summary && <p className={classes.summary}>{version.data.summary}</p>}
      </header>
      {enrolment.status === "waiting" ? (
        <EmptyState title={t("enrolment.status.waiting")} detail={t("enrolment.waiting")} />
      ) : (
        <div className={classes.progress}>
          <ProgressBar
            done={detail.done}
            total={activities.length}
            label={t("enrolment.done", { done: detail.done, total: activities.length })}
          />
          <p className={classes.facts}>{t("enrolment.time", { spent, planned })}</p>
        </div>
      )}
      {cohort.status === "planned" && enrolment.status !== "waiting" && (
        <p className={classes.notYet}>{t("enrolment.notYet")}</p>
      )}
      {version.isPending && <ListSkeleton rows={4} />}
      {modules.map(({ title, activities: own }, place) => (
        <section key={title} className={classes.module} aria-labelledby={`module-${place}`}>
          <h2 id={`module-${place}`}>{title || t("enrolment.activities")}</h2>
          <ol className={classes.activities}>
            {own.map((activity) => (
              <li key={activity.number} id={`activity-${activity.number}`}>
                <ActivityCard enrolmentId={detail.id} activity={activity} active={active} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {(active || enrolment.status === "waiting") && enrolment.member.id === me.memberId && (
        <Suspense>
          <LeaveCohort enrolmentId={detail.id} waiting={enrolment.status === "waiting"} />
        </Suspense>
      )}
    </>
  );
}

/** Goes to the activity that the address names, once it stands. */
function useScrollToHash(ready: boolean): void {
  useEffect(() => {
    if (!ready || !location.hash) return;
    document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }, [ready]);
}

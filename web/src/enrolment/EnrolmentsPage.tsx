import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { ProgressBar } from "../design/ProgressBar";
import { usePageTitle } from "../design/usePageTitle";
import { dayInWords, daysInWords } from "../i18n/dates";
import classes from "./EnrolmentsPage.module.css";
import { type Enrolment, useEnrolments } from "./enrolments";
import { StatusBadge } from "./StatusBadge";

// Of the few who run a cohort.
const Facilitating = lazy(() =>
  import("../reviews/Facilitating").then(({ Facilitating }) => ({ default: Facilitating })),
);

/** The cohorts that I am or was in. */
export function EnrolmentsPage() {
  const { t } = useTranslation();
  const enrolments = useEnrolments();
  usePageTitle(t("enrolment.mine"));
  return (
    <>
      <PageHeading title={t("enrolment.mine")} lead={t("enrolment.mineLead")} />
      {enrolments.isPending && <ListSkeleton rows={2} />}
      {enrolments.isError && enrolments.entries.length === 0 && (
        <ProblemNote error={enrolments.error} retry={() => enrolments.refetch()} />
      )}
      {enrolments.isSuccess && enrolments.entries.length === 0 && (
        <EmptyState title={t("home.noCohorts")} detail={t("home.noCohortsDetail")}>
          <ButtonLink to="/my/week" variant="default">
            {t("week.title")}
          </ButtonLink>
        </EmptyState>
      )}
      <ul className={classes.list}>
        {enrolments.entries.map((enrolment) => (
          <li key={enrolment.id}>
            <EnrolmentCard enrolment={enrolment} />
          </li>
        ))}
      </ul>
      <LoadMore {...enrolments} />
      <Suspense>
        <Facilitating />
      </Suspense>
    </>
  );
}

function EnrolmentCard({ enrolment }: { enrolment: Enrolment }) {
  const { t, i18n } = useTranslation();
  const { cohort, programme, done, total, late, nextActivities } = enrolment;
  const [next] = nextActivities;
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <StatusBadge status={enrolment.status} />
        {late > 0 && <Badge tone="accent">{t("enrolment.late", { count: late })}</Badge>}
      </p>
      <h2>
        <Link to="/my/programmes/$enrolmentId" params={{ enrolmentId: enrolment.id }}>
          {programme.title}
        </Link>
      </h2>
      <p className={classes.facts}>
        {cohort.name} · {daysInWords(cohort.startsOn, cohort.endsOn, i18n.language)}
      </p>
      {enrolment.status === "waiting" ? (
        <p className={classes.facts}>{t("enrolment.waiting")}</p>
      ) : (
        <ProgressBar done={done} total={total} label={t("enrolment.done", { done, total })} />
      )}
      {next && (
        <p className={classes.next}>
          <strong>{t("enrolment.next")}</strong> {next.title}
          {next.dueOn && <span> · {t("week.due", { day: dayInWords(next.dueOn, i18n.language) })}</span>}
        </p>
      )}
    </article>
  );
}

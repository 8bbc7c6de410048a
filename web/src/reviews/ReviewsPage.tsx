import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { useMe } from "../session/session";
import { ReviewCard } from "./ReviewCard";
import classes from "./Reviews.module.css";
import { type FacilitatedCohort, facilitatedQuery, useWaiting } from "./reviews";

/** What the members of my cohorts showed and wait to hear of. */
export function ReviewsPage() {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const cohorts = useQuery({ ...facilitatedQuery(memberId ?? ""), enabled: memberId !== null });
  usePageTitle(t("reviews.title"));
  return (
    <>
      <BackLink to="/my/programmes">{t("enrolment.mine")}</BackLink>
      <PageHeading title={t("reviews.title")} lead={t("reviews.lead")} />
      {cohorts.isPending && <ListSkeleton rows={3} />}
      {cohorts.isError && <ProblemNote error={cohorts.error} retry={() => cohorts.refetch()} />}
      {cohorts.data?.length === 0 && (
        <EmptyState title={t("reviews.noCohorts")} detail={t("reviews.noCohortsDetail")} />
      )}
      {cohorts.data?.map((cohort) => (
        <CohortReviews key={cohort.id} cohort={cohort} />
      ))}
    </>
  );
}

function CohortReviews({ cohort }: { cohort: FacilitatedCohort }) {
  const { t } = useTranslation();
  const waiting = useWaiting(cohort.id);
  return (
    <section className={classes.cohort} aria-labelledby={`cohort-${cohort.id}`}>
      <h2 id={`cohort-${cohort.id}`}>{cohort.name}</h2>
      {waiting.isPending && <ListSkeleton rows={2} />}
      {waiting.isError && waiting.entries.length === 0 && (
        <ProblemNote error={waiting.error} retry={() => waiting.refetch()} />
      )}
      {waiting.isSuccess && waiting.entries.length === 0 && (
        <p className={classes.nothing}>{t("reviews.nothing")}</p>
      )}
      <ul className={classes.list}>
        {waiting.entries.map((one) => (
          // Of what was changed since, another version is read: what was typed for the one before is for that one.
          <li key={`${one.id} ${one.evidence.version}`}>
            <ReviewCard cohortId={cohort.id} waiting={one} />
          </li>
        ))}
      </ul>
      <LoadMore {...waiting} />
    </section>
  );
}

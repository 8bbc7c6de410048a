import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { daysInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import { CohortStatusBadge } from "./CohortStatusBadge";
import classes from "./CohortsPage.module.css";
import { COHORT_STATUSES } from "./cohortSearch";
import { type Cohort, useCohorts } from "./cohorts";

const route = getRouteApi("/office/manage/cohorts");

export function CohortsPage() {
  const { t } = useTranslation();
  const { status } = route.useSearch();
  const cohorts = useCohorts(status);
  usePageTitle(t("cohortBoard.title"));
  return (
    <>
      <PageHeading title={t("cohortBoard.title")} lead={t("cohortBoard.lead")} />
      <nav className={classes.filter} aria-label={t("cohortBoard.filter")}>
        <ChipLink to="/manage/cohorts" search={{}} chosen={!status}>
          {t("cohortBoard.any")}
        </ChipLink>
        {COHORT_STATUSES.map((each) => (
          <ChipLink key={each} to="/manage/cohorts" search={{ status: each }} chosen={status === each}>
            {t(`cohortBoard.status.${each}`)}
          </ChipLink>
        ))}
      </nav>
      {cohorts.isPending && <ListSkeleton rows={3} />}
      {cohorts.isError && <ProblemNote error={cohorts.error} retry={() => cohorts.refetch()} />}
      {cohorts.isSuccess && cohorts.entries.length === 0 && (
        <EmptyState title={t("cohortBoard.empty")} detail={t("cohortBoard.emptyDetail")} />
      )}
      <ul className={classes.list}>
        {cohorts.entries.map((cohort) => (
          <li key={cohort.id}>
            <CohortCard cohort={cohort} />
          </li>
        ))}
      </ul>
      <LoadMore {...cohorts} />
    </>
  );
}

function CohortCard({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useTranslation();
  return (
    <article className={classes.card}>
      <div>
        <h2>
          <Link to="/manage/cohorts/$cohortId" params={{ cohortId: cohort.id }}>
            {cohort.name}
          </Link>
        </h2>
        <p>
          {daysInWords(cohort.startsOn, cohort.endsOn, i18n.language)} · {t("cohortBoard.facilitator")}:{" "}
          <MemberName id={cohort.facilitatorId} />
        </p>
      </div>
      <div className={classes.state}>
        <CohortStatusBadge status={cohort.status} />
        <span>{t("cohortBoard.places", { taken: cohort.enrolled ?? 0, capacity: cohort.capacity })}</span>
      </div>
    </article>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { EmptyState } from "../design/EmptyState";
import { FormTile } from "../design/FormTile";
import { isForm } from "../design/forms";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import { type Enrolment, myEnrolmentsQuery, type NextActivity } from "../enrolment/enrolments";
import { daysInWords } from "../i18n/dates";
import classes from "./HomePage.module.css";

export function MyCohorts() {
  const { t } = useTranslation();
  const enrolments = useQuery(myEnrolmentsQuery);
  return (
    <section aria-labelledby="my-cohorts">
      <div className={classes.sectionHead}>
        <h2 id="my-cohorts">{t("home.cohorts")}</h2>
        {enrolments.data && enrolments.data.length > 0 && (
          <Link to="/my/programmes">{t("home.allCohorts")}</Link>
        )}
      </div>
      {enrolments.isPending && <ListSkeleton rows={1} />}
      {enrolments.isError && <ProblemNote error={enrolments.error} retry={() => enrolments.refetch()} />}
      {enrolments.data?.length === 0 && (
        <EmptyState title={t("home.noCohorts")} detail={t("home.noCohortsDetail")} />
      )}
      <ul className={classes.items}>
        {enrolments.data?.map((enrolment) => (
          <li key={enrolment.id}>
            <CohortCard enrolment={enrolment} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function CohortCard({ enrolment }: { enrolment: Enrolment }) {
  const { t, i18n } = useTranslation();
  const { cohort, programme, nextActivities } = enrolment;
  return (
    <article className={classes.cohort}>
      <h3>
        <Link to="/my/programmes/$enrolmentId" params={{ enrolmentId: enrolment.id }}>
          {programme.title}
        </Link>
      </h3>
      <p>{cohort.name}</p>
      <p>{daysInWords(cohort.startsOn, cohort.endsOn, i18n.language)}</p>
      {enrolment.status !== "waiting" && (
        <p>{t("home.cohortDone", { done: enrolment.done, total: enrolment.total })}</p>
      )}
      {nextActivities.length > 0 && (
        <>
          <h4>{t("home.next")}</h4>
          <ul className={classes.next}>
            {nextActivities.map((activity) => (
              <li key={activity.title} className={classes.step}>
                <Next activity={activity} />
              </li>
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Next({ activity }: { activity: NextActivity }) {
  const { t, i18n } = useTranslation();
  const { title, form, minutes, itemId } = activity;
  return (
    <>
      {isForm(form) && <FormTile form={form} size="sm" />}
      <span>
        {itemId ? (
          <Link to="/catalog/$itemId" params={{ itemId }}>
            {title}
          </Link>
        ) : (
          title
        )}
        <small>{durationInWords(t, minutes, i18n.language)}</small>
      </span>
    </>
  );
}

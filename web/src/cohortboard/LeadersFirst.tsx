import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { type Cohort, type Leader, readinessQuery } from "./cohorts";
import classes from "./LeadersFirst.module.css";

/** Whether those who lead go first: who they are, where they stand, and what is missing. */
export function LeadersFirst({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useTranslation();
  const readiness = useQuery(readinessQuery(cohort.id, i18n.language));
  return (
    <Panel
      title={t("cohortBoard.leaders")}
      lead={t("cohortBoard.leadersLead")}
      action={
        readiness.data && (
          <Badge tone={readiness.data.ready ? "good" : "accent"}>
            {t(readiness.data.ready ? "cohortBoard.ready" : "cohortBoard.notReady")}
          </Badge>
        )
      }
    >
      {readiness.isPending && <ListSkeleton rows={1} />}
      {readiness.isError && <ProblemNote error={readiness.error} retry={() => readiness.refetch()} />}
      {readiness.data && (
        <>
          {readiness.data.notes.length > 0 && (
            <ul className={classes.notes}>
              {readiness.data.notes.map((note) => (
                <li key={note}>
                  <Icon name="alert" size={18} />
                  <span>{note}</span>
                </li>
              ))}
            </ul>
          )}
          <ul className={classes.leaders}>
            {readiness.data.leaders.map((leader) => (
              <li key={leader.id}>
                <LeaderRow leader={leader} />
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}

function LeaderRow({ leader }: { leader: Leader }) {
  const { t } = useTranslation();
  return (
    <>
      <span className={classes.who}>
        <b>{leader.displayName}</b>
        <small>{leader.teams.join(", ")}</small>
      </span>
      <span className={classes.state}>
        <Badge tone={leader.status === "started" || leader.status === "completed" ? "good" : "quiet"}>
          {leader.status ? t(`cohortBoard.enrolment.${leader.status}`) : t("cohortBoard.notEnrolled")}
        </Badge>
        <small>
          {leader.community
            ? t("cohortBoard.seen", { count: leader.community.tookPart, weeks: leader.community.weeks })
            : t("cohortBoard.notCounted")}
        </small>
      </span>
    </>
  );
}

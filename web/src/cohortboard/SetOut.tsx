import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { DataTable } from "../design/DataTable";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { dateInWords } from "../i18n/dates";
import { LongTableBody } from "../longlist/LongList";
import { rowCount } from "../longlist/longRows";
import { type Cohort, readinessQuery, useCandidates, useLaunch, useStartLeaders } from "./cohorts";
import classes from "./SetOut.module.css";

/** What the API takes as a reason to set out without the leaders. */
const SHORTEST_REASON = 10;

/** How a planned cohort sets out: its leaders first, then everybody. */
export function SetOut({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useTranslation();
  const readiness = useQuery(readinessQuery(cohort.id, i18n.language));
  const leaders = useStartLeaders(cohort);
  const launch = useLaunch(cohort);
  const [why, setWhy] = useState("");
  const [asking, setAsking] = useState(false);
  const [empty, setEmpty] = useState(false);
  const ready = readiness.data?.ready ?? false;

  function setOut(event: FormEvent) {
    event.preventDefault();
    if (ready) {
      launch.mutate(null);
      return;
    }
    if (!asking) {
      setAsking(true);
      return;
    }
    const short = why.trim().length < SHORTEST_REASON;
    setEmpty(short);
    if (short) document.getElementById("despite")?.focus();
    else launch.mutate(why.trim());
  }

  return (
    <>
      <Panel title={t("cohortBoard.setOut")} lead={t("cohortBoard.setOutLead")}>
        <ol className={classes.steps} data-waiting={readiness.isPending ? "" : undefined}>
          <li>
            <div>
              <b>{t("cohortBoard.startLeaders")}</b>
              <p>
                {cohort.leadersStartedAt
                  ? t("cohortBoard.leadersStarted", {
                      day: dateInWords(cohort.leadersStartedAt, i18n.language),
                    })
                  : t("cohortBoard.startLeadersDetail")}
              </p>
              {leaders.isError && <ProblemNote error={leaders.error} />}
            </div>
            <Button
              variant={cohort.leadersStartedAt ? "default" : "filled"}
              loading={leaders.isPending}
              onClick={() => leaders.mutate(undefined)}
            >
              {t(cohort.leadersStartedAt ? "cohortBoard.startMoreLeaders" : "cohortBoard.startLeadersNow")}
            </Button>
          </li>
          <li>
            <form onSubmit={setOut} noValidate className={classes.launch}>
              <div>
                <b>{t("cohortBoard.launch")}</b>
                <p>{t(ready ? "cohortBoard.launchReady" : "cohortBoard.launchNotReady")}</p>
                {asking && !ready && (
                  <Textarea
                    id="despite"
                    label={t("cohortBoard.why")}
                    description={t("cohortBoard.whyHint")}
                    required
                    rows={2}
                    maxLength={500}
                    value={why}
                    error={empty ? t("cohortBoard.needWhy") : undefined}
                    onChange={(event) => setWhy(event.currentTarget.value)}
                  />
                )}
                {launch.isError && <ProblemNote error={launch.error} />}
              </div>
              <Button
                type="submit"
                variant={ready ? "filled" : "default"}
                loading={launch.isPending}
                disabled={readiness.isPending}
              >
                {t(ready ? "cohortBoard.launchNow" : "cohortBoard.launchNevertheless")}
              </Button>
            </form>
          </li>
        </ol>
      </Panel>
      <Candidates cohort={cohort} />
    </>
  );
}

function Candidates({ cohort }: { cohort: Cohort }) {
  const { t } = useTranslation();
  const candidates = useCandidates(cohort.id);
  return (
    <Panel
      title={t("cohortBoard.candidates")}
      lead={t("cohortBoard.candidatesLead", { count: cohort.capacity })}
    >
      {candidates.isPending && <ListSkeleton rows={2} />}
      {candidates.isError && <ProblemNote error={candidates.error} retry={() => candidates.refetch()} />}
      {candidates.isSuccess && candidates.entries.length === 0 && (
        <EmptyState title={t("cohortBoard.nobody")} detail={t("cohortBoard.nobodyDetail")} />
      )}
      {candidates.entries.length > 0 && (
        <DataTable
          label={t("cohortBoard.candidates")}
          fold
          rowCount={rowCount(candidates.entries, candidates.hasNextPage)}
        >
          <thead>
            <tr>
              <th scope="col">{t("cohortBoard.member")}</th>
              <th scope="col">{t("cohortBoard.jobRole")}</th>
              <th scope="col" data-number>
                {t("cohortBoard.place")}
              </th>
            </tr>
          </thead>
          <LongTableBody rows={candidates.entries} more={candidates.hasNextPage} height={39}>
            {(each, place) => (
              <tr key={each.id} {...place}>
                <th scope="row">
                  <span>
                    {each.displayName} {each.leader && <Badge tone="plum">{t("cohortBoard.leads")}</Badge>}{" "}
                    {each.otherCohorts.length > 0 && (
                      <Badge tone="accent">
                        {t("cohortBoard.elsewhere", { count: each.otherCohorts.length })}
                      </Badge>
                    )}
                  </span>
                </th>
                <td data-label={t("cohortBoard.jobRole")}>{each.jobRole}</td>
                <td data-number data-label={t("cohortBoard.place")}>
                  {each.enrolled
                    ? t("cohortBoard.enrolment.enrolled")
                    : t(each.waits ? "cohortBoard.waits" : "cohortBoard.hasPlace", { place: each.place })}
                </td>
              </tr>
            )}
          </LongTableBody>
        </DataTable>
      )}
      <LoadMore {...candidates} />
    </Panel>
  );
}

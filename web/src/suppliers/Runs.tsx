import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { CardList } from "../design/CardList";
import { CheckField } from "../design/CheckField";
import { DataTable } from "../design/DataTable";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { figure } from "../i18n/figures";
import { RunCard } from "./RunCard";
import {
  type ConnectionId,
  goesOn,
  type Run,
  useCancelRun,
  useRunErrors,
  useRuns,
  useStartRun,
} from "./suppliers";

const route = getRouteApi("/curators/curate/suppliers/$supplierId/connections/$connectionId");

/** The runs of a connection: start one or try what it would do, see how far it is, and which records were refused. */
export function Runs({ of, blocked }: { of: ConnectionId; blocked: boolean }) {
  const { t } = useTranslation();
  const { run: shown } = route.useSearch();
  const runs = useRuns(of);
  const start = useStartRun(of);
  const cancel = useCancelRun(of);
  const [fresh, setFresh] = useState(false);
  const newest = runs.entries[0];
  const busy = newest !== undefined && goesOn(newest);
  const said = useAnnouncement(newest);

  return (
    <Panel title={t("suppliers.runs")} lead={t(blocked ? "suppliers.runsBlocked" : "suppliers.runsLead")}>
      <div className={fields.form}>
        <div className={fields.actions}>
          <Button
            variant="default"
            disabled={busy || blocked || runs.isPending}
            loading={start.isPending && start.variables.dryRun === true}
            onClick={() => start.mutate({ dryRun: true, fresh })}
          >
            {t("suppliers.try")}
          </Button>
          <Button
            disabled={busy || blocked || runs.isPending}
            loading={start.isPending && !start.variables.dryRun}
            onClick={() => start.mutate({ fresh })}
          >
            {t("suppliers.runNow")}
          </Button>
          <CheckField
            label={t("suppliers.freshWish")}
            checked={fresh}
            onChange={(event) => setFresh(event.currentTarget.checked)}
          />
        </div>
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
        {start.isError && <ProblemNote error={start.error} />}
        {runs.isPending && <ListSkeleton rows={1} />}
        {runs.isError && runs.entries.length === 0 && (
          <ProblemNote error={runs.error} retry={() => runs.refetch()} />
        )}
        {runs.isSuccess && runs.entries.length === 0 && (
          <EmptyState title={t("suppliers.noRuns")} detail={t("suppliers.noRunsDetail")} />
        )}
        <CardList>
          {runs.entries.map((run) => (
            <RunCard key={run.id} run={run} cancel={cancel}>
              <Afterwards
                of={of}
                run={run}
                latest={run === newest && !blocked}
                shown={run.id === shown}
                start={start}
              />
            </RunCard>
          ))}
        </CardList>
        <LoadMore {...runs} />
      </div>
    </Panel>
  );
}

/** Says when the newest run begins and how it ended; what it brought is in the catalog from then on. */
function useAnnouncement(newest: Run | undefined): string {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const state = newest?.state;
  useEffect(() => {
    if (state === "succeeded") void client.invalidateQueries({ queryKey: ["items"] });
  }, [state, client]);
  if (!newest) return "";
  if (goesOn(newest)) return t("suppliers.reading");
  return t("suppliers.ended", {
    state: t(`suppliers.state.${newest.state}`),
    created: figure(newest.created, i18n.language),
    updated: figure(newest.updated, i18n.language),
    refused: figure(newest.refused, i18n.language),
  });
}

interface AfterwardsProps {
  of: ConnectionId;
  run: Run;
  latest: boolean;
  shown: boolean;
  start: ReturnType<typeof useStartRun>;
}

function Afterwards({ of, run, latest, shown, start }: AfterwardsProps) {
  const { t } = useTranslation();
  return (
    <>
      {run.needsConfirmation && latest && (
        <div className={fields.form}>
          <p>{t("suppliers.needsConfirmation")}</p>
          <AskFirst
            variant="default"
            label={t("suppliers.retireAll")}
            question={t("suppliers.retireAllQuestion", { count: run.wouldRetire ?? 0 })}
            yes={t("suppliers.retireAll")}
            no={t("curate.no")}
            pending={start.isPending}
            onYes={() => start.mutate({ retiringConfirmed: true })}
          />
        </div>
      )}
      {run.refused > 0 && (
        <p>
          <Link
            to="/curate/suppliers/$supplierId/connections/$connectionId"
            params={of}
            search={shown ? {} : { run: run.id }}
            resetScroll={false}
            aria-expanded={shown}
          >
            {t(shown ? "suppliers.hideErrors" : "suppliers.showErrors", { count: run.refused })}
          </Link>
        </p>
      )}
      {shown && run.refused > 0 && <RunErrors of={of} runId={run.id} />}
    </>
  );
}

function RunErrors({ of, runId }: { of: ConnectionId; runId: string }) {
  const { t } = useTranslation();
  const errors = useRunErrors(of, runId);
  if (errors.isPending) return <ListSkeleton rows={1} />;
  if (errors.isError) return <ProblemNote error={errors.error} retry={() => errors.refetch()} />;
  return (
    <>
      <DataTable label={t("suppliers.errors")} fold>
        <thead>
          <tr>
            <th scope="col">{t("suppliers.at")}</th>
            <th scope="col">{t("suppliers.why")}</th>
          </tr>
        </thead>
        <tbody>
          {errors.entries.map((each) => (
            <tr key={each.id}>
              <th scope="row">{each.at}</th>
              <td>{each.reason}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      <LoadMore {...errors} />
    </>
  );
}

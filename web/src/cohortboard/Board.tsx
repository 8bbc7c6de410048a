import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { dateInWords } from "../i18n/dates";
import { LongList } from "../longlist/LongList";
import classes from "./Board.module.css";
import { type BoardRow, type Cohort, useBoard } from "./cohorts";

// It says nothing before somebody is chosen.
const BulkBar = lazy(() => import("./BulkBar").then(({ BulkBar }) => ({ default: BulkBar })));

const route = getRouteApi("/office/manage/cohorts/$cohortId");

/** How each member gets on and who is stuck and why; what is done for several at once goes by the chosen rows. */
export function Board({ cohort }: { cohort: Cohort }) {
  const { t, i18n } = useTranslation();
  const show = route.useSearch().show ?? "all";
  const board = useBoard(cohort.id, show, i18n.language);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = board.entries;
  const selected = rows.filter((row) => chosen.has(row.id));
  const all = rows.length > 0 && selected.length === rows.length;

  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };

  return (
    <Panel title={t("cohortBoard.board")} lead={t("cohortBoard.boardLead")}>
      <nav className={classes.filter} aria-label={t("cohortBoard.show")}>
        <ChipLink
          to="/manage/cohorts/$cohortId"
          params={{ cohortId: cohort.id }}
          search={{}}
          chosen={show === "all"}
          resetScroll={false}
        >
          {t("cohortBoard.everybody")}
        </ChipLink>
        <ChipLink
          to="/manage/cohorts/$cohortId"
          params={{ cohortId: cohort.id }}
          search={{ show: "stuck" }}
          chosen={show === "stuck"}
          resetScroll={false}
        >
          {t("cohortBoard.onlyStuck")}
        </ChipLink>
      </nav>
      {board.isPending && <ListSkeleton rows={4} />}
      {board.isError && <ProblemNote error={board.error} retry={() => board.refetch()} />}
      {board.isSuccess && rows.length === 0 && <NobodyShown cohort={cohort} stuck={show === "stuck"} />}
      {rows.length > 0 && (
        <>
          <div className={classes.all}>
            <label>
              <input
                type="checkbox"
                checked={all}
                ref={(box) => {
                  if (box) box.indeterminate = selected.length > 0 && !all;
                }}
                onChange={() => setChosen(new Set(all ? [] : rows.map((row) => row.id)))}
              />
              {t("cohortBoard.chooseAll", { count: rows.length })}
            </label>
            {selected.length > 0 && (
              <Button variant="subtle" size="sm" onClick={() => setChosen(new Set())}>
                {t("cohortBoard.chooseNone")}
              </Button>
            )}
          </div>
          <LongList className={classes.rows} rows={rows} more={board.hasNextPage} height={66}>
            {(row, place) => (
              <li key={row.id} {...place} data-chosen={chosen.has(row.id) || undefined}>
                <Row row={row} chosen={chosen.has(row.id)} toggle={() => toggle(row.id)} />
              </li>
            )}
          </LongList>
          <LoadMore {...board} />
        </>
      )}
      <Suspense>
        <BulkBar cohort={cohort} selected={selected} onDone={() => setChosen(new Set())} />
      </Suspense>
    </Panel>
  );
}

function NobodyShown({ cohort, stuck }: { cohort: Cohort; stuck: boolean }) {
  const { t } = useTranslation();
  if (!stuck)
    return <EmptyState title={t("cohortBoard.nobodyIn")} detail={t("cohortBoard.nobodyInDetail")} />;
  return (
    <EmptyState title={t("cohortBoard.nobodyStuck")} detail={t("cohortBoard.nobodyStuckDetail")}>
      <ButtonLink
        to="/manage/cohorts/$cohortId"
        params={{ cohortId: cohort.id }}
        search={{}}
        variant="default"
        resetScroll={false}
      >
        {t("cohortBoard.everybody")}
      </ButtonLink>
    </EmptyState>
  );
}

function Row({ row, chosen, toggle }: { row: BoardRow; chosen: boolean; toggle: () => void }) {
  const { t, i18n } = useTranslation();
  const name = row.member.displayName ?? t("community.formerMember");
  return (
    <>
      <label className={classes.who}>
        <input type="checkbox" checked={chosen} onChange={toggle} />
        <span>
          <b>{name}</b> {row.leader && <Badge tone="plum">{t("cohortBoard.leads")}</Badge>}
          <small>
            {t(`cohortBoard.enrolment.${row.status}`)}
            {row.lastActivityAt && (
              <>
                {" "}
                · {t("cohortBoard.lastActive")} <TimeAgo at={row.lastActivityAt} />
              </>
            )}
          </small>
        </span>
      </label>
      <div className={classes.progress}>
        <progress
          max={Math.max(1, row.total)}
          value={row.done}
          aria-label={t("cohortBoard.progressOf", { name })}
        />
        <small>
          {t("cohortBoard.doneOf", { done: row.done, total: row.total })}
          {row.nextDueOn &&
            ` · ${t("cohortBoard.nextDue", { day: dateInWords(row.nextDueOn, i18n.language) })}`}
        </small>
      </div>
      <ul className={classes.stuck}>
        {row.stuck.map((each) => (
          <li key={each.because} data-because={each.because}>
            {each.words}
          </li>
        ))}
        {row.stuck.length === 0 && <li data-fine>{t("cohortBoard.getsOn")}</li>}
        {row.remindedAt && (
          <li data-fine>
            {t("cohortBoard.reminded")} <TimeAgo at={row.remindedAt} />
          </li>
        )}
      </ul>
    </>
  );
}

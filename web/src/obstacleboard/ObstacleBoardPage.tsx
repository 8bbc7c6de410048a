import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { figure } from "../i18n/figures";
import type { ObstacleSearch } from "./boardSearch";
import classes from "./ObstacleBoardPage.module.css";
import {
  byCause,
  type Cell,
  type Obstacle,
  summaryQuery,
  useBoardCells,
  useOpenObstacles,
} from "./obstacles";

const route = getRouteApi("/office/manage/obstacles");

export function ObstacleBoardPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  usePageTitle(t("obstacleBoard.title"));
  return (
    <>
      <PageHeading
        title={t("obstacleBoard.title")}
        lead={t("obstacleBoard.lead")}
        action={
          <Button component="a" variant="default" href="/api/obstacles/export" download>
            {t("obstacleBoard.csv")}
          </Button>
        }
      />
      <Numbers />
      <Board search={search} />
      <Open search={search} />
    </>
  );
}

function Numbers() {
  const { t, i18n } = useTranslation();
  const summary = useQuery(summaryQuery);
  if (summary.isError) return <ProblemNote error={summary.error} retry={() => summary.refetch()} />;
  const say = (value: number | null | undefined) =>
    value === null || value === undefined ? "–" : figure(value, i18n.language);
  return (
    <dl className={classes.numbers}>
      {(
        ["open", "overdue", "resolvedWithoutTraining", "resolvedByLearning", "medianDaysToResolve"] as const
      ).map((key) => (
        <div key={key}>
          <dt>{t(`obstacleBoard.number.${key}`)}</dt>
          <dd>{say(summary.data?.[key])}</dd>
        </div>
      ))}
    </dl>
  );
}

function Board({ search }: { search: ObstacleSearch }) {
  const { t } = useTranslation();
  const board = useBoardCells();
  return (
    <Panel title={t("obstacleBoard.board")} lead={t("obstacleBoard.boardLead")} plain>
      {board.isPending && <ListSkeleton rows={2} />}
      {board.isError && <ProblemNote error={board.error} retry={() => board.refetch()} />}
      {board.isSuccess && board.entries.length === 0 && (
        <EmptyState title={t("obstacleBoard.empty")} detail={t("obstacleBoard.emptyDetail")} />
      )}
      <ul className={classes.causes}>
        {byCause(board.entries).map((group) => (
          <li key={group.cause ?? ""} className={classes.cause}>
            <h3>{group.cause ? t(`obstacleBoard.cause.${group.cause}`) : t("obstacleBoard.noCause")}</h3>
            <p>
              {t(group.cause ? `obstacleBoard.causeDetail.${group.cause}` : "obstacleBoard.noCauseDetail")}
            </p>
            <ul className={classes.cells}>
              {group.cells.map((cell) => (
                <li key={cell.id}>
                  <CellLink cell={cell} search={search} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <LoadMore {...board} />
    </Panel>
  );
}

function CellLink({ cell, search }: { cell: Cell; search: ObstacleSearch }) {
  const { t } = useTranslation();
  const to = {
    ...(cell.cause ? { cause: cell.cause } : {}),
    ...(cell.ownerId ? { owner: cell.ownerId } : {}),
  };
  const chosen = search.cause === to.cause && search.owner === to.owner && Boolean(to.cause ?? to.owner);
  return (
    <Link
      to="/manage/obstacles"
      search={to}
      resetScroll={false}
      className={classes.cell}
      data-chosen={chosen || undefined}
      aria-current={chosen ? "true" : undefined}
    >
      <span>
        <b>{cell.ownerName ?? t("obstacleBoard.nobody")}</b>
        <small>
          {t("obstacleBoard.openOf", { count: cell.open })} ·{" "}
          {t("obstacleBoard.voices", { count: cell.voices })} ·{" "}
          {t("obstacleBoard.oldest", { count: cell.oldestDays })}
        </small>
      </span>
      {cell.overdue > 0 && <Badge tone="bad">{t("obstacleBoard.overdueOf", { count: cell.overdue })}</Badge>}
      <Icon name="forward" size={18} />
    </Link>
  );
}

function Open({ search }: { search: ObstacleSearch }) {
  const { t } = useTranslation();
  const open = useOpenObstacles(search);
  const narrowed = Boolean(search.cause ?? search.owner);
  return (
    <Panel
      title={t("obstacleBoard.list")}
      action={
        narrowed && (
          <ChipLink to="/manage/obstacles" search={{}} resetScroll={false}>
            {t("obstacleBoard.all")}
            <Icon name="clear" size={16} />
          </ChipLink>
        )
      }
    >
      {open.isPending && <ListSkeleton rows={2} />}
      {open.isError && <ProblemNote error={open.error} retry={() => open.refetch()} />}
      {open.isSuccess && open.entries.length === 0 && <EmptyState title={t("obstacleBoard.noneHere")} />}
      <ul className={classes.obstacles}>
        {open.entries.map((obstacle) => (
          <li key={obstacle.id}>
            <ObstacleRow obstacle={obstacle} />
          </li>
        ))}
      </ul>
      <LoadMore {...open} />
    </Panel>
  );
}

function ObstacleRow({ obstacle }: { obstacle: Obstacle }) {
  const { t, i18n } = useTranslation();
  return (
    <article className={classes.obstacle}>
      <div>
        <h3>{obstacle.what}</h3>
        <p>
          {obstacle.cause ? t(`obstacleBoard.cause.${obstacle.cause}`) : t("obstacleBoard.noCause")} ·{" "}
          {obstacle.ownerName ?? t("obstacleBoard.nobody")} ·{" "}
          {t("obstacleBoard.voices", { count: obstacle.voices })}
          {obstacle.minutesPerMonth
            ? ` · ${t("obstacleBoard.costs", { hours: figure(obstacle.minutesPerMonth / 60, i18n.language) })}`
            : ""}
        </p>
      </div>
      <p className={classes.state}>
        <Badge tone={obstacle.overdue ? "bad" : obstacle.status === "accepted" ? "brand" : "accent"}>
          {obstacle.overdue ? t("obstacleBoard.overdue") : t(`obstacleBoard.status.${obstacle.status}`)}
        </Badge>
        <small>
          {obstacle.dueOn ? (
            t("obstacleBoard.due", { day: dateInWords(obstacle.dueOn, i18n.language) })
          ) : (
            <TimeAgo at={obstacle.reportedAt} />
          )}
        </small>
      </p>
    </article>
  );
}

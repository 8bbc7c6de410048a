import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { dayInWords } from "../i18n/dates";
import { ObstacleStatus } from "./ObstacleStatus";
import classes from "./ObstaclesPage.module.css";
import { type Obstacle, useObstacles } from "./obstacles";
import { OBSTACLE_VIEWS, type ObstacleListView } from "./obstaclesSearch";

const route = getRouteApi("/my/obstacles");

/** What I reported, what I am to take away, and all that I may see. */
export function ObstaclesPage() {
  const { t } = useTranslation();
  const { view = "mine" } = route.useSearch();
  usePageTitle(t("obstacle.title"));
  return (
    <>
      <PageHeading
        title={t("obstacle.title")}
        lead={t("obstacle.lead")}
        action={
          <ButtonLink to="/my/obstacles/report" leftSection={<Icon name="plus" size={18} />}>
            {t("obstacle.report")}
          </ButtonLink>
        }
      />
      <nav className={classes.views} aria-label={t("obstacle.which")}>
        {OBSTACLE_VIEWS.map((each) => (
          <ChipLink
            key={each}
            to="/my/obstacles"
            search={each === "mine" ? {} : { view: each }}
            chosen={view === each}
            resetScroll={false}
          >
            {t(`obstacle.views.${each}`)}
          </ChipLink>
        ))}
      </nav>
      <List view={view} />
    </>
  );
}

function List({ view }: { view: ObstacleListView }) {
  const { t } = useTranslation();
  const obstacles = useObstacles(view);
  if (obstacles.isPending) return <ListSkeleton rows={3} />;
  if (obstacles.isError && obstacles.entries.length === 0) {
    return <ProblemNote error={obstacles.error} retry={() => obstacles.refetch()} />;
  }
  if (obstacles.entries.length === 0) {
    return (
      <EmptyState title={t(`obstacle.empty.${view}`)} detail={t(`obstacle.emptyDetail.${view}`)}>
        {view !== "owned" && (
          <ButtonLink to="/my/obstacles/report" variant="default">
            {t("obstacle.report")}
          </ButtonLink>
        )}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className={classes.list}>
        {obstacles.entries.map((obstacle) => (
          <li key={obstacle.id}>
            <ObstacleCard obstacle={obstacle} />
          </li>
        ))}
      </ul>
      {obstacles.isFetchNextPageError && <ProblemNote error={obstacles.error} />}
      <LoadMore {...obstacles} />
    </>
  );
}

function ObstacleCard({ obstacle }: { obstacle: Obstacle }) {
  const { t, i18n } = useTranslation();
  return (
    <article className={classes.card}>
      <p className={classes.kind}>
        <ObstacleStatus status={obstacle.status} />
        {obstacle.cause && <span>{t(`obstacle.causes.${obstacle.cause}`)}</span>}
      </p>
      <h2>
        <Link to="/my/obstacles/$obstacleId" params={{ obstacleId: obstacle.id }}>
          {obstacle.what}
        </Link>
      </h2>
      <p className={classes.facts}>
        <span>
          <TimeAgo at={obstacle.reportedAt} />
        </span>
        <span>{t("obstacle.voices", { count: obstacle.voices })}</span>
        {obstacle.where && <span>{obstacle.where}</span>}
        {obstacle.ownerName && <span>{t("obstacle.with", { name: obstacle.ownerName })}</span>}
        {obstacle.dueOn && !obstacle.closedAt && (
          <span className={obstacle.overdue ? classes.late : undefined}>
            {t(obstacle.overdue ? "enrolment.wasDue" : "week.due", {
              day: dayInWords(obstacle.dueOn, i18n.language),
            })}
          </span>
        )}
      </p>
    </article>
  );
}

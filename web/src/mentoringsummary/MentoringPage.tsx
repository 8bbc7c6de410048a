import { NativeSelect } from "@mantine/core";
import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { figure } from "../i18n/figures";
import { useRounds } from "../matchstudio/rounds";
import classes from "./MentoringPage.module.css";
import {
  checkInSummaryQuery,
  closingSummaryQuery,
  type PairingHealth,
  refusalsQuery,
  usePairingHealth,
} from "./mentoring";

const route = getRouteApi("/office/manage/mentoring");

const TONES = { healthy: "good", attention: "accent", "at-risk": "bad" } as const;

/** How mentoring goes, for managers: means of many and signals, and nothing of what anybody said. */
export function MentoringPage() {
  const { t } = useTranslation();
  const { round } = route.useSearch();
  usePageTitle(t("mentoring.title"));
  return (
    <>
      <BackLink to="/manage/matching">{t("mentoring.toRounds")}</BackLink>
      <PageHeading title={t("mentoring.title")} lead={t("mentoring.lead")} />
      <RoundChoice />
      <Health />
      <div className={classes.columns}>
        <div>
          <LookedBack roundId={round} />
        </div>
        <div>
          <CheckIns roundId={round} />
        </div>
      </div>
      <Refusals roundId={round} />
    </>
  );
}

function RoundChoice() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  const rounds = useRounds();
  const published = rounds.entries.filter(({ status }) => status === "published");
  const known = !search.round || published.some(({ id }) => id === search.round);
  if (published.length === 0 && known) return null;
  return (
    <div className={classes.choice}>
      <NativeSelect
        label={t("mentoring.round")}
        value={search.round ?? ""}
        data={[
          { value: "", label: t("mentoring.allRounds") },
          ...(known || !search.round ? [] : [{ value: search.round, label: "–" }]),
          ...published.map(({ id, content }) => ({ value: id, label: content.name })),
        ]}
        onChange={(event) => {
          const { round: _, ...rest } = search;
          const round = event.currentTarget.value;
          void navigate({
            to: "/manage/mentoring",
            search: round ? { ...rest, round } : rest,
            resetScroll: false,
          });
        }}
      />
    </div>
  );
}

function Read<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (query.isPending) return <ListSkeleton rows={1} />;
  if (query.isError) return <ProblemNote error={query.error} retry={() => query.refetch()} />;
  return children(query.data);
}

interface Mean {
  label: string;
  /** 0 to 1, for the bar. */
  part: number;
  words: string;
}

function Means({ means }: { means: readonly Mean[] }) {
  return (
    <dl className={classes.means}>
      {means.map(({ label, part, words }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{words}</dd>
          <svg className={classes.bar} aria-hidden="true" focusable="false">
            <rect width={`${100 * Math.min(1, Math.max(0, part))}%`} height="100%" rx="4" />
          </svg>
        </div>
      ))}
    </dl>
  );
}

function TooFew() {
  const { t } = useTranslation();
  return <EmptyState title={t("mentoring.tooFew")} detail={t("mentoring.tooFewDetail")} />;
}

function LookedBack({ roundId }: { roundId: string | undefined }) {
  const { t, i18n } = useTranslation();
  const summary = useQuery(closingSummaryQuery(roundId));
  const ofTen = (value: number) => t("mentoring.ofTen", { value: figure(value, i18n.language) });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  return (
    <Panel title={t("mentoring.closing")} lead={t("mentoring.closingLead")}>
      <Read query={summary}>
        {({ answered, means }) =>
          means ? (
            <>
              <Means
                means={[
                  { label: t("mentoring.helped"), part: means.helped / 10, words: ofTen(means.helped) },
                  {
                    label: t("mentoring.recommend"),
                    part: means.recommend / 10,
                    words: ofTen(means.recommend),
                  },
                  {
                    label: t("mentoring.reachedMostGoals"),
                    part: means.reachedMostGoals,
                    words: percent.format(means.reachedMostGoals),
                  },
                ]}
              />
              <p className={classes.note}>{t("mentoring.answered", { count: answered })}</p>
            </>
          ) : (
            <TooFew />
          )
        }
      </Read>
    </Panel>
  );
}

const CHECK_INS = ["trust", "useful", "rhythm", "goingOn"] as const;

function CheckIns({ roundId }: { roundId: string | undefined }) {
  const { t, i18n } = useTranslation();
  const summary = useQuery(checkInSummaryQuery(roundId));
  return (
    <Panel title={t("mentoring.checkIns")} lead={t("mentoring.checkInsLead")}>
      <Read query={summary}>
        {({ due, answered, means }) => (
          <>
            {means ? (
              <Means
                means={CHECK_INS.map((each) => ({
                  label: t(`mentoring.${each}`),
                  // From 1 to 5.
                  part: (means[each] - 1) / 4,
                  words: t("mentoring.ofFive", { value: figure(means[each], i18n.language) }),
                }))}
              />
            ) : (
              <TooFew />
            )}
            {due > 0 && <p className={classes.note}>{t("mentoring.checkInsDue", { answered, due })}</p>}
          </>
        )}
      </Read>
    </Panel>
  );
}

function Refusals({ roundId }: { roundId: string | undefined }) {
  const { t } = useTranslation();
  const refusals = useQuery(refusalsQuery(roundId));
  return (
    <Panel title={t("mentoring.refusals")} plain>
      <Read query={refusals}>
        {(counts) =>
          counts.length === 0 ? (
            <p className={fields.hint}>{t("mentoring.noRefusals")}</p>
          ) : (
            <Means
              means={counts.map(({ reason, times }) => ({
                label: t(`mentoring.reason.${reason}`),
                part: times / Math.max(...counts.map((each) => each.times)),
                words: t("mentoring.times", { count: times }),
              }))}
            />
          )
        }
      </Read>
    </Panel>
  );
}

function Health() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const level = search.level === "any" ? undefined : search.level;
  const health = usePairingHealth(search.round, level);
  const { level: _, ...rest } = search;
  return (
    <Panel title={t("mentoring.health")} lead={t("mentoring.healthLead")}>
      <nav className={fields.filters} aria-label={t("mentoring.levelFilter")}>
        {([undefined, "at-risk", "attention", "healthy"] as const).map((each) => (
          <ChipLink
            key={each ?? "any"}
            to="/manage/mentoring"
            search={each ? { ...rest, level: each } : rest}
            chosen={level === each}
            resetScroll={false}
          >
            {t(each ? `mentoring.level.${each}` : "mentoring.anyLevel")}
          </ChipLink>
        ))}
      </nav>
      {health.isPending && <ListSkeleton rows={2} />}
      {health.isError && <ProblemNote error={health.error} retry={() => health.refetch()} />}
      {health.isSuccess && health.entries.length === 0 && (
        <EmptyState
          title={t(level ? "mentoring.healthy" : "mentoring.noPairings")}
          detail={t(level ? "mentoring.healthyDetail" : "mentoring.noPairingsDetail")}
        >
          {!level && <ButtonLink to="/manage/matching">{t("mentoring.toRounds")}</ButtonLink>}
        </EmptyState>
      )}
      <CardList>
        {health.entries.map((each) => (
          <Pair key={each.id} health={each} />
        ))}
      </CardList>
      <LoadMore {...health} />
    </Panel>
  );
}

function Pair({ health }: { health: PairingHealth }) {
  const { t, i18n } = useTranslation();
  const mentees = new Intl.ListFormat(i18n.language).format(
    health.mentees.map(({ displayName }) => displayName),
  );
  return (
    <Card
      headingLevel={3}
      title={t("mentoring.with", { mentor: health.mentor.displayName, mentees })}
      aside={<Badge tone={TONES[health.level]}>{t(`mentoring.level.${health.level}`)}</Badge>}
    >
      {health.signals.length > 0 && (
        <ul className={classes.signals}>
          {health.signals.map(({ kind, since }) => (
            <li key={kind}>
              {t(`mentoring.signal.${kind}`)}{" "}
              <span className={fields.hint}>
                {t("mentoring.since", { day: dateInWords(since, i18n.language) })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

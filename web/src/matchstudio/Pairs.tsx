import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { figure } from "../i18n/figures";
import { LongList } from "../longlist/LongList";
import { decided } from "./decisions";
import classes from "./Pairs.module.css";
import type { MatchMode } from "./roundSearch";
import {
  candidatesQuery,
  type Decision,
  decisionsQuery,
  type Pair,
  type Round,
  type Unmatched,
  useDecide,
  usePairs,
  useUnmatched,
} from "./rounds";

type Decide = (requestId: string, mentorId: string, kind: Decision["decision"]) => void;

/** Who is matched with whom and why, who is not and why, and what the manager decides about it; each decision solves the round again. */
export function Pairs({ round, mode }: { round: Round; mode: MatchMode }) {
  const { t } = useTranslation();
  const pairs = usePairs(round, mode);
  const unmatched = useUnmatched(round, mode);
  const decisions = useQuery(decisionsQuery(round));
  const change = useDecide(round);
  const [before, setBefore] = useState<Decision[] | null>(null);
  // Kept here, since a row of a long list comes and goes.
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  const said = useRef<HTMLDivElement>(null);
  const open = round.status === "solved";

  // A decision is sent with all others: none before those of this version are known.
  const busy = change.isPending || !decisions.data || decisions.isPlaceholderData;
  const decide: Decide = (requestId, mentorId, kind) => {
    const now = decisions.data;
    if (!now || busy) return;
    setBefore(now);
    change.mutate(decided(now, requestId, mentorId, kind));
  };
  // Who is decided about leaves the list, with the button that was pressed.
  const decideForUnmatched: Decide = (...decision) => {
    decide(...decision);
    said.current?.focus();
  };
  const look = (requestId: string) => {
    const next = new Set(looked);
    if (!next.delete(requestId)) next.add(requestId);
    setLooked(next);
  };
  const undo = () => {
    if (!before) return;
    setBefore(null);
    change.mutate(before);
    said.current?.focus();
  };

  const forbidden = (decisions.data ?? []).filter((each) => each.decision === "forbidden").length;
  const pinned = (decisions.data ?? []).length - forbidden;
  return (
    <>
      <Panel
        title={t("matchStudio.pairs")}
        lead={t(open ? "matchStudio.pairsLead" : "matchStudio.pairsOver")}
      >
        <div className={classes.said} aria-live="polite" tabIndex={-1} ref={said}>
          {change.isPending && <p>{t("matchStudio.solvingAgain")}</p>}
          {!change.isPending && (pinned > 0 || forbidden > 0) && (
            <p>{t("matchStudio.decided", { pinned, forbidden })}</p>
          )}
          {!change.isPending && before && change.isSuccess && (
            <Button variant="subtle" size="sm" onClick={undo}>
              {t("matchStudio.undo")}
            </Button>
          )}
        </div>
        {change.isError && <ProblemNote error={change.error} />}
        {decisions.isError && <ProblemNote error={decisions.error} retry={() => decisions.refetch()} />}
        {pairs.isPending && <ListSkeleton rows={3} />}
        {pairs.isError && <ProblemNote error={pairs.error} retry={() => pairs.refetch()} />}
        {pairs.isSuccess && pairs.entries.length === 0 && (
          <EmptyState title={t("matchStudio.noPairs")} detail={t("matchStudio.noPairsDetail")} />
        )}
        <LongList
          className={classes.pairs}
          busy={change.isPending || pairs.isPlaceholderData}
          rows={pairs.entries}
          more={pairs.hasNextPage}
          height={108}
        >
          {(pair, place) => (
            <li key={pair.id} {...place}>
              <PairRow pair={pair} open={open} busy={busy} decide={decide} />
            </li>
          )}
        </LongList>
        <LoadMore {...pairs} />
      </Panel>
      {(unmatched.isError || unmatched.entries.length > 0) && (
        <Panel title={t("matchStudio.unmatched")} lead={t("matchStudio.unmatchedLead")}>
          {unmatched.isError && <ProblemNote error={unmatched.error} retry={() => unmatched.refetch()} />}
          <LongList
            className={classes.pairs}
            rows={unmatched.entries}
            more={unmatched.hasNextPage}
            height={78}
          >
            {(each, place) => (
              <li key={each.id} {...place}>
                <UnmatchedRow
                  round={round}
                  unmatched={each}
                  open={open}
                  busy={busy}
                  decide={decideForUnmatched}
                  looking={looked.has(each.id)}
                  toggle={() => look(each.id)}
                />
              </li>
            )}
          </LongList>
          <LoadMore {...unmatched} />
        </Panel>
      )}
    </>
  );
}

function PairRow({
  pair,
  open,
  busy,
  decide,
}: {
  pair: Omit<Pair, "id">;
  open: boolean;
  busy: boolean;
  decide: Decide;
}) {
  const { t } = useTranslation();
  const names = { mentee: pair.mentee.displayName, mentor: pair.mentor.displayName };
  // Not disabled, which would take the focus from the button that was pressed.
  const waiting = busy ? { "data-disabled": true, "aria-disabled": true } : {};
  return (
    <article className={classes.pair}>
      <div>
        <h3>
          {names.mentee} <Icon name="forward" size={16} /> {names.mentor}
          {pair.decision && (
            <Badge tone={pair.decision === "pinned" ? "good" : "bad"}>
              {t(`matchStudio.decision.${pair.decision}`)}
            </Badge>
          )}
        </h3>
        <ul className={classes.reasons}>
          {pair.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <Score value={pair.score} />
      {open && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant={pair.decision === "pinned" ? "filled" : "default"}
            aria-pressed={pair.decision === "pinned"}
            aria-label={t("matchStudio.pinOf", names)}
            {...waiting}
            onClick={() => decide(pair.requestId, pair.mentor.memberId, "pinned")}
          >
            {t("matchStudio.pin")}
          </Button>
          <Button
            size="sm"
            variant="default"
            aria-label={t("matchStudio.forbidOf", names)}
            {...waiting}
            onClick={() => decide(pair.requestId, pair.mentor.memberId, "forbidden")}
          >
            {t("matchStudio.forbid")}
          </Button>
        </div>
      )}
    </article>
  );
}

function Score({ value }: { value: number }) {
  const { t, i18n } = useTranslation();
  return (
    <p className={classes.score}>
      <meter min={0} max={1} value={value} aria-label={t("matchStudio.score")} />
      <span>{figure(value, i18n.language)}</span>
    </p>
  );
}

function UnmatchedRow({
  round,
  unmatched,
  open,
  busy,
  decide,
  looking,
  toggle,
}: {
  round: Round;
  unmatched: Unmatched;
  open: boolean;
  busy: boolean;
  decide: Decide;
  looking: boolean;
  toggle: () => void;
}) {
  const { t } = useTranslation();
  return (
    <article className={classes.pair}>
      <div>
        <h3>{unmatched.mentee.displayName}</h3>
        <p className={classes.words}>{unmatched.words}</p>
        {looking && <Candidates round={round} requestId={unmatched.requestId} busy={busy} decide={decide} />}
      </div>
      {open && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="default"
            aria-expanded={looking}
            aria-label={t("matchStudio.whoCouldOf", { mentee: unmatched.mentee.displayName })}
            onClick={toggle}
          >
            {t("matchStudio.whoCould")}
          </Button>
        </div>
      )}
    </article>
  );
}

function Candidates({
  round,
  requestId,
  busy,
  decide,
}: {
  round: Round;
  requestId: string;
  busy: boolean;
  decide: Decide;
}) {
  const { t, i18n } = useTranslation();
  const candidates = useQuery(candidatesQuery(round, requestId, i18n.language));
  if (candidates.isPending) return <ListSkeleton rows={1} />;
  if (candidates.isError) return <ProblemNote error={candidates.error} />;
  if (candidates.data.length === 0) return <EmptyState title={t("matchStudio.nobodyCould")} />;
  return (
    <ul className={classes.candidates}>
      {candidates.data.map((pair) => (
        <li key={pair.mentor.memberId}>
          <PairRow pair={pair} open busy={busy} decide={decide} />
        </li>
      ))}
    </ul>
  );
}

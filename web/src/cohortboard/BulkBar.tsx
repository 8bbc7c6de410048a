import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import classes from "./BulkBar.module.css";
import {
  activitiesQuery,
  type BoardRow,
  type BulkAction,
  type BulkCommand,
  type BulkReport,
  type Cohort,
  useBulk,
  useCohorts,
} from "./cohorts";

const ACTIONS = [
  "remind",
  "extend",
  "attended",
  "transfer",
  "remove",
] as const satisfies readonly BulkAction[];

/** Forms that one attends; the others are said to be done by who did them. */
const ATTENDED = new Set(["event", "macro", "coaching", "mentorship", "case-study", "initiative"]);

interface Draft {
  action: BulkAction;
  activity: string;
  dueOn: string;
  toCohortId: string;
  words: string;
}

/** The API's limit. */
const MOST_AT_ONCE = 500;

const NOTHING: Draft = { action: "remind", activity: "", dueOn: "", toCohortId: "", words: "" };

/** What is asked for, without the fields that the action does not have. */
export function commandOf(draft: Draft, enrolmentIds: string[]): BulkCommand {
  const { action, activity, dueOn, toCohortId, words } = draft;
  return {
    action,
    enrolmentIds,
    ...(action === "extend" || action === "attended" ? { activity: Number(activity) } : {}),
    ...(action === "extend" ? { dueOn } : {}),
    ...(action === "transfer" ? { toCohortId } : {}),
    ...((action === "transfer" || action === "remove") && words.trim() ? { words: words.trim() } : {}),
  };
}

function isComplete({ action, activity, dueOn, toCohortId }: Draft): boolean {
  if (action === "extend") return activity !== "" && dueOn !== "";
  if (action === "attended") return activity !== "";
  return action !== "transfer" || toCohortId !== "";
}

interface BulkBarProps {
  cohort: Cohort;
  selected: readonly BoardRow[];
  onDone: () => void;
}

/** Does something for all chosen members; what is refused for one is done for the others, and said. */
export function BulkBar({ cohort, selected, onDone }: BulkBarProps) {
  const { t } = useTranslation();
  const bulk = useBulk(cohort.id);
  const [draft, setDraft] = useState(NOTHING);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const result = useRef<HTMLElement>(null);
  const report = bulk.data;
  useEffect(() => {
    if (report) result.current?.focus();
  }, [report]);

  // A lost answer is asked for again under the same key, so that nothing is done twice.
  const attempt = useRef({ what: "", key: "" });
  const [asked, setAsked] = useState("");

  const edit = (part: Partial<Draft>) => setDraft({ ...draft, ...part });

  const command = commandOf(
    draft,
    selected.map((row) => row.id),
  );
  const what = JSON.stringify(command);
  const takesAway = draft.action === "remove" || draft.action === "transfer";

  function send(event: FormEvent) {
    event.preventDefault();
    if (takesAway && asked !== what) {
      setAsked(what);
      return;
    }
    setNames(new Map(selected.map((row) => [row.id, row.member.displayName ?? t("community.formerMember")])));
    if (attempt.current.what !== what) attempt.current = { what, key: newIdempotencyKey() };
    bulk.mutate(
      { command, key: attempt.current.key },
      {
        onSuccess: () => {
          attempt.current = { what: "", key: "" };
          setAsked("");
          setDraft(NOTHING);
          onDone();
        },
      },
    );
  }

  return (
    <div className={classes.dock}>
      <section ref={result} tabIndex={-1} aria-live="polite" aria-label={t("cohortBoard.result")}>
        {report && <Result report={report} names={names} dismiss={bulk.reset} />}
      </section>
      {selected.length > 0 && (
        <form className={classes.bar} onSubmit={send} noValidate aria-label={t("cohortBoard.bulk")}>
          <p className={classes.count}>{t("cohortBoard.chosen", { count: selected.length })}</p>
          <NativeSelect
            size="sm"
            label={t("cohortBoard.action")}
            value={draft.action}
            onChange={(event) => edit({ action: event.currentTarget.value as BulkAction })}
            data={ACTIONS.map((action) => ({ value: action, label: t(`cohortBoard.actions.${action}`) }))}
          />
          {(draft.action === "extend" || draft.action === "attended") && (
            <ActivitySelect
              cohort={cohort}
              attended={draft.action === "attended"}
              value={draft.activity}
              onChange={(activity) => edit({ activity })}
            />
          )}
          {draft.action === "extend" && (
            <TextInput
              size="sm"
              type="date"
              label={t("cohortBoard.until")}
              min={cohort.startsOn}
              max={cohort.endsOn}
              value={draft.dueOn}
              error={violationOf(bulk.error, "dueOn")}
              onChange={(event) => edit({ dueOn: event.currentTarget.value })}
            />
          )}
          {draft.action === "transfer" && (
            <CohortSelect
              cohort={cohort}
              value={draft.toCohortId}
              onChange={(toCohortId) => edit({ toCohortId })}
            />
          )}
          {(draft.action === "transfer" || draft.action === "remove") && (
            <TextInput
              size="sm"
              label={t("cohortBoard.words")}
              maxLength={500}
              value={draft.words}
              onChange={(event) => edit({ words: event.currentTarget.value })}
            />
          )}
          {takesAway && asked === what && (
            <p role="alert">{t("cohortBoard.sure", { count: selected.length })}</p>
          )}
          <Button
            type="submit"
            size="sm"
            loading={bulk.isPending}
            disabled={!isComplete(draft) || selected.length > MOST_AT_ONCE}
          >
            {t(`cohortBoard.do.${draft.action}`, { count: selected.length })}
          </Button>
          {selected.length > MOST_AT_ONCE && <p>{t("cohortBoard.tooMany", { count: MOST_AT_ONCE })}</p>}
          {bulk.isError && <ProblemNote error={bulk.error} shownFields={["dueOn"]} />}
        </form>
      )}
    </div>
  );
}

function ActivitySelect({
  cohort,
  attended,
  value,
  onChange,
}: {
  cohort: Cohort;
  attended: boolean;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const activities = useQuery(activitiesQuery(cohort.id));
  const shown = (activities.data ?? []).filter((each) => !attended || ATTENDED.has(each.form));
  return (
    <NativeSelect
      size="sm"
      label={t("cohortBoard.activity")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: t("cohortBoard.choose") },
        ...shown.map((each) => ({ value: String(each.number), label: each.title })),
      ]}
    />
  );
}

function CohortSelect({
  cohort,
  value,
  onChange,
}: {
  cohort: Cohort;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  const cohorts = useCohorts(undefined);
  const open = cohorts.entries.filter(
    ({ id, status }) => id !== cohort.id && (status === "planned" || status === "launched"),
  );
  return (
    <NativeSelect
      size="sm"
      label={t("cohortBoard.to")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        { value: "", label: t("cohortBoard.choose") },
        ...open.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Result({
  report,
  names,
  dismiss,
}: {
  report: BulkReport;
  names: ReadonlyMap<string, string>;
  dismiss: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={classes.result}>
      <p>
        <b>{t("cohortBoard.doneFor", { done: report.done, count: report.results.length })}</b>
      </p>
      <ul>
        {report.results.map((each) => (
          <li key={each.enrolmentId} data-done={each.done || undefined}>
            <Icon name={each.done ? "check" : "clear"} size={16} />
            <span>
              {names.get(each.enrolmentId) ?? t("community.formerMember")}
              <span className="visually-hidden">
                {each.done ? `: ${t("cohortBoard.wasDone")}` : `: ${t("cohortBoard.wasNot")}`}
              </span>
              {each.message && <small>{each.message}</small>}
            </span>
          </li>
        ))}
      </ul>
      <Button variant="subtle" size="sm" onClick={dismiss}>
        {t("cohortBoard.dismiss")}
      </Button>
    </div>
  );
}

import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { Badge } from "../design/Badge";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import { ProgressBar } from "../design/ProgressBar";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import { type Goal, useGoalChange, useGoals, useSetGoal } from "./life";
import classes from "./PairingPage.module.css";
import type { Pairing } from "./pairings";

/** What the two want to reach, and how far they are. */
export function Goals({ pairing, active }: { pairing: Pairing; active: boolean }) {
  const { t } = useTranslation();
  const goals = useGoals(pairing.id);
  const [adding, setAdding] = useState(false);
  return (
    <section aria-labelledby="goals">
      <div className={classes.sectionHead}>
        <h2 id="goals">{t("mentor.goals")}</h2>
        {active && !adding && (
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => setAdding(true)}
          >
            {t("mentor.addGoal")}
          </Button>
        )}
      </div>
      {adding && <GoalForm pairingId={pairing.id} onClose={() => setAdding(false)} />}
      {goals.isPending && <ListSkeleton rows={1} />}
      {goals.isError && <ProblemNote error={goals.error} retry={() => goals.refetch()} />}
      {goals.data?.length === 0 && !adding && (
        <EmptyState title={t("mentor.noGoals")} detail={t("mentor.noGoalsDetail")} />
      )}
      <ul className={classes.list}>
        {goals.data?.map((goal) => (
          <li key={goal.id}>
            <GoalCard goal={goal} active={active} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function GoalCard({ goal, active }: { goal: Goal; active: boolean }) {
  const { t, i18n } = useTranslation();
  const change = useGoalChange(goal);
  const [open, setOpen] = useState(false);
  const isOpen = goal.status === "open";
  return (
    <article className={classes.card} data-over={!isOpen || undefined}>
      <p className={classes.goalWords}>{goal.words}</p>
      {isOpen ? (
        <ProgressBar
          done={goal.progress}
          total={100}
          label={t("mentor.progress", { percent: goal.progress })}
        />
      ) : (
        <p>
          <Badge tone={goal.status === "reached" ? "good" : "quiet"}>
            {t(goal.status === "reached" ? "mentor.goalStatus.reached" : "mentor.goalStatus.dropped")}
          </Badge>
        </p>
      )}
      {goal.targetDate && isOpen && (
        <p className={classes.hint}>
          {t("mentor.byDate", { date: dateInWords(goal.targetDate, i18n.language) })}
        </p>
      )}
      {goal.stalled && <p className={classes.hint}>{t("mentor.stalled")}</p>}
      {active && isOpen && !open && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="light"
            aria-label={`${t("mentor.howFar")}: ${goal.words}`}
            onClick={() => setOpen(true)}
          >
            {t("mentor.howFar")}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            loading={change.isPending}
            aria-label={`${t("mentor.reached")}: ${goal.words}`}
            onClick={() => change.mutate({ status: "reached" })}
          >
            {t("mentor.reached")}
          </Button>
        </div>
      )}
      {active && !isOpen && (
        <div className={classes.actions}>
          <Button
            size="compact-sm"
            variant="subtle"
            loading={change.isPending}
            onClick={() => change.mutate({ status: "open" })}
          >
            {t("mentor.openAgain")}
          </Button>
        </div>
      )}
      {open && <ProgressForm goal={goal} onClose={() => setOpen(false)} />}
      {change.isError && <ProblemNote error={change.error} />}
    </article>
  );
}

function ProgressForm({ goal, onClose }: { goal: Goal; onClose: () => void }) {
  const { t } = useTranslation();
  const change = useGoalChange(goal);
  const [progress, setProgress] = useState(goal.progress);
  const [words, setWords] = useState("");
  const [key] = useState(newIdempotencyKey);

  function send(event: FormEvent) {
    event.preventDefault();
    change.mutate({ progress, words: words.trim(), key }, { onSuccess: onClose });
  }

  return (
    <form className={classes.form} onSubmit={send}>
      <label className={classes.range}>
        <span>{t("mentor.progress", { percent: progress })}</span>
        <input
          type="range"
          // The form was opened by the person who is about to move it.
          // biome-ignore lint/a11y/noAutofocus: the focus follows what was pressed
          autoFocus
          min={0}
          max={100}
          step={5}
          value={progress}
          aria-valuetext={t("mentor.progress", { percent: progress })}
          onChange={(event) => setProgress(Number(event.currentTarget.value))}
        />
      </label>
      <TextInput
        label={t("mentor.whatHappened")}
        maxLength={500}
        value={words}
        error={violationOf(change.error, "words")}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {change.isError && <ProblemNote error={change.error} shownFields={["words"]} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={change.isPending}>
          {t("week.save")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

function GoalForm({ pairingId, onClose }: { pairingId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const set = useSetGoal(pairingId);
  const [words, setWords] = useState("");
  const [targetDate, setTargetDate] = useState("");
  const [empty, setEmpty] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);

  function send(event: FormEvent) {
    event.preventDefault();
    setEmpty(words.trim() === "");
    if (words.trim() !== "") set.mutate({ words: words.trim(), targetDate, key }, { onSuccess: onClose });
  }

  return (
    <form className={`${classes.form} ${classes.card}`} onSubmit={send} noValidate>
      <Textarea
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("mentor.goalWords")}
        required
        rows={2}
        maxLength={2000}
        value={words}
        error={empty ? t("mentor.needGoal") : violationOf(set.error, "words")}
        onChange={(event) => {
          setWords(event.currentTarget.value);
          setKey(newIdempotencyKey());
        }}
      />
      <TextInput
        type="date"
        label={t("mentor.targetDate")}
        value={targetDate}
        error={violationOf(set.error, "targetDate")}
        onChange={(event) => {
          setTargetDate(event.currentTarget.value);
          setKey(newIdempotencyKey());
        }}
      />
      {set.isError && <ProblemNote error={set.error} shownFields={["words", "targetDate"]} />}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={set.isPending}>
          {t("mentor.setGoal")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

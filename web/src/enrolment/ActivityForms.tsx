import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { violationOf } from "../design/violationOf";
import { wholeNumber } from "../week/lines";
import classes from "./ActivityCard.module.css";
import type { Activity, Decision, ExperimentResult } from "./enrolments";

export interface FormProps {
  activity: Activity;
  pending: boolean;
  error: unknown;
  onCancel: () => void;
}

/** A form below an activity, with its buttons. */
export function Frame({
  onSubmit,
  onCancel,
  pending,
  save,
  children,
}: {
  onSubmit: () => void;
  onCancel: () => void;
  pending: boolean;
  save: string;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <div className={classes.actions}>
        <Button type="submit" size="sm" loading={pending}>
          {save}
        </Button>
        <Button variant="subtle" size="sm" disabled={pending} onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

const DECISIONS = ["keep", "adapt", "stop"] as const satisfies readonly Decision[];

/** What came of an experiment, which is done by that. */
export function ExperimentForm({
  activity,
  pending,
  error,
  onCancel,
  onSend,
}: FormProps & { onSend: (result: ExperimentResult) => void }) {
  const { t } = useTranslation();
  const before = activity.experiment;
  const [tried, setTried] = useState(before?.tried ?? "");
  const [happened, setHappened] = useState(before?.happened ?? "");
  const [decision, setDecision] = useState<Decision | null>(before?.decision ?? null);
  const [checked, setChecked] = useState(false);
  const need = (value: string) => checked && value.trim() === "" && t("enrolment.needWords");

  function send() {
    setChecked(true);
    if (tried.trim() !== "" && happened.trim() !== "" && decision)
      onSend({ tried: tried.trim(), happened: happened.trim(), decision });
  }

  return (
    <Frame onSubmit={send} onCancel={onCancel} pending={pending} save={t("week.save")}>
      <Textarea
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("enrolment.tried")}
        required
        rows={2}
        maxLength={2000}
        value={tried}
        error={need(tried) || violationOf(error, "tried")}
        onChange={(event) => setTried(event.currentTarget.value)}
      />
      <Textarea
        label={t("enrolment.happened")}
        required
        rows={2}
        maxLength={2000}
        value={happened}
        error={need(happened) || violationOf(error, "happened")}
        onChange={(event) => setHappened(event.currentTarget.value)}
      />
      <fieldset className={classes.choice} aria-invalid={checked && !decision}>
        <legend>{t("enrolment.decision")}</legend>
        {DECISIONS.map((each) => (
          <CheckField
            key={each}
            type="radio"
            name={`decision-${activity.number}`}
            label={t(`enrolment.decisions.${each}`)}
            checked={decision === each}
            onChange={() => setDecision(each)}
          />
        ))}
        {checked && !decision && (
          <p role="alert" className={classes.fieldError}>
            {t("enrolment.needDecision")}
          </p>
        )}
      </fieldset>
    </Frame>
  );
}

const MOST_MINUTES = 60_000;

/** How long it took, and a note of one's own. */
export function NoteForm({
  activity,
  pending,
  error,
  onCancel,
  onSend,
}: FormProps & { onSend: (minutes: number | null, note: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(activity.minutesSpent == null ? "" : String(activity.minutesSpent));
  const [note, setNote] = useState(activity.note ?? "");
  const [wrong, setWrong] = useState(false);

  function send() {
    const minutes = wholeNumber(typed, 0, MOST_MINUTES);
    const empty = typed.trim() === "";
    setWrong(minutes === null && !empty);
    if (minutes !== null || empty) onSend(minutes, note.trim());
  }

  return (
    <Frame onSubmit={send} onCancel={onCancel} pending={pending} save={t("week.save")}>
      <TextInput
        // The form was opened by the person who is about to write in it.
        autoFocus
        className={classes.minutes ?? ""}
        label={t("enrolment.minutes")}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        value={typed}
        error={wrong ? t("enrolment.minutesWrong") : violationOf(error, "minutes")}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Textarea
        label={t("enrolment.myNote")}
        description={t("enrolment.noteHint")}
        rows={3}
        maxLength={2000}
        value={note}
        error={violationOf(error, "note")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </Frame>
  );
}

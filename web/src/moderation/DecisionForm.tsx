import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import { FieldError } from "../design/FieldError";
import fields from "../design/Fields.module.css";
import { violationOf } from "../design/violationOf";
import { CASE_ACTIONS, type Case, type CaseAction, type useDecide } from "./moderation";

interface Draft {
  action: CaseAction | null;
  reason: string;
  days: number;
  /** What was decided when the writing began. */
  before: string;
}

const SUSPENSIONS = [0, 1, 7, 30, 90];
const DAY_MS = 24 * 3600 * 1000;
const MOST_WORDS = 1000;
const SHOWN_FIELDS = ["reason", "suspendUntil"];

const nothingFor = ({ status, decidedAt }: Case): Draft => ({
  action: null,
  reason: "",
  days: 0,
  before: `${status} ${decidedAt ?? ""}`,
});

interface DecisionFormProps {
  one: Case;
  decide: ReturnType<typeof useDecide>;
  onDecided: () => void;
}

/** What a moderator does about a text, with the reason that its author reads. */
export function DecisionForm({ one, decide, onDecided }: DecisionFormProps) {
  const { t } = useTranslation();
  const { read, draft, edit, startOver } = useEditing(one, nothingFor);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { action, reason, days } = draft;
  const noAction = tried && action === null;
  const noReason = tried && reason.trim() === "";
  // What is gone can be neither hidden nor warned about.
  const actions = one.words == null ? (["dismiss"] as const) : CASE_ACTIONS;

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (action === null || reason.trim() === "") {
      form.current?.querySelector<HTMLElement>(action === null ? "input" : "textarea")?.focus();
      return;
    }
    if (decide.isPending) return;
    const suspends = action !== "dismiss" && days > 0;
    decide.mutate(
      {
        version: read.version,
        decision: {
          action,
          reason: reason.trim(),
          ...(suspends ? { suspendUntil: new Date(Date.now() + days * DAY_MS).toISOString() } : {}),
        },
      },
      {
        onSuccess: () => {
          setTried(false);
          startOver();
          onDecided();
        },
      },
    );
  }

  return (
    <form ref={form} className={fields.form} onSubmit={send} noValidate>
      <fieldset className={fields.group} aria-describedby={noAction ? `${id}-lacking` : undefined}>
        <legend>{t("moderation.decide.what")}</legend>
        {actions.map((each) => (
          <CheckField
            key={each}
            type="radio"
            name={`${id}-action`}
            label={t(`moderation.decide.action.${each}`)}
            description={t(`moderation.decide.detail.${each}`)}
            checked={action === each}
            onChange={() => edit({ action: each })}
          />
        ))}
        {noAction && <FieldError id={`${id}-lacking`}>{t("moderation.decide.needAction")}</FieldError>}
      </fieldset>
      {action !== null && action !== "dismiss" && (
        <NativeSelect
          label={t("moderation.decide.suspend")}
          description={t("moderation.decide.suspendHint")}
          value={days}
          error={violationOf(decide.error, "suspendUntil")}
          data={SUSPENSIONS.map((each) => ({
            value: String(each),
            label:
              each === 0 ? t("moderation.decide.noSuspension") : t("moderation.decide.days", { count: each }),
          }))}
          onChange={(event) => edit({ days: Number(event.currentTarget.value) })}
        />
      )}
      <Textarea
        label={t("moderation.decide.reason")}
        description={t(action === "dismiss" ? "moderation.decide.logHint" : "moderation.decide.reasonHint")}
        rows={3}
        maxLength={MOST_WORDS}
        value={reason}
        error={noReason ? t("moderation.decide.needReason") : violationOf(decide.error, "reason")}
        onChange={(event) => edit({ reason: event.currentTarget.value })}
      />
      <ChangeProblem
        error={decide.error}
        shownFields={SHOWN_FIELDS}
        startOver={() => {
          decide.reset();
          startOver();
        }}
      />
      <div className={fields.actions}>
        <Button type="submit" loading={decide.isPending}>
          {t("moderation.decide.send")}
        </Button>
      </div>
    </form>
  );
}

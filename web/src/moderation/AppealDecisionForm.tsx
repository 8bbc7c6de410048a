import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import { FieldError } from "../design/FieldError";
import fields from "../design/Fields.module.css";
import { violationOf } from "../design/violationOf";
import type { Case, useDecideAppeal } from "./moderation";

interface Draft {
  upheld: boolean | null;
  reason: string;
}

const OUTCOMES = [true, false];
const MOST_WORDS = 1000;

const nothing = (_: Case): Draft => ({ upheld: null, reason: "" });

interface AppealDecisionFormProps {
  one: Case;
  decide: ReturnType<typeof useDecideAppeal>;
  onDecided: () => void;
}

/** Whether the author was right, with the reason that they read. */
export function AppealDecisionForm({ one, decide, onDecided }: AppealDecisionFormProps) {
  const { t } = useTranslation();
  const { read, draft, edit, startOver } = useEditing(one, nothing);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const { upheld, reason } = draft;
  const noOutcome = tried && upheld === null;
  const noReason = tried && reason.trim() === "";

  function send(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (upheld === null || reason.trim() === "") {
      form.current?.querySelector<HTMLElement>(upheld === null ? "input" : "textarea")?.focus();
      return;
    }
    if (decide.isPending) return;
    decide.mutate(
      { version: read.version, decision: { upheld, reason: reason.trim() } },
      { onSuccess: onDecided },
    );
  }

  return (
    <form ref={form} className={fields.form} onSubmit={send} noValidate>
      <fieldset className={fields.group} aria-describedby={noOutcome ? `${id}-lacking` : undefined}>
        <legend>{t("moderation.appeal.what")}</legend>
        {OUTCOMES.map((each) => (
          <CheckField
            key={String(each)}
            type="radio"
            name={`${id}-upheld`}
            label={t(each ? "moderation.appeal.uphold" : "moderation.appeal.reject")}
            description={t(each ? "moderation.appeal.upholdDetail" : "moderation.appeal.rejectDetail")}
            checked={upheld === each}
            onChange={() => edit({ upheld: each })}
          />
        ))}
        {noOutcome && <FieldError id={`${id}-lacking`}>{t("moderation.appeal.needOutcome")}</FieldError>}
      </fieldset>
      <Textarea
        label={t("moderation.decide.reason")}
        description={t("moderation.appeal.reasonHint")}
        rows={3}
        maxLength={MOST_WORDS}
        value={reason}
        error={noReason ? t("moderation.decide.needReason") : violationOf(decide.error, "reason")}
        onChange={(event) => edit({ reason: event.currentTarget.value })}
      />
      <ChangeProblem
        error={decide.error}
        shownFields={["reason"]}
        startOver={() => {
          decide.reset();
          startOver();
        }}
      />
      <div className={fields.actions}>
        <Button type="submit" loading={decide.isPending}>
          {t("moderation.appeal.sendDecision")}
        </Button>
      </div>
    </form>
  );
}

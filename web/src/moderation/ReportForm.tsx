import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { FieldError } from "../design/FieldError";
import fields from "../design/Fields.module.css";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import classes from "./Moderation.module.css";
import { REPORT_REASONS, type ReportReason, type TargetKind, useReport } from "./moderation";

interface ReportFormProps {
  kind: TargetKind;
  targetId: string;
  onSent: () => void;
  onGivenUp: () => void;
}

const MOST_WORDS = 1000;

/** Why somebody finds that a text should not be there; once it is sent, thanks. */
export default function ReportForm({ kind, targetId, onSent, onGivenUp }: ReportFormProps) {
  const { t } = useTranslation();
  const report = useReport();
  const [reason, setReason] = useState<ReportReason | null>(null);
  const [note, setNote] = useState("");
  const [lacking, setLacking] = useState(false);
  const choices = useRef<HTMLFieldSetElement>(null);
  const thanks = useRef<HTMLParagraphElement>(null);
  const id = useId();
  // The button that was pressed is gone by then, and the focus with it.
  useEffect(() => {
    if (report.isSuccess) thanks.current?.focus();
  }, [report.isSuccess]);

  function send(event: FormEvent) {
    event.preventDefault();
    setLacking(reason === null);
    if (reason === null) {
      choices.current?.querySelector("input")?.focus();
      return;
    }
    if (report.isPending) return;
    const words = note.trim();
    report.mutate({ kind, targetId, reason, ...(words ? { note: words } : {}) }, { onSuccess: onSent });
  }

  if (report.isSuccess) {
    return (
      <p ref={thanks} tabIndex={-1} role="status" className={classes.thanks}>
        {t("moderation.report.thanks")}
      </p>
    );
  }
  return (
    <form
      className={classes.report}
      onSubmit={send}
      noValidate
      aria-label={t(`moderation.report.title.${kind}`)}
    >
      <p className={fields.hint}>{t("moderation.report.lead")}</p>
      <fieldset
        ref={choices}
        className={fields.group}
        aria-describedby={lacking ? `${id}-lacking` : undefined}
      >
        <legend>{t("moderation.report.why")}</legend>
        {REPORT_REASONS.map((each) => (
          <CheckField
            key={each}
            type="radio"
            name={`report-${targetId}`}
            label={t(`moderation.reason.${each}`)}
            checked={reason === each}
            onChange={() => {
              setReason(each);
              setLacking(false);
            }}
          />
        ))}
        {lacking && <FieldError id={`${id}-lacking`}>{t("moderation.report.needReason")}</FieldError>}
      </fieldset>
      <Textarea
        label={t("moderation.report.note")}
        description={t("moderation.report.noteHint")}
        rows={3}
        maxLength={MOST_WORDS}
        value={note}
        error={violationOf(report.error, "note")}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {report.isError && <ProblemNote error={report.error} shownFields={["note"]} />}
      <div className={fields.actions}>
        <Button type="submit" size="sm" loading={report.isPending}>
          {t("moderation.report.send")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onGivenUp}>
          {t("moderation.cancel")}
        </Button>
      </div>
    </form>
  );
}

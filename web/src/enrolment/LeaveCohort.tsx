import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import formClasses from "./ActivityCard.module.css";
import classes from "./EnrolmentPage.module.css";
import { useLeave } from "./enrolments";

/** The way out of a cohort, with a second look before it. */
export function LeaveCohort({ enrolmentId, waiting }: { enrolmentId: string; waiting: boolean }) {
  const { t } = useTranslation();
  const leave = useLeave(enrolmentId);
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState("");

  function send(event: FormEvent) {
    event.preventDefault();
    leave.mutate(words.trim());
  }

  if (!open) {
    return (
      <div className={classes.leave}>
        <Button variant="subtle" size="sm" onClick={() => setOpen(true)}>
          {waiting ? t("enrolment.leaveList") : t("enrolment.leave")}
        </Button>
      </div>
    );
  }
  return (
    <form className={classes.leave} onSubmit={send}>
      <p>{t("enrolment.leaveDetail")}</p>
      <Textarea
        // The form was opened by the person who is about to write in it.
        autoFocus
        className={classes.wide ?? ""}
        label={t("enrolment.leaveWords")}
        description={t("enrolment.leaveWordsHint")}
        maxLength={500}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {leave.isError && <ProblemNote error={leave.error} />}
      <div className={formClasses.actions}>
        <Button type="submit" size="sm" loading={leave.isPending}>
          {waiting ? t("enrolment.leaveList") : t("enrolment.leave")}
        </Button>
        <Button variant="subtle" size="sm" onClick={() => setOpen(false)}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import classes from "./PostPage.module.css";

const MOST_CHARACTERS = 200;

interface ThankFormProps {
  pending: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onCancel: () => void;
}

/** What it helped with, in a few words. */
export default function ThankForm({ pending, error, onSend, onCancel }: ThankFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");

  function send(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== "" && !pending) onSend(reason.trim());
  }

  return (
    <form className={classes.thankForm} onSubmit={send}>
      <TextInput
        data-autofocus
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("post.thankFor")}
        description={t("post.thankHint")}
        placeholder={t("post.thankPlaceholder")}
        required
        maxLength={MOST_CHARACTERS}
        value={reason}
        error={violationOf(error, "for")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== null && <ProblemNote error={error} shownFields={["for"]} />}
      <div className={classes.formActions}>
        <Button type="submit" size="sm" loading={pending}>
          {t("post.sendThanks")}
        </Button>
        <Button variant="subtle" size="sm" onClick={onCancel}>
          {t("post.cancel")}
        </Button>
      </div>
    </form>
  );
}

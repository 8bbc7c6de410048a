import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMemberChoices } from "../admin/choices";
import { type Choice, Picker } from "../admin/Picker";
import { violationOf } from "../design/violationOf";
import classes from "./ObstaclePage.module.css";
import type { NewOwner } from "./obstacles";

interface HandOverFormProps {
  pending: boolean;
  error: unknown;
  onCancel: () => void;
  onSend: (to: NewOwner) => void;
}

/** Gives an obstacle to somebody who can take it away, until when, and why they. */
export function HandOverForm({ pending, error, onCancel, onSend }: HandOverFormProps) {
  const { t } = useTranslation();
  const [owner, setOwner] = useState<Choice | null>(null);
  const [dueOn, setDueOn] = useState("");
  const [reason, setReason] = useState("");
  const [checked, setChecked] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!owner) return;
    onSend({
      ownerId: owner.id,
      ...(dueOn ? { dueOn } : {}),
      ...(reason.trim() ? { reason: reason.trim() } : {}),
    });
  }

  return (
    <form className={classes.panel} onSubmit={send} noValidate>
      <Picker
        label={t("obstacle.handOver.owner")}
        chosen={owner?.name ?? null}
        none={t("obstacle.ownerNone")}
        error={checked && !owner ? t("obstacle.handOver.needOwner") : violationOf(error, "ownerId")}
        useFound={useMemberChoices}
        onChoose={setOwner}
      />
      <TextInput
        type="date"
        label={t("obstacle.goneBy")}
        description={t("obstacle.handOver.dueHint")}
        value={dueOn}
        error={violationOf(error, "dueOn")}
        onChange={(event) => setDueOn(event.currentTarget.value)}
      />
      <Textarea
        label={t("obstacle.handOver.reason")}
        description={t("obstacle.wordsHint")}
        rows={2}
        maxLength={1000}
        value={reason}
        error={violationOf(error, "reason")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={classes.answers}>
        <Button type="submit" size="sm" loading={pending}>
          {t("obstacle.act.hand-over")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { violationOf } from "../design/violationOf";
import { contentOf, type EditDraft, editGaps, editOf } from "./edit";
import classes from "./ObstaclePage.module.css";
import { type Obstacle, type ObstacleContent, tasksQuery } from "./obstacles";

interface EditFormProps {
  obstacle: Obstacle;
  pending: boolean;
  error: unknown;
  onCancel: () => void;
  onSend: (content: ObstacleContent) => void;
}

/** Says more of an obstacle, or says it otherwise. */
export function EditForm({ obstacle, pending, error, onCancel, onSend }: EditFormProps) {
  const { t } = useTranslation();
  const tasks = useQuery(tasksQuery);
  const [draft, setDraft] = useState(() => editOf(obstacle));
  const [checked, setChecked] = useState(false);
  const gaps = checked ? editGaps(draft) : [];
  const edit = (part: Partial<EditDraft>) => setDraft({ ...draft, ...part });

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (editGaps(draft).length === 0) onSend(contentOf(draft, obstacle));
  }

  return (
    <form className={classes.panel} onSubmit={send} noValidate>
      <Textarea
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("obstacle.what")}
        description={t("obstacle.whatHint")}
        required
        rows={3}
        maxLength={500}
        value={draft.what}
        error={gaps.includes("what") ? t("obstacle.needWhat") : violationOf(error, "what")}
        onChange={(event) => edit({ what: event.currentTarget.value })}
      />
      <TextInput
        label={t("obstacle.timesWeekly")}
        required
        inputMode="decimal"
        autoComplete="off"
        maxLength={7}
        value={draft.times}
        error={gaps.includes("times") ? t("obstacle.timesWrong") : violationOf(error, "timesPerWeek")}
        onChange={(event) => edit({ times: event.currentTarget.value })}
      />
      <TextInput
        label={t("obstacle.minutesEach")}
        inputMode="decimal"
        autoComplete="off"
        maxLength={7}
        value={draft.minutesEach}
        error={gaps.includes("minutesEach") ? t("obstacle.minutesWrong") : violationOf(error, "minutesEach")}
        onChange={(event) => edit({ minutesEach: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("obstacle.task")}
        value={draft.taskId}
        error={violationOf(error, "taskId")}
        onChange={(event) => edit({ taskId: event.currentTarget.value })}
        data={[
          { value: "", label: t("obstacle.noTask") },
          ...(tasks.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        label={t("obstacle.where")}
        placeholder={t("obstacle.wherePlaceholder")}
        maxLength={200}
        value={draft.where}
        error={violationOf(error, "where")}
        onChange={(event) => edit({ where: event.currentTarget.value })}
      />
      <Textarea
        label={t("obstacle.evidence")}
        rows={2}
        maxLength={2000}
        value={draft.evidence}
        error={violationOf(error, "evidence")}
        onChange={(event) => edit({ evidence: event.currentTarget.value })}
      />
      <div className={classes.answers}>
        <Button type="submit" size="sm" loading={pending}>
          {t("week.save")}
        </Button>
        <Button size="sm" variant="subtle" onClick={onCancel}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

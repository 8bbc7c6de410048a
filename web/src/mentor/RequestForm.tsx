import { Button, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { useDraft } from "../community/useDraft";
import { CheckField } from "../design/CheckField";
import { toggled } from "../design/editing/drafts";
import { FieldError } from "../design/FieldError";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { languages as appLanguages, nameOfLanguage } from "../i18n/languages";
import classes from "./MentorPage.module.css";
import { useOpenRequest } from "./pairings";
import { tasksToChoose, taskWordsQuery } from "./taskWords";

interface RequestDraft {
  goal: string;
  obstacle: string;
  tasks: string[];
  languages: string[];
  key: string;
}

type Gap = "goal" | "tasks" | "languages";

function gapsOf(draft: RequestDraft): Gap[] {
  return [
    ...(draft.goal.trim() === "" ? (["goal"] as const) : []),
    ...(draft.tasks.length === 0 ? (["tasks"] as const) : []),
    ...(draft.languages.length === 0 ? (["languages"] as const) : []),
  ];
}

/** What I want to get done, to find who can help. */
export function RequestForm() {
  const { t, i18n } = useTranslation();
  const open = useOpenRequest();
  const tasks = useQuery(taskWordsQuery);
  const [gaps, setGaps] = useState<Gap[]>([]);
  const { draft, change, clear } = useDraft<RequestDraft>("mentee-request", {
    goal: "",
    obstacle: "",
    tasks: [],
    languages: [i18n.language],
    key: newIdempotencyKey(),
  });

  function edit(part: Partial<RequestDraft>) {
    change({ ...part, key: newIdempotencyKey() });
    setGaps([]);
  }

  function send(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`mentor-${missing[0]}`)?.focus();
      return;
    }
    const { goal, obstacle, tasks: wanted, languages, key } = draft;
    open.mutate(
      {
        request: {
          goal: goal.trim(),
          tasks: wanted,
          languages,
          ...(obstacle.trim() ? { obstacle: obstacle.trim() } : {}),
        },
        key,
      },
      { onSuccess: clear },
    );
  }

  return (
    <section className={classes.section} aria-labelledby="find">
      <h2 id="find">{t("mentor.find")}</h2>
      <p className={classes.hint}>{t("mentor.findDetail")}</p>
      <form className={classes.form} onSubmit={send} noValidate>
        <Textarea
          id="mentor-goal"
          label={t("mentor.goal")}
          placeholder={t("mentor.goalPlaceholder")}
          required
          rows={3}
          maxLength={4000}
          value={draft.goal}
          error={gaps.includes("goal") ? t("mentor.needGoal") : violationOf(open.error, "goal")}
          onChange={(event) => edit({ goal: event.currentTarget.value })}
        />
        <Textarea
          label={t("mentor.obstacle")}
          rows={2}
          maxLength={1000}
          value={draft.obstacle}
          error={violationOf(open.error, "obstacle")}
          onChange={(event) => edit({ obstacle: event.currentTarget.value })}
        />
        <fieldset id="mentor-tasks" tabIndex={-1} className={classes.boxes}>
          <legend>{t("mentor.tasks")}</legend>
          {tasksToChoose(tasks.data, draft.tasks).map(({ key, name }) => (
            <CheckField
              key={key}
              label={name}
              checked={draft.tasks.includes(key)}
              onChange={() => edit({ tasks: toggled(draft.tasks, key) })}
            />
          ))}
          {gaps.includes("tasks") && <FieldError>{t("mentor.needTasks")}</FieldError>}
        </fieldset>
        <fieldset id="mentor-languages" tabIndex={-1} className={classes.boxes}>
          <legend>{t("mentor.languages")}</legend>
          {appLanguages.map((language) => (
            <CheckField
              key={language}
              label={nameOfLanguage(language, i18n.language)}
              checked={draft.languages.includes(language)}
              onChange={() => edit({ languages: toggled(draft.languages, language) })}
            />
          ))}
          {gaps.includes("languages") && <FieldError>{t("mentor.needLanguages")}</FieldError>}
        </fieldset>
        {open.isError && <ProblemNote error={open.error} shownFields={["goal", "obstacle"]} />}
        <div className={classes.actions}>
          <Button type="submit" loading={open.isPending}>
            {t("mentor.look")}
          </Button>
        </div>
      </form>
    </section>
  );
}

import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./LineCard.module.css";
import { DoneForm, SnoozeForm } from "./LineForms";
import { LineText } from "./LineText";
import { type Line, type PlanChange, usePlanChange } from "./plan";
import type { Say } from "./useSaid";

/** An open line of the plan: what it is and why, and what to do with it. */
export function LineCard({ line, say }: { line: Line; say: Say }) {
  const { t } = useTranslation();
  const change = usePlanChange();
  const [form, setForm] = useState<"done" | "snooze" | null>(null);
  const title = line.title;

  function send(what: PlanChange) {
    change.mutateAsync(what).then(
      (plan) => say(what, plan),
      // Shown below, by the mutation.
      () => {},
    );
  }

  return (
    <article className={classes.card}>
      <LineText line={line} minutes={t("week.planned", { count: line.minutes })} added={line.added} />
      {form === null && (
        <div className={classes.actions}>
          <Button
            size="sm"
            variant="light"
            leftSection={<Icon name="check" size={18} />}
            aria-label={t("week.doneLabel", { title })}
            onClick={() => setForm("done")}
          >
            {t("week.done")}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            data-quiet
            leftSection={<Icon name="swap" size={18} />}
            loading={change.isPending}
            aria-label={t("week.swapLabel", { title })}
            onClick={() => send({ kind: "swap", line })}
          >
            {t("week.swap")}
          </Button>
          <Button
            size="sm"
            variant="subtle"
            data-quiet
            leftSection={<Icon name="later" size={18} />}
            aria-label={t("week.snoozeLabel", { title })}
            onClick={() => setForm("snooze")}
          >
            {t("week.snooze")}
          </Button>
        </div>
      )}
      {form === "done" && (
        <DoneForm
          line={line}
          pending={change.isPending}
          onDone={(minutes, whole) => send({ kind: "done", line, minutes, whole })}
          onCancel={() => setForm(null)}
        />
      )}
      {form === "snooze" && (
        <SnoozeForm
          pending={change.isPending}
          onSnooze={(weeks) => send({ kind: "snooze", line, weeks })}
          onCancel={() => setForm(null)}
        />
      )}
      {change.isError && <ProblemNote error={change.error} />}
    </article>
  );
}

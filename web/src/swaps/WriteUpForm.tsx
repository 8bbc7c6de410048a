import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { toggled } from "../design/editing/drafts";
import { FieldError } from "../design/FieldError";
import fields from "../design/Fields.module.css";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { useMe } from "../session/session";
import { otherOf, type Swap, type SwapStep, useNameOf, useWriteUp } from "./swaps";

const SHOWN_FIELDS = ["title", "steps", "theirSteps"];
const SHORTEST_TITLE = 3;

/** Makes a draft of a post from what I said, and from what the other said and shared. */
export function WriteUpForm({ swap }: { swap: Swap }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { memberId } = useMe();
  const name = useNameOf()(otherOf(swap, memberId));
  const writeUp = useWriteUp(swap.id);
  const [title, setTitle] = useState("");
  const [without, setWithout] = useState<readonly number[]>([]);
  const [theirsWithout, setTheirsWithout] = useState<readonly number[]>([]);
  const [sought, setSought] = useState(false);
  const mine = swap.steps.filter((step) => step.mine);
  const theirs = swap.steps.filter((step) => step.theirs?.shared);
  if ((swap.status !== "paired" && swap.status !== "done") || mine.length === 0) return null;

  const chosen = (steps: readonly SwapStep[], left: readonly number[]) =>
    steps.map(({ step }) => step).filter((step) => !left.includes(step));
  const steps = chosen(mine, without);
  const untitled = title.trim().length < SHORTEST_TITLE;

  function send(event: FormEvent) {
    event.preventDefault();
    setSought(true);
    if (untitled || steps.length === 0) {
      document.getElementById(untitled ? "write-up-title" : "write-up-steps")?.focus();
      return;
    }
    writeUp.mutate(
      { title: title.trim(), steps, theirSteps: chosen(theirs, theirsWithout) },
      { onSuccess: (draft) => navigate({ to: "/community/write", search: { draft } }) },
    );
  }

  const form = (
    <form className={fields.form} onSubmit={send} noValidate>
      <TextInput
        id="write-up-title"
        label={t("swaps.writeUpTitle")}
        placeholder={t("swaps.writeUpPlaceholder")}
        required
        maxLength={200}
        value={title}
        error={sought && untitled ? t("swaps.needTitle") : violationOf(writeUp.error, "title")}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <StepChoice
        id="write-up-steps"
        legend={t("swaps.mySteps")}
        steps={mine}
        without={without}
        change={setWithout}
        error={sought && steps.length === 0 ? t("swaps.needSteps") : violationOf(writeUp.error, "steps")}
      />
      {theirs.length > 0 ? (
        <StepChoice
          id="write-up-their-steps"
          legend={t("swaps.theirSteps", { name })}
          steps={theirs}
          without={theirsWithout}
          change={setTheirsWithout}
          error={violationOf(writeUp.error, "theirSteps")}
        />
      ) : (
        <p className={fields.hint}>{t("swaps.nothingShared", { name })}</p>
      )}
      {writeUp.isError && <ProblemNote error={writeUp.error} shownFields={SHOWN_FIELDS} />}
      <div className={fields.actions}>
        <Button type="submit" loading={writeUp.isPending}>
          {t("swaps.writeUpSend")}
        </Button>
      </div>
    </form>
  );
  return (
    <Panel title={t("swaps.writeUp")} lead={t("swaps.writeUpLead")}>
      {swap.status === "done" ? (
        form
      ) : (
        <details className={fields.more}>
          <summary>{t("swaps.writeUpNow")}</summary>
          {form}
        </details>
      )}
    </Panel>
  );
}

interface StepChoiceProps {
  id: string;
  legend: string;
  steps: readonly SwapStep[];
  without: readonly number[];
  change: (without: readonly number[]) => void;
  error: string | undefined;
}

function StepChoice({ id, legend, steps, without, change, error }: StepChoiceProps) {
  const { t } = useTranslation();
  return (
    <fieldset id={id} tabIndex={-1} className={fields.group}>
      <legend>{legend}</legend>
      {steps.map(({ step, title }) => (
        <CheckField
          key={step}
          label={t("swaps.stepTitle", { step, title })}
          checked={!without.includes(step)}
          onChange={() => change(toggled(without, step))}
        />
      ))}
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

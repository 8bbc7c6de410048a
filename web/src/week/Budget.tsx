import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import formClasses from "./LineForms.module.css";
import { wholeNumber } from "./lines";
import { type Plan, useBudget, usePlanChange } from "./plan";
import type { Say } from "./useSaid";
import classes from "./WeekPage.module.css";

/** How many minutes a week, and other ones. */
export function Budget({ plan, say }: { plan: Plan; say: Say }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (open) return <BudgetForm plan={plan} say={say} onClose={() => setOpen(false)} />;
  return (
    <p className={classes.budget}>
      <span>{t("weekPage.budget", { count: plan.budgetMinutes })}</span>
      <Button
        size="compact-sm"
        variant="subtle"
        aria-label={t("weekPage.changeLabel")}
        onClick={() => setOpen(true)}
      >
        {t("weekPage.change")}
      </Button>
    </p>
  );
}

function BudgetForm({ plan, say, onClose }: { plan: Plan; say: Say; onClose: () => void }) {
  const { t } = useTranslation();
  const change = usePlanChange();
  const budget = useBudget();
  const [typed, setTyped] = useState(String(plan.budgetMinutes));
  const [wrong, setWrong] = useState(false);

  function save(event: FormEvent) {
    event.preventDefault();
    const minutes = wholeNumber(typed, 5, 600);
    setWrong(minutes === null);
    if (minutes === null) return;
    const what = { kind: "budget", minutes } as const;
    change.mutateAsync(what).then(
      (changed) => {
        say(what, changed);
        onClose();
      },
      // Shown below, by the mutation.
      () => {},
    );
  }

  return (
    <form className={formClasses.form} onSubmit={save} noValidate>
      <TextInput
        // The form was opened by the person who is about to write in it.
        autoFocus
        className={formClasses.minutes ?? ""}
        label={t("weekPage.budgetLabel")}
        description={budget.data && t("weekPage.budgetHint", { count: budget.data.usualMinutes })}
        inputMode="numeric"
        autoComplete="off"
        maxLength={3}
        value={typed}
        error={wrong && t("weekPage.budgetWrong")}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {change.isError && <ProblemNote error={change.error} />}
      <div className={formClasses.actions}>
        <Button type="submit" size="sm" loading={change.isPending}>
          {t("week.save")}
        </Button>
        <Button variant="subtle" size="sm" onClick={onClose}>
          {t("week.cancel")}
        </Button>
      </div>
    </form>
  );
}

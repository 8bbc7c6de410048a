import type { TFunction } from "i18next";
import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Plan, PlanChange } from "./plan";

export type Say = (change: PlanChange, plan: Plan) => void;

/** What just happened to the plan, in a sentence for everybody, screen readers included. */
export function useSaid(afterwards: () => void): { said: string; say: Say } {
  const { t } = useTranslation();
  const [said, setSaid] = useState("");
  const say = useCallback<Say>(
    (change, plan) => {
      setSaid(inWords(t, change, plan));
      afterwards();
    },
    [t, afterwards],
  );
  return { said, say };
}

function inWords(t: TFunction, change: PlanChange, plan: Plan): string {
  const { doneMinutes: done, budgetMinutes: budget } = plan;
  switch (change.kind) {
    case "done":
      return t("week.saidDone", { title: change.line.title, done, budget });
    case "snooze":
      return t("week.saidSnoozed", { title: change.line.title });
    case "swap":
      return t("week.saidSwapped", { title: change.line.title });
    case "add":
      return t("week.saidAdded", { title: change.line.title });
    case "budget":
      return t("week.saidBudget", { count: budget });
  }
}

import { numberIn } from "../design/editing/drafts";
import type { Design, StudyContent } from "./studies";

export const DESIGNS = [
  "randomised-waitlist",
  "stepped-rollout",
  "matched-comparison",
  "before-after",
] as const satisfies readonly Design[];

/** What stands in the form; texts as they were typed. */
export interface Draft {
  title: string;
  design: Design;
  horizonPeriods: string;
  /** Between whom lots are drawn, or for whom it begins where no lots are drawn. */
  unitIds: string[];
  startDates: string[];
  treatedCount: string;
  cohortIds: string[];
  selfSelected: boolean;
  worthwhileEffect: string;
}

export const isByLot = (design: Design) => design === "randomised-waitlist" || design === "stepped-rollout";

/** A number as it was typed, with a decimal comma or point; null where it is none. */
export function numberOf(text: string): number | null {
  const number = numberIn(text);
  return Number.isNaN(number) ? null : number;
}

/** Whether there is enough in the form to ask what such a study could see. */
export function isAskable(draft: Draft): boolean {
  const horizon = numberOf(draft.horizonPeriods);
  if (!horizon || horizon < 1 || horizon > 260 || !Number.isInteger(horizon)) return false;
  const dates = draft.startDates.filter((date) => date !== "");
  if (isByLot(draft.design)) {
    return draft.unitIds.length >= 2 && dates.length >= (draft.design === "stepped-rollout" ? 2 : 1);
  }
  return draft.cohortIds.length > 0 || (draft.unitIds.length > 0 && dates.length > 0);
}

/** The form as the academy takes it, with only the fields that the design has. */
export function contentOf(draft: Draft, outcomeId: string): StudyContent {
  const { design } = draft;
  const dates = draft.startDates.filter((date) => date !== "");
  const worthwhile = numberOf(draft.worthwhileEffect);
  const count = numberOf(draft.treatedCount);
  const [first] = dates;
  return {
    outcomeId,
    title: draft.title.trim() || "–––",
    design,
    horizonPeriods: numberOf(draft.horizonPeriods) ?? 0,
    ...(isByLot(design)
      ? {
          candidateUnitIds: draft.unitIds,
          startDates: design === "stepped-rollout" ? dates : dates.slice(0, 1),
          ...(design === "randomised-waitlist" && count !== null ? { treatedCount: count } : {}),
        }
      : {
          cohortIds: draft.cohortIds,
          treated: first ? draft.unitIds.map((unitId) => ({ unitId, startsOn: first })) : [],
          selfSelected: draft.selfSelected,
        }),
    ...(worthwhile !== null ? { worthwhileEffect: worthwhile } : {}),
  };
}

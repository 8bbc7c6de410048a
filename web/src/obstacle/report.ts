import { numberIn } from "../design/editing/drafts";
import type { HowOften, NewObstacle } from "./obstacles";

/** What somebody is reporting, as typed. */
export interface ReportDraft {
  what: string;
  howOften: HowOften | "";
  minutesEach: string;
  taskId: string;
  where: string;
  evidence: string;
  anonymous: boolean;
  key: string;
}

export type ReportGap = "what" | "minutesEach";

/** The least that is written of an obstacle. */
export const LEAST_WORDS = 3;
const MOST_MINUTES = 10_000;

/** Minutes as people write them, with a point or a comma; null for nothing, NaN for something else. */
export function minutesOf(typed: string): number | null {
  if (typed.trim() === "") return null;
  const minutes = numberIn(typed);
  return minutes >= 0 && minutes <= MOST_MINUTES ? minutes : Number.NaN;
}

/** What is missing or cannot be, in the order of the form. Only what is in the way is needed. */
export function reportGaps(draft: ReportDraft): ReportGap[] {
  return [
    ...(draft.what.trim().length < LEAST_WORDS ? (["what"] as const) : []),
    ...(Number.isNaN(minutesOf(draft.minutesEach)) ? (["minutesEach"] as const) : []),
  ];
}

export function reportOf(draft: ReportDraft): NewObstacle {
  const minutes = minutesOf(draft.minutesEach);
  return {
    what: draft.what.trim(),
    anonymous: draft.anonymous,
    ...(draft.howOften ? { howOften: draft.howOften } : {}),
    ...(minutes === null ? {} : { minutesEach: minutes }),
    ...(draft.taskId ? { taskId: draft.taskId } : {}),
    ...(draft.where.trim() ? { where: draft.where.trim() } : {}),
    ...(draft.evidence.trim() ? { evidence: draft.evidence.trim() } : {}),
  };
}

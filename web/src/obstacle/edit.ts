import type { Obstacle, ObstacleContent } from "./obstacles";
import { minutesOf } from "./report";

/** What is said of an obstacle, as typed. */
export interface EditDraft {
  what: string;
  times: string;
  minutesEach: string;
  taskId: string;
  where: string;
  evidence: string;
}

export type EditGap = "what" | "times" | "minutesEach";

const LEAST_WORDS = 3;
const MOST_TIMES = 1000;

export function editOf(obstacle: Obstacle): EditDraft {
  return {
    what: obstacle.what,
    times: String(obstacle.timesPerWeek),
    minutesEach: obstacle.minutesEach == null ? "" : String(obstacle.minutesEach),
    taskId: obstacle.taskId ?? "",
    where: obstacle.where ?? "",
    evidence: obstacle.evidence ?? "",
  };
}

const timesOf = (typed: string) => Number(typed.trim().replace(",", "."));

/** What is missing or cannot be, in the order of the form. */
export function editGaps(draft: EditDraft): EditGap[] {
  const times = timesOf(draft.times);
  return [
    ...(draft.what.trim().length < LEAST_WORDS ? (["what"] as const) : []),
    ...(times >= 0.01 && times <= MOST_TIMES ? [] : (["times"] as const)),
    ...(Number.isNaN(minutesOf(draft.minutesEach)) ? (["minutesEach"] as const) : []),
  ];
}

/** All of it, also what the form does not have: what is left out is forgotten. */
export function contentOf(draft: EditDraft, { moneyEach }: Pick<Obstacle, "moneyEach">): ObstacleContent {
  const minutes = minutesOf(draft.minutesEach);
  return {
    what: draft.what.trim(),
    timesPerWeek: timesOf(draft.times),
    ...(minutes === null ? {} : { minutesEach: minutes }),
    ...(moneyEach == null ? {} : { moneyEach }),
    ...(draft.taskId ? { taskId: draft.taskId } : {}),
    ...(draft.where.trim() ? { where: draft.where.trim() } : {}),
    ...(draft.evidence.trim() ? { evidence: draft.evidence.trim() } : {}),
  };
}

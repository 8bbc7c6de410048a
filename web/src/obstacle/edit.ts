import { numberIn, optional } from "../design/editing/drafts";
import type { Obstacle, ObstacleContent } from "./obstacles";
import { LEAST_WORDS, minutesOf } from "./report";

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

const MOST_TIMES = 1000;

export function editOf(obstacle: Obstacle): EditDraft {
  return {
    what: obstacle.what,
    times: timesIn(obstacle),
    minutesEach: obstacle.minutesEach == null ? "" : String(obstacle.minutesEach),
    taskId: obstacle.taskId ?? "",
    where: obstacle.where ?? "",
    evidence: obstacle.evidence ?? "",
  };
}

/** As people say it: what happens once a month is 12/52 times a week. */
const timesIn = ({ timesPerWeek }: Pick<Obstacle, "timesPerWeek">) => String(Number(timesPerWeek.toFixed(2)));

/** What is missing or cannot be, in the order of the form. */
export function editGaps(draft: EditDraft): EditGap[] {
  const times = numberIn(draft.times);
  return [
    ...(draft.what.trim().length < LEAST_WORDS ? (["what"] as const) : []),
    ...(times >= 0.01 && times <= MOST_TIMES ? [] : (["times"] as const)),
    ...(Number.isNaN(minutesOf(draft.minutesEach)) ? (["minutesEach"] as const) : []),
  ];
}

/** All of it, also what the form does not have: what is left out is forgotten. */
export function contentOf(
  draft: EditDraft,
  before: Pick<Obstacle, "moneyEach" | "timesPerWeek">,
): ObstacleContent {
  const minutes = minutesOf(draft.minutesEach);
  return {
    what: draft.what.trim(),
    timesPerWeek: draft.times === timesIn(before) ? before.timesPerWeek : numberIn(draft.times),
    ...(minutes === null ? {} : { minutesEach: minutes }),
    ...(before.moneyEach == null ? {} : { moneyEach: before.moneyEach }),
    ...(draft.taskId ? { taskId: draft.taskId } : {}),
    ...optional("where", draft.where),
    ...optional("evidence", draft.evidence),
  };
}

import type { Line, Plan } from "./plan";

/** Which lines are open, done, and set aside, each in the plan's order. */
export function sorted(plan: Pick<Plan, "lines">): { open: Line[]; done: Line[]; aside: Line[] } {
  return {
    open: plan.lines.filter(({ state }) => state === "planned"),
    done: plan.lines.filter(({ state }) => state === "done"),
    aside: plan.lines.filter(({ state }) => state === "swapped" || state === "snoozed"),
  };
}

/** Where the work of a line is done. */
export type Target =
  | { to: "/catalog/$itemId"; params: { itemId: string } }
  | { to: "/my/programmes/$enrolmentId"; params: { enrolmentId: string }; hash?: string }
  | { to: "/my/mentor" }
  | null;

/** The key of an activity of a cohort: `activity:<enrolment>:<number>`. */
const ACTIVITY = /^activity:([^:]+):(\d+)$/;

/** Where to go for a line: an activity to its programme, all else to its item; mentoring to the mentor's page. */
export function targetOf({ kind, key, itemId }: Pick<Line, "kind" | "key" | "itemId">): Target {
  const [, enrolmentId, number] = ACTIVITY.exec(key) ?? [];
  if (kind === "cohort-activity" && enrolmentId) {
    return { to: "/my/programmes/$enrolmentId", params: { enrolmentId }, hash: `activity-${number}` };
  }
  if (itemId) return { to: "/catalog/$itemId", params: { itemId } };
  return kind === "session-preparation" ? { to: "/my/mentor" } : null;
}

/** A whole number in a range as somebody typed it, or null. */
export function wholeNumber(typed: string, from: number, to: number): number | null {
  const number = /^\s*\d{1,6}\s*$/.test(typed) ? Number(typed) : Number.NaN;
  return number >= from && number <= to ? number : null;
}

const DAY = 24 * 3600 * 1000;

/** The week before one that begins on this Monday (`2026-11-23`), as ISO 8601 writes it (`2026-W47`). */
export function weekBefore(monday: string): string {
  return isoWeek(new Date(Date.parse(`${monday}T00:00:00Z`) - 7 * DAY));
}

/** The last day of the week that begins on this Monday. */
export function sundayOf(monday: string): string {
  return new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * DAY).toISOString().slice(0, 10);
}

/** ISO 8601: week 1 has the year's first Thursday, and a week belongs to the year of its Thursday. */
function isoWeek(monday: Date): string {
  const thursday = new Date(monday.getTime() + 3 * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

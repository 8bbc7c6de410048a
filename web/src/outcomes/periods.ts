import { regionalTag } from "../i18n/dates";

export type Cadence = "weekly" | "monthly" | "quarterly";

const DAY = 24 * 3600 * 1000;

/** The Monday of the ISO week (ISO 8601: week 1 is the one with 4 January). */
function monday(year: number, week: number): Date {
  const fourth = Date.UTC(year, 0, 4);
  const weekday = (new Date(fourth).getUTCDay() + 6) % 7;
  return new Date(fourth + ((week - 1) * 7 - weekday) * DAY);
}

/** The first day of a period (`2026-W14`, `2026-04`, `2026-Q2`), midnight UTC; null for anything else. */
export function startOf(period: string): Date | null {
  const week = period.match(/^(\d{4})-W(\d{2})$/);
  if (week) return monday(Number(week[1]), Number(week[2]));
  const month = period.match(/^(\d{4})-(\d{2})$/);
  if (month) return new Date(Date.UTC(Number(month[1]), Number(month[2]) - 1, 1));
  const quarter = period.match(/^(\d{4})-Q([1-4])$/);
  if (quarter) return new Date(Date.UTC(Number(quarter[1]), (Number(quarter[2]) - 1) * 3, 1));
  return null;
}

/** The period that a day (UTC) is in. */
export function periodOf(day: Date, cadence: Cadence): string {
  const year = day.getUTCFullYear();
  if (cadence === "monthly") return `${year}-${String(day.getUTCMonth() + 1).padStart(2, "0")}`;
  if (cadence === "quarterly") return `${year}-Q${Math.floor(day.getUTCMonth() / 3) + 1}`;
  const thursday = new Date(day.getTime() + (3 - ((day.getUTCDay() + 6) % 7)) * DAY);
  const weekYear = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(weekYear, 0, 1)) / (7 * DAY));
  return `${weekYear}-W${String(week).padStart(2, "0")}`;
}

/** The latest periods that have begun, newest first. */
export function latestPeriods(cadence: Cadence, count: number, now = new Date()): string[] {
  const periods: string[] = [];
  let day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  while (periods.length < count) {
    const period = periodOf(day, cadence);
    periods.push(period);
    day = new Date((startOf(period)?.getTime() ?? 0) - DAY);
  }
  return periods;
}

/** The periods with one more, where it is none of them. */
export function withPeriod(periods: readonly string[], more: string | undefined): string[] {
  return more === undefined || periods.includes(more) ? [...periods] : [...periods, more];
}

/** A period in words: "1 Jun 2026, week 23", "June 2026", "Q2 2026". `week` is the language's word for it. */
export function periodInWords(period: string, language: string, week: string): string {
  const start = startOf(period);
  if (!start) return period;
  if (period.includes("Q")) return `${period.slice(5)} ${period.slice(0, 4)}`;
  const tag = regionalTag(language);
  if (!period.includes("W")) {
    return new Intl.DateTimeFormat(tag, { month: "long", year: "numeric", timeZone: "UTC" }).format(start);
  }
  const date = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" }).format(start);
  return `${date}, ${week} ${Number(period.slice(6))}`;
}

/** A period under an axis: day and month of its start, or the month, or the quarter. */
export function periodTick(period: string, language: string): string {
  const start = startOf(period);
  if (!start) return period;
  if (period.includes("Q")) return period.slice(5);
  return new Intl.DateTimeFormat(regionalTag(language), {
    ...(period.includes("W") ? { day: "numeric" } : {}),
    month: "short",
    timeZone: "UTC",
  }).format(start);
}

/** What the address of "My week" says: an earlier week, and how many minutes there are now. */
export interface WeekSearch {
  week?: string;
  minutes?: number;
}

const WEEK = /^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/;
const MOST_MINUTES = 240;

export function readWeekSearch(raw: Record<string, unknown>): WeekSearch {
  const minutes = Number(raw.minutes);
  return {
    ...(typeof raw.week === "string" && WEEK.test(raw.week) ? { week: raw.week } : {}),
    ...(Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST_MINUTES ? { minutes } : {}),
  };
}

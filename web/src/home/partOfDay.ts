export type PartOfDay = "night" | "morning" | "afternoon" | "evening";

/** The part of the day for a greeting; `hour` from 0 to 23 on the reader's clock. */
export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return "night";
  if (hour < 12) return "morning";
  if (hour < 18) return "afternoon";
  return "evening";
}

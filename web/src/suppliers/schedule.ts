import type { TFunction } from "i18next";

/** How often a connection can be read, as ISO 8601 durations. */
export const SCHEDULES = ["PT1H", "PT6H", "P1D", "P7D"] as const;

const isKnown = (schedule: string): schedule is (typeof SCHEDULES)[number] =>
  SCHEDULES.some((each) => each === schedule);

/** A kind of source in words; one that was added by whoever runs the academy goes by its own name. */
export function kindInWords(t: TFunction, kind: string): string {
  return t(`suppliers.kind.${kind}` as "suppliers.kind.rss", { defaultValue: kind });
}

/** How often, in words; null is by hand only. */
export function everyInWords(t: TFunction, schedule: string | null | undefined): string {
  if (!schedule) return t("suppliers.byHand");
  return isKnown(schedule) ? t(`suppliers.every.${schedule}`) : schedule;
}

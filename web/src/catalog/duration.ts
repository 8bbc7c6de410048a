import type { TFunction } from "i18next";

const MINUTES_IN_HOUR = 60;
/** From here on people think in hours; 90 minutes is still "1.5 hours", 50 minutes is not. */
const SAID_IN_HOURS_FROM = 90;

/** How long an item takes, as people say it: minutes, then hours to the half. */
export function durationInWords(t: TFunction, minutes: number, language: string): string {
  if (minutes < SAID_IN_HOURS_FROM) return t("catalog.minutes", { count: minutes });
  const hours = Math.round((minutes / MINUTES_IN_HOUR) * 2) / 2;
  const number = new Intl.NumberFormat(language).format(hours);
  return t("catalog.hours", { count: hours, replace: { count: number } });
}

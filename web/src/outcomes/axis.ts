import type { ChartMark } from "../design/SeriesChart";
import { dateInWords } from "../i18n/dates";
import { periodInWords, periodTick } from "./periods";

/** What a chart calls its periods; `week` is the language's word for a week. */
export function placesOf(periods: readonly string[], language: string, week: string) {
  return periods.map((period) => ({
    words: periodInWords(period, language, week),
    tick: periodTick(period, language),
  }));
}

/** The cohorts that began within the periods of a chart, each at its first whole period. */
export function marksOf(
  cohorts: readonly { name: string; period: string; startsOn: string; status: string }[],
  periods: readonly string[],
  language: string,
): ChartMark[] {
  return cohorts
    .filter((cohort) => cohort.status === "launched" || cohort.status === "completed")
    .flatMap((cohort) => {
      const at = periods.indexOf(cohort.period);
      const label = `${cohort.name}, ${dateInWords(cohort.startsOn, language)}`;
      return at < 0 ? [] : [{ label, at }];
    });
}

import { queryOptions } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";

type WholeReport = Whole<Answer<paths, "/api/outcomes/{id}/observations/quality", "get">>;
type WholeValue = Whole<Answer<paths, "/api/outcomes/{id}/observations/history", "get">>["items"][number];

/** What looks odd in the values of one team. */
export type Finding = Nullable<WholeReport["findings"][number], "name" | "last">;
export type QualityReport = Nullable<Omit<WholeReport, "findings">, "last"> & { findings: Finding[] };

/** A value as it was recorded, and until when it held. */
export type RecordedValue = Nullable<
  WholeValue,
  "denominator" | "recordedBy" | "recordedByClient" | "supersededAt"
>;

export function qualityQuery(outcomeId: string) {
  return queryOptions({
    queryKey: ["outcome", outcomeId, "quality"],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/outcomes/{id}/observations/quality", {
          params: { path: { id: outcomeId } },
          signal,
        }),
      )) as QualityReport,
  });
}

/** Everything that was ever recorded for a team or member and a period, newest first. */
export function useHistory(outcomeId: string, unitId: string, period: string) {
  return usePagedList(["outcome", outcomeId, "history", unitId, period], async (after, signal) => {
    const query = { unitId, period, limit: 20, ...(after ? { after } : {}) };
    return (await answered(
      performance.GET("/api/outcomes/{id}/observations/history", {
        params: { path: { id: outcomeId }, query },
        signal,
      }),
    )) as Page<RecordedValue>;
  });
}

/** Gaps among a team's values, and those after its last one: the first were forgotten, the others are late. */
export function splitGaps(finding: Finding): { missing: string[]; late: string[] } {
  const { last } = finding;
  // Periods of one cadence are in the order of their letters.
  return {
    missing: finding.gaps.filter((period) => !last || period < last),
    late: finding.gaps.filter((period) => last && period > last),
  };
}

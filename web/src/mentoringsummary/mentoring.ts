import { queryOptions } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { paths } from "../api/generated/mentoring";
import { type Page, usePagedList } from "../api/pages";
import type { Level } from "./mentoringSearch";

type WholeClosing = Whole<Answer<paths, "/api/closing-surveys/summary", "get">>;
type WholeCheckIns = Whole<Answer<paths, "/api/check-ins/summary", "get">>;
type WholeHealth = Whole<Answer<paths, "/api/pairing-health", "get">>["items"][number];

/** Means are absent while fewer than five people of a round have answered. */
export type ClosingSummary = Nullable<WholeClosing, "means">;
export type CheckInSummary = Nullable<WholeCheckIns, "means">;
export type RefusalCount = Whole<Answer<paths, "/api/pairings/refusals", "get">>[number];
export type PairingHealth = Nullable<WholeHealth, "roundId"> & { id: string };

const OVERVIEW = "mentoring-overview";
const of = (roundId: string | undefined) => (roundId ? { roundId } : {});

export function closingSummaryQuery(roundId: string | undefined) {
  return queryOptions({
    queryKey: [OVERVIEW, "closing", roundId],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/closing-surveys/summary", { params: { query: of(roundId) }, signal }),
      )) as ClosingSummary,
  });
}

export function checkInSummaryQuery(roundId: string | undefined) {
  return queryOptions({
    queryKey: [OVERVIEW, "check-ins", roundId],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/check-ins/summary", { params: { query: of(roundId) }, signal }),
      )) as CheckInSummary,
  });
}

export function refusalsQuery(roundId: string | undefined) {
  return queryOptions({
    queryKey: [OVERVIEW, "refusals", roundId],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/pairings/refusals", { params: { query: of(roundId) }, signal }),
      )) as RefusalCount[],
  });
}

/** Pairings under way, by signals that lasted; of one level where one is given. */
export function usePairingHealth(roundId: string | undefined, level: Level | undefined) {
  return usePagedList([OVERVIEW, "health", roundId, level], async (after, signal) => {
    const query = { limit: 20, ...of(roundId), ...(level ? { level } : {}), ...(after ? { after } : {}) };
    const page = await answered(mentoring.GET("/api/pairing-health", { params: { query }, signal }));
    const items = page.items as unknown as Omit<PairingHealth, "id">[];
    return { ...page, items: items.map((each) => ({ ...each, id: each.pairingId })) } as Page<PairingHealth>;
  });
}

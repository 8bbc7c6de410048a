import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components, paths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import type { Evidence } from "../enrolment/enrolments";

/** What a member showed and waits to hear of. */
export type Waiting = Omit<
  Whole<Answer<paths, "/api/cohorts/{id}/reviews", "get">>["items"][number],
  "evidence"
> & { id: string; evidence: Evidence };

/** A cohort that I facilitate. */
export type FacilitatedCohort = Nullable<
  Whole<Answer<paths, "/api/cohorts", "get">>["items"][number],
  "facilitatorId"
>;

type Verdict = components["schemas"]["Verdict"];

/** The cohorts of this member's that are not over, newest first. */
export function facilitatedQuery(memberId: string) {
  return queryOptions({
    queryKey: ["cohorts", "facilitated", memberId],
    queryFn: async ({ signal }) => {
      const query = { facilitatorId: memberId, limit: 100 };
      const { items } = await answered(performance.GET("/api/cohorts", { params: { query }, signal }));
      return (items as FacilitatedCohort[]).filter(
        ({ status }) => status === "planned" || status === "launched",
      );
    },
  });
}

const reviewsKey = (cohortId: string) => ["cohort", cohortId, "reviews"];

/** What waits in a cohort, longest first. */
export function useWaiting(cohortId: string) {
  return usePagedList(reviewsKey(cohortId), async (after, signal) => {
    const query = { limit: 20, ...(after ? { after } : {}) };
    const page = (await answered(
      performance.GET("/api/cohorts/{id}/reviews", { params: { path: { id: cohortId }, query }, signal }),
    )) as Page<Omit<Waiting, "id">>;
    return { ...page, items: page.items.map((one) => ({ ...one, id: one.evidence.id })) };
  });
}

/** Says of what was read whether it is accepted. */
export function useReview(cohortId: string, { enrolmentId, activity, evidence }: Waiting) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ verdict, words }: { verdict: Verdict; words: string }) =>
      answered(
        performance.POST("/api/enrolments/{id}/activities/{number}/evidence/review", {
          params: {
            path: { id: enrolmentId, number: activity },
            header: { "If-Match": `"${evidence.version}"` },
          },
          body: { verdict, ...(words ? { words } : {}) },
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ["cohort", cohortId] }),
  });
}

/** Reads again what waits, as somebody changed it meanwhile. */
export function useReadAgain(cohortId: string) {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: reviewsKey(cohortId) });
}

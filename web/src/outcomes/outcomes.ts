import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";

type WholePage = Whole<Answer<paths, "/api/outcomes/{id}/page", "get">>;
type WholeCard = WholePage["studies"][number];
type WholeOutcome = Whole<Answer<paths, "/api/outcomes/{id}", "get">>;

export type Metric = Nullable<WholePage["metric"], "baseline" | "measure">;

/** An estimate by one method; without a value where the method cannot be used, and `reason` says why. */
export type Estimate = Nullable<
  WholeCard["estimate"],
  | "value"
  | "low"
  | "high"
  | "p"
  | "lotsP"
  | "standardError"
  | "percent"
  | "percentLow"
  | "percentHigh"
  | "smallest"
  | "reason"
>;
export type Point = Nullable<WholeCard["series"][number], "treated" | "comparison">;
export type Figures = Nullable<WholePage["series"][number], "value" | "mean">;
export type CohortMark = WholePage["cohorts"][number];
export type Verdict = WholeCard["verdict"];

/** What a study showed; no verdict and no words while there is nothing that the reader may see. */
export type StudyCard = Nullable<Omit<WholeCard, "estimate" | "sensitivity" | "series">, "verdict"> & {
  estimate?: Estimate | null;
  sensitivity: Estimate[];
  series: Point[];
};

/** An outcome with how it went, what was tried, what that did and what it cost. */
export type OutcomeReport = Nullable<
  Omit<WholePage, "metric" | "series" | "studies">,
  "ownerAcceptedAt" | "source"
> & { metric: Metric; series: Figures[]; studies: StudyCard[] };

export type Outcome = Nullable<
  Omit<WholeOutcome, "metric">,
  "ownerAcceptedAt" | "ownerDeclinedAt" | "ownerDeclineReason" | "source" | "sourceClientId"
> & { metric: Metric };

const PAGE_SIZE = 20;

/** Outcomes, newest first; of one owner where one is given. */
export function useOutcomes(ownerId: string | null) {
  return usePagedList(["outcomes", ownerId], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(ownerId ? { ownerId } : {}), ...(after ? { after } : {}) };
    return (await answered(performance.GET("/api/outcomes", { params: { query }, signal }))) as Page<Outcome>;
  });
}

export function outcomeQuery(id: string) {
  return queryOptions({
    queryKey: ["outcome", id],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/outcomes/{id}", { params: { path: { id } }, signal }),
      )) as Outcome,
  });
}

/** The whole page of an outcome; its sentences are said in the language. */
export function outcomeReportQuery(id: string, language: string) {
  return queryOptions({
    queryKey: ["outcome", id, "page", language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/outcomes/{id}/page", {
          params: { path: { id } },
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as OutcomeReport,
  });
}

/** What the owner says to being asked: that they answer for the result, or that they do not, and why. */
export function useAnswerForOutcome(outcome: Outcome) {
  const client = useQueryClient();
  const params = { path: { id: outcome.id }, header: { "If-Match": `"${outcome.version}"` } };
  return useMutation({
    mutationFn: async (refusal: string | null) =>
      answered(
        refusal === null
          ? performance.POST("/api/outcomes/{id}/acceptance", { params })
          : performance.POST("/api/outcomes/{id}/refusal", { params, body: { reason: refusal } }),
      ),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ["outcome", outcome.id] });
      void client.invalidateQueries({ queryKey: ["outcomes"] });
    },
  });
}

/** Where the browser finds an outcome's page to print, and its numbers as a file. */
export const reportAddress = (id: string) => `/api/outcomes/${encodeURIComponent(id)}/report`;
export const exportAddress = (id: string) => `/api/outcomes/${encodeURIComponent(id)}/export`;

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components, paths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import type { CohortFilter, CohortStatus } from "./cohortSearch";

type WholeCohort = Whole<Answer<paths, "/api/cohorts/{id}", "get">>;
type WholeRow = Whole<Answer<paths, "/api/cohorts/{id}/board", "get">>["items"][number];
type WholeReadiness = Whole<Answer<paths, "/api/cohorts/{id}/readiness", "get">>;
type WholeReport = Whole<Answer<paths, "/api/cohorts/{id}/bulk", "post">>;

export type Cohort = Nullable<
  WholeCohort,
  | "programmeVersion"
  | "leadersStartedAt"
  | "launchedAt"
  | "despiteReadiness"
  | "closedAt"
  | "closedBecause"
  | "enrolled"
  | "waiting"
>;

/** How one member gets on; `stuck` says why they do not, and is empty where they do. */
export type BoardRow = Nullable<
  Omit<WholeRow, "member">,
  "nextDueOn" | "enrolledAt" | "lastActivityAt" | "remindedAt"
> & { id: string; member: Nullable<WholeRow["member"], "displayName"> };

export type Leader = Nullable<WholeReadiness["leaders"][number], "status" | "community">;
export type Readiness = Omit<WholeReadiness, "leaders"> & { leaders: Leader[] };
export type Summary = Whole<Answer<paths, "/api/cohorts/{id}/summary", "get">>;
export type Activity = Nullable<
  Whole<Answer<paths, "/api/cohorts/{id}/activities", "get">>[number],
  "itemId" | "dueOn"
>;
export type Candidate = Whole<Answer<paths, "/api/cohorts/{id}/candidates", "get">>["items"][number];
export type BulkCommand = components["schemas"]["BulkCommand"];
export type BulkAction = BulkCommand["action"];

/** What became of a change of many: for each whether it was done, and if not, why. */
export type BulkReport = Omit<WholeReport, "results"> & {
  results: Nullable<WholeReport["results"][number], "memberId" | "message">[];
};

const PAGE_SIZE = 50;

/** Cohorts, newest first. */
export function useCohorts(status: CohortStatus | undefined) {
  return usePagedList(["cohorts", status ?? null], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(status ? { status } : {}), ...(after ? { after } : {}) };
    return (await answered(performance.GET("/api/cohorts", { params: { query }, signal }))) as Page<Cohort>;
  });
}

export function cohortQuery(id: string) {
  return queryOptions({
    queryKey: ["cohort", id],
    queryFn: async ({ signal }) =>
      (await answered(performance.GET("/api/cohorts/{id}", { params: { path: { id } }, signal }))) as Cohort,
  });
}

export function readinessQuery(id: string, language: string) {
  return queryOptions({
    queryKey: ["cohort", id, "readiness", language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/cohorts/{id}/readiness", {
          params: { path: { id } },
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as Readiness,
  });
}

export function summaryQuery(id: string) {
  return queryOptions({
    queryKey: ["cohort", id, "summary"],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/cohorts/{id}/summary", { params: { path: { id } }, signal }),
      )) as Summary,
  });
}

export function activitiesQuery(id: string) {
  return queryOptions({
    queryKey: ["cohort", id, "activities"],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/cohorts/{id}/activities", { params: { path: { id } }, signal }),
      )) as Activity[],
  });
}

/** The board, in the order of enrolment. */
export function useBoard(id: string, filter: CohortFilter, language: string) {
  return usePagedList(["cohort", id, "board", filter, language], async (after, signal) => {
    const query = { limit: PAGE_SIZE, stuck: filter === "stuck", ...(after ? { after } : {}) };
    const page = await answered(
      performance.GET("/api/cohorts/{id}/board", {
        params: { path: { id }, query },
        headers: { "Accept-Language": language },
        signal,
      }),
    );
    const rows = page as Page<Omit<BoardRow, "id">>;
    return { ...rows, items: rows.items.map((row) => ({ ...row, id: row.enrolmentId })) };
  });
}

/** Who would take part if the cohort were launched now, in the order in which they get places. */
export function useCandidates(id: string) {
  return usePagedList(["cohort", id, "candidates"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    return (await answered(
      performance.GET("/api/cohorts/{id}/candidates", { params: { path: { id }, query }, signal }),
    )) as Page<Candidate>;
  });
}

function useCohortChange<V, R>(id: string, change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["cohort", id] }),
        client.invalidateQueries({ queryKey: ["cohorts"] }),
      ]),
  });
}

/** One change of many members. The key makes a second try of the same change safe. */
export function useBulk(id: string) {
  return useCohortChange(
    id,
    async ({ command, key }: { command: BulkCommand; key: string }) =>
      (await answered(
        performance.POST("/api/cohorts/{id}/bulk", {
          params: { path: { id }, header: { "Idempotency-Key": key } },
          body: command,
        }),
      )) as BulkReport,
  );
}

const versionOf = (cohort: Cohort) => ({
  path: { id: cohort.id },
  header: { "If-Match": `"${cohort.version}"` },
});

export function useStartLeaders(cohort: Cohort) {
  return useCohortChange(cohort.id, (_: undefined) =>
    answered(performance.POST("/api/cohorts/{id}/leaders-start", { params: versionOf(cohort) })),
  );
}

/** Launches; where the leaders are not ready, with the reason why nevertheless. */
export function useLaunch(cohort: Cohort) {
  return useCohortChange(cohort.id, (despite: string | null) =>
    answered(
      performance.POST("/api/cohorts/{id}/launch", {
        params: versionOf(cohort),
        body: despite ? { despiteReadiness: despite } : {},
      }),
    ),
  );
}

/** Where the browser finds the board as a file. */
export const boardAddress = (id: string) => `/api/cohorts/${encodeURIComponent(id)}/board/export`;

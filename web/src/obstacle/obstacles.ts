import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components, paths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import type { ObstacleListView } from "./obstaclesSearch";

type WholeObstacle = Whole<Answer<paths, "/api/obstacles/{id}", "get">>;

/** Something that keeps people from doing their work well. */
export type Obstacle = Nullable<
  WholeObstacle,
  | "where"
  | "taskId"
  | "reporterId"
  | "teamId"
  | "minutesEach"
  | "moneyEach"
  | "minutesPerMonth"
  | "moneyPerMonth"
  | "evidence"
  | "cause"
  | "ownerId"
  | "ownerName"
  | "dueOn"
  | "mergedInto"
  | "closedAt"
>;

/** Another obstacle that may be the same. */
export type SimilarObstacle = Nullable<
  Whole<Answer<paths, "/api/obstacles/similar", "get">>[number],
  "cause" | "closedAt"
>;

/** One thing that became of an obstacle. */
export type Step = Nullable<
  Whole<Answer<paths, "/api/obstacles/{id}/steps", "get">>["items"][number],
  "by" | "words" | "cause" | "ownerId" | "dueOn"
>;

/** The next question about an obstacle, or what the answers came to. */
export type Diagnosis = Nullable<Omit<WholeDiagnosis, "finding">, "next"> & {
  finding?: Nullable<WholeDiagnosis["finding"], "cause" | "name"> | null;
};

type WholeDiagnosis = Whole<Answer<paths, "/api/obstacles/{id}/diagnosis", "get">>;
export type DiagnosisAnswer = components["schemas"]["DiagnosisAnswer"];
export type Answered = components["schemas"]["Answered"];

/** What may help with an obstacle that learning takes away. */
export type Learning = Whole<Answer<paths, "/api/obstacles/{id}/learning", "get">>;

export type NewObstacle = components["schemas"]["NewObstacle"];
export type ObstacleContent = components["schemas"]["ObstacleContent"];
export type NewOwner = components["schemas"]["NewOwner"];
export type HowOften = components["schemas"]["HowOften"];
export const HOW_OFTEN = [
  "many-times-a-day",
  "daily",
  "weekly",
  "monthly",
] as const satisfies readonly HowOften[];

export type WorkTask = Pick<Whole<Answer<paths, "/api/tasks", "get">>["items"][number], "id" | "name">;

const OBSTACLES = "obstacles";
const PAGE_SIZE = 20;

export function useObstacles(view: ObstacleListView) {
  return usePagedList([OBSTACLES, "list", view], async (after, signal) => {
    const query = {
      limit: PAGE_SIZE,
      ...(view === "all" ? {} : { [view]: true }),
      ...(after ? { after } : {}),
    };
    return (await answered(
      performance.GET("/api/obstacles", { params: { query }, signal }),
    )) as Page<Obstacle>;
  });
}

export function obstacleQuery(id: string) {
  return queryOptions({
    queryKey: [OBSTACLES, "one", id],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/obstacles/{id}", { params: { path: { id } }, signal }),
      )) as Obstacle,
  });
}

export function useSteps(id: string) {
  return usePagedList([OBSTACLES, "one", id, "steps"], async (after, signal) => {
    const query = { limit: 100, ...(after ? { after } : {}) };
    return (await answered(
      performance.GET("/api/obstacles/{id}/steps", { params: { path: { id }, query }, signal }),
    )) as Page<Step>;
  });
}

/** Fewer letters say too little to compare. */
const LEAST_LETTERS = 8;

/** What may be the same as what somebody is writing. */
export function useSimilar(what: string) {
  return useQuery({
    queryKey: [OBSTACLES, "similar", what],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/obstacles/similar", { params: { query: { what } }, signal }),
      )) as SimilarObstacle[],
    enabled: what.length >= LEAST_LETTERS,
    staleTime: 60_000,
  });
}

export function useDiagnosis(id: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [OBSTACLES, "one", id, "diagnosis", i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/obstacles/{id}/diagnosis", {
          params: { path: { id }, header: { "Accept-Language": i18n.language } },
          signal,
        }),
      )) as Diagnosis,
  });
}

export function useLearning(id: string, wanted: boolean) {
  return useQuery({
    queryKey: [OBSTACLES, "one", id, "learning"],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/obstacles/{id}/learning", { params: { path: { id } }, signal }),
      )) as Learning,
    enabled: wanted,
  });
}

const MOST_TASKS = 100;

/** The tasks of the work, to say in which one the obstacle is. */
export const tasksQuery = queryOptions({
  queryKey: ["tasks"],
  queryFn: async ({ signal }) =>
    (await answered(performance.GET("/api/tasks", { params: { query: { limit: MOST_TASKS } }, signal })))
      .items as WorkTask[],
  staleTime: 5 * 60_000,
});

/** Reports an obstacle: one call. The key makes a second try of the same report safe. */
export function useReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ report, key }: { report: NewObstacle; key: string }) =>
      (await answered(
        performance.POST("/api/obstacles", {
          params: { header: { "Idempotency-Key": key } },
          body: report,
        }),
      )) as { obstacle: Obstacle; similar: SimilarObstacle[] },
    onSuccess: ({ obstacle, similar }) => {
      client.setQueryData(obstacleQuery(obstacle.id).queryKey, obstacle);
      client.setQueryData([OBSTACLES, "reported", obstacle.id], similar);
      void client.invalidateQueries({ queryKey: [OBSTACLES, "list"] });
    },
  });
}

/** What may be the same as an obstacle that was just reported from here; nothing after a reload. */
export function useSimilarToReported(id: string): SimilarObstacle[] {
  return useQueryClient().getQueryData<SimilarObstacle[]>([OBSTACLES, "reported", id]) ?? [];
}

/** What people do with an obstacle. */
export type ObstacleChange =
  | { kind: "accept"; dueOn: string | null }
  | { kind: "decline" | "resolve" | "reopen"; words: string }
  | { kind: "withdraw" | "me-too" }
  | { kind: "merge"; into: string }
  | { kind: "edit"; content: ObstacleContent }
  | { kind: "hand-over"; to: NewOwner };

function send({ id, version }: Pick<Obstacle, "id" | "version">, change: ObstacleChange) {
  const params = { path: { id }, header: { "If-Match": `"${version}"` } };
  switch (change.kind) {
    case "accept":
      return performance.POST("/api/obstacles/{id}/acceptance", {
        params,
        body: change.dueOn ? { dueOn: change.dueOn } : {},
      });
    case "decline":
      return performance.POST("/api/obstacles/{id}/refusal", { params, body: { words: change.words } });
    case "resolve":
      return performance.POST("/api/obstacles/{id}/resolution", { params, body: { words: change.words } });
    case "reopen":
      return performance.POST("/api/obstacles/{id}/reopening", { params, body: { words: change.words } });
    case "withdraw":
      return performance.POST("/api/obstacles/{id}/withdrawal", { params });
    case "merge":
      return performance.POST("/api/obstacles/{id}/merging", { params, body: { into: change.into } });
    case "edit":
      return performance.PUT("/api/obstacles/{id}", { params, body: change.content });
    case "hand-over":
      return performance.PUT("/api/obstacles/{id}/owner", { params, body: change.to });
    case "me-too":
      return performance.PUT("/api/obstacles/{id}/me-too", { params: { path: { id } } });
  }
}

export function useObstacleChange(obstacle: Pick<Obstacle, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (change: ObstacleChange) => (await answered(send(obstacle, change))) as Obstacle,
    onSuccess: (changed) => {
      client.setQueryData(obstacleQuery(changed.id).queryKey, changed);
      return client.invalidateQueries({ queryKey: [OBSTACLES] });
    },
  });
}

export function useAnswer(id: string) {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  return useMutation({
    mutationFn: async ({ version, answers }: { version: number; answers: Answered[] }) =>
      (await answered(
        performance.PUT("/api/obstacles/{id}/diagnosis", {
          params: {
            path: { id },
            header: { "If-Match": `"${version}"`, "Accept-Language": i18n.language },
          },
          body: { answers },
        }),
      )) as Diagnosis,
    onSuccess: (diagnosis) => {
      client.setQueryData([OBSTACLES, "one", id, "diagnosis", i18n.language], diagnosis);
      return client.invalidateQueries({ queryKey: [OBSTACLES] });
    },
  });
}

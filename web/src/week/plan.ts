import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";

type WholePlan = Whole<Answer<paths, "/api/weekly-plan", "get">>;

/** Something in the plan of a week. */
export type Line = Nullable<WholePlan["lines"][number], "due" | "subjectId" | "itemId" | "tookMinutes">;

/** Something due that does not fit into the minutes. */
export type LeftOut = Nullable<WholePlan["leftOut"][number], "due" | "subjectId" | "itemId">;

/** What a member does in a week, and why; in the language that was asked for. */
export type Plan = Omit<WholePlan, "lines" | "leftOut"> & { lines: Line[]; leftOut: LeftOut[] };

export type LineKind = Line["kind"];

const PLAN = "weekly-plan";
const accepting = (language: string) => ({ "Accept-Language": language });

/** The plan of a week (`2026-W48`), the present one's where none is named. */
export function planQuery(language: string, week?: string) {
  return queryOptions({
    queryKey: [PLAN, "of", week ?? "now", language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/weekly-plan", {
          params: { query: week ? { week } : {}, header: accepting(language) },
          signal,
        }),
      )) as Plan,
  });
}

export function usePlan(week?: string) {
  const { i18n } = useTranslation();
  return useQuery(planQuery(i18n.language, week));
}

/** What fits into a few minutes now: of the plan, and what else there is. */
export function useNow(minutes: number) {
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useQuery({
    queryKey: [PLAN, "fits", minutes, language],
    queryFn: async ({ signal }) => {
      const found = await answered(
        performance.GET("/api/weekly-plan/now", {
          params: { query: { minutes }, header: accepting(language) },
          signal,
        }),
      );
      return found as { planned: Line[]; others: Line[] };
    },
  });
}

export function useBudget() {
  return useQuery({
    queryKey: [PLAN, "budget"],
    queryFn: async ({ signal }) =>
      (await answered(performance.GET("/api/weekly-plan/budget", { signal }))) as {
        minutes: number;
        usualMinutes: number;
      },
  });
}

/** A change of this week's plan; the service answers with the whole plan as it is then. */
export type PlanChange =
  | { kind: "done"; line: Line; minutes: number; whole: boolean }
  | { kind: "snooze"; line: Line; weeks: number }
  | { kind: "swap"; line: Line }
  | { kind: "add"; line: Pick<Line, "key" | "title"> }
  | { kind: "budget"; minutes: number };

function send(change: PlanChange, language: string) {
  const header = accepting(language);
  switch (change.kind) {
    case "done":
      return performance.POST("/api/weekly-plan/lines/{key}/done", {
        params: { path: { key: change.line.key }, header },
        body: { minutes: change.minutes, whole: change.whole },
      });
    case "snooze":
      return performance.POST("/api/weekly-plan/lines/{key}/snooze", {
        params: { path: { key: change.line.key }, header },
        body: { weeks: change.weeks },
      });
    case "swap":
      return performance.POST("/api/weekly-plan/lines/{key}/swap", {
        params: { path: { key: change.line.key }, header },
      });
    case "add":
      return performance.POST("/api/weekly-plan/lines", {
        params: { header },
        body: { key: change.line.key },
      });
    case "budget":
      return performance.PUT("/api/weekly-plan/budget", {
        params: { header },
        body: { minutes: change.minutes },
      });
  }
}

export function usePlanChange() {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const language = i18n.language;
  return useMutation({
    mutationFn: async (change: PlanChange) => (await answered(send(change, language))) as Plan,
    onSuccess: (plan, change) => {
      client.setQueryData(planQuery(language).queryKey, plan);
      void client.invalidateQueries({ queryKey: [PLAN, "fits"] });
      if (change.kind === "budget") void client.invalidateQueries({ queryKey: [PLAN, "budget"] });
      if (change.kind === "done" && change.line.kind === "cohort-activity")
        void client.invalidateQueries({ queryKey: ["enrolments"] });
    },
  });
}

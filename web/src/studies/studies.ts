import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import type { Verdict } from "../outcomes/outcomes";

type Schemas = components["schemas"];
type WholeStudy = Whole<Schemas["StudyView"]>;
type WholePower = Whole<Schemas["PowerView"]>;

export type StudyContent = Schemas["StudyContent"];
export type Design = StudyContent["design"];
export type Amendment = Schemas["Amendment"];

/** A study; who begins when is missing where the reader may not know. */
export type Study = Nullable<
  Omit<WholeStudy, "content" | "units">,
  "planHash" | "frozenBy" | "frozenAt" | "horizonEnd" | "concludedAt" | "verdict"
> & {
  content?: StudyContent | null;
  units?: Nullable<WholeStudy["units"][number], "name" | "start">[] | null;
};

/** What a design can see, from the metric's own history. */
export type Power = Nullable<
  WholePower,
  | "baseline"
  | "within"
  | "between"
  | "persistence"
  | "smallestEffect"
  | "smallestPercent"
  | "worthwhileEffect"
  | "powerAtWorthwhile"
  | "unitsNeeded"
  | "periodsNeeded"
>;

export type ShownResult = Omit<Whole<Schemas["ShownResult"]>, "verdict" | "estimate"> & { verdict: Verdict };

export function studyQuery(id: string) {
  return queryOptions({
    queryKey: ["study", id],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/studies/{id}", { params: { path: { id } }, signal }),
      )) as unknown as Study,
  });
}

export function studyPowerQuery(id: string, language: string) {
  return queryOptions({
    queryKey: ["study", id, "power", language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/studies/{id}/power", {
          params: { path: { id } },
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as Power,
  });
}

/** What a design could see that is not kept yet. */
export function powerQuery(content: StudyContent | null, language: string) {
  return queryOptions({
    queryKey: ["power", content, language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.POST("/api/studies/power", {
          body: content as StudyContent,
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as Power,
    enabled: content !== null,
    placeholderData: keepPreviousData,
  });
}

/** All results that were ever worked out, newest first. */
export function useResults(id: string, language: string) {
  return usePagedList(["study", id, "results", language], async (after, signal) => {
    const query = { limit: 20, ...(after ? { after } : {}) };
    return (await answered(
      performance.GET("/api/studies/{id}/results", {
        params: { path: { id }, query },
        headers: { "Accept-Language": language },
        signal,
      }),
    )) as unknown as Page<ShownResult>;
  });
}

export function useDesign() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key }: { content: StudyContent; key: string }) =>
      (await answered(
        performance.POST("/api/studies", { params: { header: { "Idempotency-Key": key } }, body: content }),
      )) as unknown as Study,
    onSuccess: () => client.invalidateQueries({ queryKey: ["outcome"] }),
  });
}

function useStudyChange<V>(study: Study, change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["study", study.id] }),
        client.invalidateQueries({ queryKey: ["outcome", study.outcomeId] }),
      ]),
  });
}

const versioned = (study: Study) => ({
  path: { id: study.id },
  header: { "If-Match": `"${study.version}"` },
});

export function useFreeze(study: Study) {
  return useStudyChange(study, (_: undefined) =>
    answered(performance.POST("/api/studies/{id}/freeze", { params: versioned(study) })),
  );
}

export function useAmend(study: Study) {
  return useStudyChange(study, (amendment: Amendment) =>
    answered(performance.POST("/api/studies/{id}/amendments", { params: versioned(study), body: amendment })),
  );
}

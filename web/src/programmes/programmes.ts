import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import type { Module } from "./modules";

type WholeProgramme = Whole<components["schemas"]["ProgrammeView"]>;
type WholeTemplate = Whole<components["schemas"]["TemplateView"]>;

export type Programme = Nullable<Omit<WholeProgramme, "modules">, "publishedVersion" | "publishedAt"> & {
  modules: Module[];
};
export type Template = WholeTemplate;

const PAGE_SIZE = 50;

export function useProgrammes() {
  return usePagedList(["programmes"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    return (await answered(
      performance.GET("/api/programmes", { params: { query }, signal }),
    )) as unknown as Page<Programme>;
  });
}

export function programmeQuery(id: string) {
  return queryOptions({
    queryKey: ["programme", id],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/programmes/{id}", { params: { path: { id } }, signal }),
      )) as unknown as Programme,
  });
}

export function templatesQuery(language: string) {
  return queryOptions({
    queryKey: ["programme-templates", language],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/programmes/templates", { headers: { "Accept-Language": language }, signal }),
      )) as unknown as Template[],
  });
}

export function useFromTemplate() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({
      key,
      ...body
    }: {
      template: string;
      outcomeId: string;
      language: string;
      key: string;
    }) =>
      (await answered(
        performance.POST("/api/programmes/from-template", {
          params: { header: { "Idempotency-Key": key } },
          body,
        }),
      )) as unknown as Programme,
    onSuccess: () => client.invalidateQueries({ queryKey: ["programmes"] }),
  });
}

function useProgrammeChange<V>(id: string, change: (variables: V) => Promise<Programme>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (programme) => {
      client.setQueryData(["programme", id], programme);
      void client.invalidateQueries({ queryKey: ["programmes"] });
    },
  });
}

const versioned = (programme: Programme) => ({
  path: { id: programme.id },
  header: { "If-Match": `"${programme.version}"` },
});

/** Keeps what was written; of a published programme the version that is gone through stays until it is published again. */
export function useSave(programme: Programme) {
  return useProgrammeChange(
    programme.id,
    async ({ title, summary, modules }: { title: string; summary: string; modules: Module[] }) =>
      (await answered(
        performance.PUT("/api/programmes/{id}", {
          params: versioned(programme),
          body: {
            title,
            summary,
            outcomeId: programme.outcomeId,
            tasks: programme.tasks,
            modules: modules.map((module) => ({
              title: module.title.trim(),
              activities: module.activities.map(({ itemId, ...activity }) => ({
                ...activity,
                title: activity.title.trim(),
                ...(itemId ? { itemId } : {}),
              })),
            })),
          },
        }),
      )) as unknown as Programme,
  );
}

export function usePublishProgramme(programme: Programme) {
  return useProgrammeChange(
    programme.id,
    async (_: undefined) =>
      (await answered(
        performance.POST("/api/programmes/{id}/publication", { params: versioned(programme) }),
      )) as unknown as Programme,
  );
}

import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog, done } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { type Page, usePagedList } from "../api/pages";

type Schemas = components["schemas"];

/** What members asked without a good answer; never who asked. */
export type Need = Nullable<Whole<Schemas["UnmetNeedView"]>, "itemId" | "postId">;
export type NeedStatus = Schemas["UnmetStatus"];
export type Synonyms = Nullable<Whole<Schemas["SynonymView"]>, "language">;
export type SynonymContent = Schemas["SynonymContent"];

const PAGE_SIZE = 30;

const paged = (after: string | undefined) => ({ limit: PAGE_SIZE, ...(after ? { after } : {}) });
const versioned = ({ id, version }: { id: string; version: number }) => ({
  path: { id },
  header: { "If-Match": `"${version}"` },
});

/** Unmet needs, those that most members have first. */
export function useNeeds(status: NeedStatus) {
  return usePagedList(
    ["needs", status],
    async (after, signal) => {
      const query = { status, ...paged(after) };
      return (await answered(catalog.GET("/api/unmet-needs", { params: { query }, signal }))) as Page<Need>;
    },
    { placeholderData: keepPreviousData },
  );
}

function useNeedChange<V>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["needs"] }),
  });
}

export function useAnswerNeed(need: Need) {
  return useNeedChange((itemId: string) =>
    answered(catalog.PUT("/api/unmet-needs/{id}/answer", { params: versioned(need), body: { itemId } })),
  );
}

export function useDismissNeed(need: Need) {
  return useNeedChange((_: undefined) =>
    answered(catalog.POST("/api/unmet-needs/{id}/dismissal", { params: versioned(need) })),
  );
}

/** Puts a need to the community. Sent again it is posted once. */
export function useAskCommunity(need: Need) {
  return useNeedChange((spaceId: string) =>
    answered(
      catalog.POST("/api/unmet-needs/{id}/question", {
        params: { path: { id: need.id } },
        body: { spaceId },
      }),
    ),
  );
}

/** Groups of words that mean the same, newest first. */
export function useSynonyms() {
  return usePagedList(["synonyms"], async (after, signal) => {
    const query = paged(after);
    return (await answered(catalog.GET("/api/synonyms", { params: { query }, signal }))) as Page<Synonyms>;
  });
}

function useSynonymChange<V>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ["synonyms"] }),
  });
}

export function useCreateSynonyms() {
  return useSynonymChange(({ content, key }: { content: SynonymContent; key: string }) =>
    answered(
      catalog.POST("/api/synonyms", { params: { header: { "Idempotency-Key": key } }, body: content }),
    ),
  );
}

export function useChangeSynonyms(group: Pick<Synonyms, "id" | "version">) {
  return useSynonymChange((content: SynonymContent) =>
    answered(catalog.PUT("/api/synonyms/{id}", { params: versioned(group), body: content })),
  );
}

export function useRemoveSynonyms(group: Pick<Synonyms, "id">) {
  return useSynonymChange((_: undefined) =>
    done(catalog.DELETE("/api/synonyms/{id}", { params: { path: { id: group.id } } })),
  );
}

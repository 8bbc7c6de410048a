import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog, done } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { type Page, usePagedList } from "../api/pages";

type Schemas = components["schemas"];

export type Visibility = Schemas["Visibility"];
export type CollectionContent = Schemas["CollectionContent"];
export type CollectionCard = Nullable<Whole<Schemas["CollectionCard"]>, "description" | "task" | "theme">;
export type Entry = Omit<Whole<Schemas["EntryView"]>, "note" | "item"> & {
  note: string | null;
  /** Null where it is offered no more. */
  item: Nullable<Whole<Schemas["ItemCard"]>, "url" | "licence" | "supplier"> | null;
};
export type Collection = Nullable<
  Omit<Whole<Schemas["CollectionView"]>, "entries">,
  "description" | "task" | "theme"
> & { entries: Entry[] };

export const VISIBILITIES = ["private", "link", "everyone"] as const satisfies readonly Visibility[];

const PAGE_SIZE = 30;

/** Collections for everyone and one's own, or the latter only; newest first. */
export function useCollections(mine: boolean) {
  return usePagedList(
    ["collections", { mine }],
    async (after, signal) => {
      const query = { limit: PAGE_SIZE, ...(mine ? { mine } : {}), ...(after ? { after } : {}) };
      return (await answered(
        catalog.GET("/api/collections", { params: { query }, signal }),
      )) as Page<CollectionCard>;
    },
    { placeholderData: keepPreviousData },
  );
}

const keyOf = (id: string) => ["collection", id] as const;

export function collectionQuery(id: string) {
  return queryOptions({
    queryKey: keyOf(id),
    queryFn: async ({ signal }) =>
      (await answered(
        catalog.GET("/api/collections/{id}", { params: { path: { id } }, signal }),
      )) as Collection,
  });
}

export function useCreateCollection() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key }: { content: CollectionContent; key: string }) =>
      (await answered(
        catalog.POST("/api/collections", { params: { header: { "Idempotency-Key": key } }, body: content }),
      )) as CollectionCard,
    onSuccess: () => client.invalidateQueries({ queryKey: ["collections"] }),
  });
}

const versioned = ({ id, version }: Pick<Collection, "id" | "version">) => ({
  path: { id },
  header: { "If-Match": `"${version}"` },
});

export function useChangeCollection(collection: Pick<Collection, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (content: CollectionContent) =>
      (await answered(
        catalog.PUT("/api/collections/{id}", { params: versioned(collection), body: content }),
      )) as Collection,
    onSuccess: (changed) => {
      client.setQueryData(keyOf(collection.id), changed);
      void client.invalidateQueries({ queryKey: ["collections"] });
    },
  });
}

export function useDeleteCollection(collection: Pick<Collection, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (_: undefined) =>
      done(catalog.DELETE("/api/collections/{id}", { params: versioned(collection) })),
    onSuccess: () => {
      client.removeQueries({ queryKey: keyOf(collection.id) });
      void client.invalidateQueries({ queryKey: ["collections"] });
    },
  });
}

/** A change of one entry; the rest stays in its order, so that no version is asked for. */
export type EntryChange =
  | { kind: "place"; itemId: string; place?: number; note?: string }
  | { kind: "remove"; itemId: string };

/** The entries as they will be, for the time until the catalog has said so. */
export function changedEntries(entries: readonly Entry[], change: EntryChange): Entry[] {
  const moved = entries.find(({ itemId }) => itemId === change.itemId);
  const rest = entries.filter(({ itemId }) => itemId !== change.itemId);
  if (change.kind === "remove" || !moved) return rest;
  const place = change.place ?? entries.indexOf(moved);
  const noted = change.note === undefined ? moved : { ...moved, note: change.note };
  return [...rest.slice(0, place), noted, ...rest.slice(place)];
}

/** Changes entries one after the other, shown at once and taken back where it does not work. */
export function useChangeEntry(id: string) {
  const client = useQueryClient();
  const mutationKey = [...keyOf(id), "entries"];
  return useMutation({
    mutationKey,
    // In the order in which they were asked for.
    scope: { id: mutationKey.join(" ") },
    mutationFn: async (change: EntryChange) => {
      const path = { id, item: change.itemId };
      const { kind, itemId: _, ...placing } = change;
      return (await answered(
        kind === "remove"
          ? catalog.DELETE("/api/collections/{id}/entries/{item}", { params: { path } })
          : catalog.PUT("/api/collections/{id}/entries/{item}", { params: { path }, body: placing }),
      )) as Collection;
    },
    onMutate: async (change) => {
      await client.cancelQueries({ queryKey: keyOf(id) });
      client.setQueryData<Collection>(
        keyOf(id),
        (now) => now && { ...now, entries: changedEntries(now.entries, change) },
      );
    },
    onSettled: () => {
      // The last of them: what is read before that does not have the others yet.
      if (client.isMutating({ mutationKey }) === 1) void client.invalidateQueries({ queryKey: keyOf(id) });
    },
  });
}

import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { type Page, usePagedList } from "../api/pages";
import type { Item } from "../catalog/items";
import type { CurateSearch, View } from "./curateSearch";

type Schemas = components["schemas"];

export type { Item };
export type ItemContent = Schemas["ItemContent"];
export type Reviewer = Schemas["Reviewer"];
export type ItemStatus = Schemas["ItemStatus"];

/** One change of an item; `changedBy` is null where its source made it. */
export type Revision = Nullable<Whole<Omit<Schemas["RevisionView"], "content">>, "changedBy"> & {
  id: string;
};

const PAGE_SIZE = 30;

/** Items for those who look after them, newest first. */
export function useCuratedItems({ view = "in-review", ...search }: CurateSearch) {
  return usePagedList(
    ["items", "curate", view, search],
    async (after, signal) => {
      const query = { ...search, ...asked(view), limit: PAGE_SIZE, ...(after ? { after } : {}) };
      return (await answered(catalog.GET("/api/items", { params: { query }, signal }))) as Page<Item>;
    },
    { placeholderData: keepPreviousData },
  );
}

function asked(view: View): { status: ItemStatus; outOfDate?: boolean } {
  return view === "out-of-date" ? { status: "published", outOfDate: true } : { status: view };
}

const deskKey = (id: string) => ["item", id, "desk"] as const;

/** An item for those who write it: as it is now, never as it is kept on a device. */
export function deskItemQuery(id: string) {
  return queryOptions({
    queryKey: deskKey(id),
    queryFn: async ({ signal }) =>
      (await answered(catalog.GET("/api/items/{id}", { params: { path: { id } }, signal }))) as Item,
  });
}

/** What a change gave is what there is now, on every page. */
function setItem(client: QueryClient, item: Item): void {
  client.setQueryData(["item", item.id], item);
  client.setQueryData(deskKey(item.id), item);
  void client.invalidateQueries({ queryKey: ["items"] });
}

const MOST_FOUND = 8;

/** The first published items that have these words; none without words. */
export function foundItemsQuery(words: string) {
  return queryOptions({
    queryKey: ["items", "found", words],
    queryFn: async ({ signal }) => {
      const query = { q: words, limit: MOST_FOUND };
      return (await answered(catalog.GET("/api/items", { params: { query }, signal }))) as Page<Item>;
    },
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
}

export function useRevisions(itemId: string) {
  return usePagedList(["item", itemId, "revisions"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    const page = (await answered(
      catalog.GET("/api/items/{id}/revisions", { params: { path: { id: itemId }, query }, signal }),
    )) as Page<Omit<Revision, "id">>;
    return { ...page, items: page.items.map((each) => ({ ...each, id: String(each.version) })) };
  });
}

export function useCreateItem() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key }: { content: ItemContent; key: string }) =>
      (await answered(
        catalog.POST("/api/items", { params: { header: { "Idempotency-Key": key } }, body: content }),
      )) as Item,
    onSuccess: (item) => setItem(client, item),
  });
}

/** What can be done with an item besides writing it. */
export type Step =
  | { kind: "submit" | "publish" | "retire" | "reopen" }
  | { kind: "send-back"; reason: string }
  | { kind: "confirm"; reviewBy?: string };

const versioned = ({ id, version }: Pick<Item, "id" | "version">) => ({
  path: { id },
  header: { "If-Match": `"${version}"` },
});

function stepped(item: Pick<Item, "id" | "version">, step: Step) {
  const params = versioned(item);
  switch (step.kind) {
    case "submit":
      return catalog.POST("/api/items/{id}/submission", { params });
    case "publish":
      return catalog.POST("/api/items/{id}/publication", { params });
    case "retire":
      return catalog.POST("/api/items/{id}/retirement", { params });
    case "reopen":
      return catalog.POST("/api/items/{id}/reopening", { params });
    case "send-back":
      return catalog.POST("/api/items/{id}/return", { params, body: { reason: step.reason } });
    case "confirm":
      return catalog.POST("/api/items/{id}/confirmation", {
        params,
        body: step.reviewBy ? { reviewBy: step.reviewBy } : {},
      });
  }
}

function useItemChange<V>(change: (variables: V) => Promise<Item>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (item) => {
      setItem(client, item);
      void client.invalidateQueries({ queryKey: ["item", item.id, "revisions"] });
    },
  });
}

/** Keeps what was written of the version that was read. */
export function useKeepItem() {
  return useItemChange(
    async ({ item, content }: { item: Item; content: ItemContent }) =>
      (await answered(catalog.PUT("/api/items/{id}", { params: versioned(item), body: content }))) as Item,
  );
}

export function useItemStep() {
  return useItemChange(
    async ({ item, step }: { item: Pick<Item, "id" | "version">; step: Step }) =>
      (await answered(stepped(item, step))) as Item,
  );
}

import { keepPreviousData, queryOptions, useInfiniteQuery } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, catalog } from "../api/clients";
import type { paths } from "../api/generated/catalog";
import { cursorAfter, entriesOf, type Page } from "../api/pages";
import { asProblem } from "../api/problem";
import type { CatalogSearch } from "./catalogSearch";

/** A learning item as the catalog tells it. */
export type Item = Nullable<
  Whole<Answer<paths, "/api/items/{id}", "get">>,
  | "body"
  | "url"
  | "licence"
  | "supplier"
  | "mediaSeconds"
  | "reviewBy"
  | "reviewerId"
  | "reviewNote"
  | "experiment"
  | "assignment"
  | "supplierId"
  | "externalId"
  | "authorId"
  | "originUrl"
  | "issuedAt"
  | "sameAs"
  | "publishedAt"
>;

const PAGE_SIZE = 20;

async function readItems(search: CatalogSearch, limit: number, after?: string, signal?: AbortSignal) {
  const query = { ...search, limit, ...(after ? { after } : {}) };
  const page = await answered(catalog.GET("/api/items", { params: { query }, signal: signal ?? null }));
  return page as Page<Item>;
}

/** The catalog under these filters, page by page. The old list stays while a new one is on its way. */
export function useItems(search: CatalogSearch) {
  const query = useInfiniteQuery({
    queryKey: ["items", search],
    queryFn: ({ pageParam, signal }) => readItems(search, PAGE_SIZE, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: cursorAfter,
    placeholderData: keepPreviousData,
  });
  return { ...query, entries: entriesOf(query.data?.pages) };
}

export function newestItemsQuery(limit: number) {
  return queryOptions({
    queryKey: ["items", "newest", limit],
    queryFn: async ({ signal }) => (await readItems({}, limit, undefined, signal)).items,
  });
}

/** One item; where the academy cannot be reached, as it is kept on the device. */
export function itemQuery(id: string) {
  return queryOptions({
    queryKey: ["item", id],
    queryFn: async ({ signal }) => {
      try {
        return (await answered(catalog.GET("/api/items/{id}", { params: { path: { id } }, signal }))) as Item;
      } catch (error) {
        if (!asProblem(error).passing) throw error;
        const { keptItem } = await import("../offline/store");
        const kept = await keptItem(id).catch(() => undefined);
        if (!kept) throw error;
        return kept.item;
      }
    },
  });
}

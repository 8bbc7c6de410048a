import { type Query, type QueryKey, useInfiniteQuery } from "@tanstack/react-query";

/** One keyset page: its entries and the cursor of the next page, null on the last. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** All entries of the pages read so far. An entry that moved between two reads is kept once, where it came first. */
export function entriesOf<T extends { id: string }>(pages: readonly Page<T>[] | undefined): T[] {
  const byId = new Map<string, T>();
  for (const page of pages ?? []) {
    for (const entry of page.items) {
      if (!byId.has(entry.id)) byId.set(entry.id, entry);
    }
  }
  return [...byId.values()];
}

/** The cursor to ask for after this page; undefined ends the list. */
export function cursorAfter(page: Page<unknown>): string | undefined {
  return page.next || undefined;
}

/** A list that grows by "load more". `read` gets the cursor, undefined for the first page. */
export function usePagedList<T extends { id: string }>(
  queryKey: QueryKey,
  read: (after: string | undefined, signal: AbortSignal) => Promise<Page<T>>,
  { placeholderData, pollEvery }: PagedListOptions<T> = {},
) {
  const query = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: cursorAfter,
    ...(placeholderData ? { placeholderData } : {}),
    refetchInterval: (query) => pollEvery?.(entriesOf(query.state.data?.pages)) ?? false,
  });
  return { ...query, entries: entriesOf(query.data?.pages) };
}

/** What a list shows while another is on its way: what it had before, or nothing. */
export type KeepsBefore = <D>(
  before: D | undefined,
  query: Pick<Query, "queryKey"> | undefined,
) => D | undefined;

interface PagedListOptions<T> {
  placeholderData?: KeepsBefore;
  /** After how many milliseconds the list is read again, as its entries go; false for not at all. */
  pollEvery?: (entries: T[]) => number | false;
}

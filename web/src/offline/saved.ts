import { queryOptions } from "@tanstack/react-query";
import type { Whole } from "../api/answers";
import { answered, catalog } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { asProblem } from "../api/problem";
import type { Item } from "../catalog/items";
import { forget, keep, keptItems } from "./store";

/** A saved item as it stands in the list. `kept` where it can be read without a connection. */
export interface SavedItem {
  id: string;
  item: Item;
  savedAt: string;
}

type Saved = Whole<components["schemas"]["SavedItemView"]>;

const PAGE_SIZE = 100;

/** What reads in two minutes or is looked up: kept on the device. The others live at their source, or take a season. */
export function isKept(item: Pick<Item, "form">): boolean {
  return item.form === "micro" || item.form === "reference";
}

/** All that the member saved, the latest first; the academy holds at most 1,000. */
async function readSaved(signal?: AbortSignal): Promise<SavedItem[]> {
  const all: SavedItem[] = [];
  let after: string | undefined;
  do {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    const page = await answered(
      catalog.GET("/api/saved-items", { params: { query }, signal: signal ?? null }),
    );
    for (const { item, savedAt } of (page.items ?? []) as Saved[]) {
      all.push({ id: item.id, item: { ...item, status: "published" } as unknown as Item, savedAt });
    }
    after = page.next || undefined;
  } while (after);
  return all;
}

/** What I saved; without a connection, what is kept of it here. */
export const savedQuery = queryOptions({
  queryKey: ["saved-items"],
  queryFn: async ({ signal }) => {
    try {
      return { entries: await readSaved(signal), whole: true };
    } catch (error) {
      if (!asProblem(error).passing) throw error;
      const entries = await keptItems().catch(() => []);
      if (entries.length === 0) throw error;
      return { entries: entries as SavedItem[], whole: false };
    }
  },
  // All pages of it: each change of it here reads it anew anyway.
  staleTime: ({ state }) => (state.data?.whole ? 15 * 60_000 : 0),
});

/** Makes what is kept here the same as what is saved: new and changed texts are read, others go. */
export async function keepSaved(memberId: string, all: readonly SavedItem[]): Promise<void> {
  const saved = all.filter(({ item }) => isKept(item));
  const before = new Map((await keptItems()).map((kept) => [kept.id, kept]));
  for (const { id, item, savedAt } of saved) {
    const kept = before.get(id);
    before.delete(id);
    if (kept?.item.version === item.version && kept.savedAt === savedAt) continue;
    const whole = await answered(catalog.GET("/api/items/{id}", { params: { path: { id } } })).catch(
      (error: unknown) => {
        // Gone meanwhile; the others are kept all the same.
        if (asProblem(error).passing) throw error;
        return null;
      },
    );
    if (whole && !(await keep(memberId, { id, item: whole as Item, savedAt }))) return;
  }
  for (const id of before.keys()) await forget(id);
}

import { keepPreviousData, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { type Page, usePagedList } from "../api/pages";
import type { PAIR_STATES } from "./duplicatesSearch";

type WholePair = Whole<components["schemas"]["PairView"]>;
export type PairState = (typeof PAIR_STATES)[number];

/** Two items that look like the same work. */
export type Pair = Nullable<Omit<WholePair, "one" | "other">, "decidedBy" | "decidedAt"> & {
  one: Side;
  other: Side;
};
export type Side = Nullable<WholePair["one"], "title" | "supplierId">;

/** Both items of each are read as well. */
const PAGE_SIZE = 10;

export function usePairs(state: PairState) {
  return usePagedList(
    ["duplicates", state],
    async (after, signal) => {
      const query = { state, limit: PAGE_SIZE, ...(after ? { after } : {}) };
      return (await answered(catalog.GET("/api/duplicates", { params: { query }, signal }))) as Page<Pair>;
    },
    { placeholderData: keepPreviousData },
  );
}

/** Says that they are the same, or that they are not; what members are shown follows. */
export function useDecide(pair: Pair) {
  const client = useQueryClient();
  const params = { path: { id: pair.id }, header: { "If-Match": `"${pair.version}"` } };
  return useMutation({
    mutationFn: (same: boolean) =>
      answered(
        same
          ? catalog.POST("/api/duplicates/{id}/confirmation", { params })
          : catalog.POST("/api/duplicates/{id}/unlinking", { params }),
      ),
    onSettled: async () => {
      for (const { itemId } of [pair.one, pair.other]) {
        void client.invalidateQueries({ queryKey: ["item", itemId] });
      }
      void client.invalidateQueries({ queryKey: ["items"] });
      await client.invalidateQueries({ queryKey: ["duplicates"] });
    },
  });
}

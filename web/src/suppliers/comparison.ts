import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { type Page, usePagedList } from "../api/pages";
import type { Run } from "./suppliers";

type WholeRow = Whole<components["schemas"]["SupplierHelpfulness"]>;

/** A supplier by what helped; without figures where too few members have spoken. */
export type ComparedSupplier = Nullable<WholeRow, "supplierId" | "supplier" | "members" | "helpfulness"> & {
  id: string;
};

/** The last run of each of the first connections is read as well. */
const PAGE_SIZE = 10;
const MOST_CONNECTIONS = 5;

export function useComparedSuppliers(task: string | undefined) {
  return usePagedList(
    ["suppliers", "compared", task],
    async (after, signal) => {
      const query = { limit: PAGE_SIZE, ...(task ? { task } : {}), ...(after ? { after } : {}) };
      const page = await answered(catalog.GET("/api/helpfulness/suppliers", { params: { query }, signal }));
      const items = page.items as unknown as Omit<ComparedSupplier, "id">[];
      return {
        ...page,
        items: items.map((each) => ({ ...each, id: each.supplierId ?? `name ${each.supplier ?? ""}` })),
      } as Page<ComparedSupplier>;
    },
    { placeholderData: keepPreviousData },
  );
}

export interface LastRuns {
  connections: number;
  runs: Run[];
}

/** How a supplier's connections last did: the latest run that was for good, of each. */
export function lastRunsQuery(supplierId: string) {
  return queryOptions({
    queryKey: ["supplier", supplierId, "last-runs"],
    queryFn: async ({ signal }): Promise<LastRuns> => {
      const params = { path: { supplierId }, query: { limit: MOST_CONNECTIONS } };
      const connections = await answered(
        catalog.GET("/api/suppliers/{supplierId}/connections", { params, signal }),
      );
      const runs = await Promise.all(
        (connections.items ?? []).map(async ({ id: connectionId = "" }) => {
          const path = { supplierId, connectionId };
          const page = await answered(
            catalog.GET("/api/suppliers/{supplierId}/connections/{connectionId}/runs", {
              params: { path, query: { limit: MOST_CONNECTIONS } },
              signal,
            }),
          );
          return (page.items as unknown as Run[]).find(({ dryRun }) => !dryRun);
        }),
      );
      return { connections: runs.length, runs: runs.filter((run) => run !== undefined) };
    },
    staleTime: 60_000,
  });
}

import { MutationCache, QueryClient } from "@tanstack/react-query";
import { asProblem } from "../api/problem";

const MAX_RETRIES = 2;

/**
 * Reads are tried again only where a later answer can differ; what the reader may not see is not asked for thrice.
 * After a change that was refused because somebody else was quicker, what is shown is read anew, so that the next try can succeed.
 */
export function newQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    mutationCache: new MutationCache({
      onError: (error) => {
        if (asProblem(error).kind === "stale-version") void client.invalidateQueries();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < MAX_RETRIES && asProblem(error).passing && navigator.onLine,
        // Without a network a page says so, or shows what is kept here; it does not wait for ever.
        networkMode: "always",
        refetchOnReconnect: true,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: "always" },
    },
  });
  return client;
}

import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "../api/problem";

const MAX_RETRIES = 2;

/** Reads are tried again only where a later answer can differ; what the reader may not see is not asked for thrice. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, error) => failures < MAX_RETRIES && asProblem(error).passing,
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}

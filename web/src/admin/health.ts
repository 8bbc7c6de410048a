import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, identity } from "../api/clients";
import type { components } from "../api/generated/identity";
import { problemFrom } from "../api/problem";

/** How the parts of the academy are, as the gateway sees them. `parts` is there for administrators. */
export interface Health {
  status: "up" | "degraded";
  parts?: Record<string, "up" | "down">;
}

/** Messages that a service could not apply, which wait for an operator; the oldest of them. */
export type DeadLetters = Whole<components["schemas"]["DeadLetterPage"]>;
export type DeadLetter = Nullable<DeadLetters["oldest"][number], "key" | "reason">;

/** The services that take messages; the same operation of each has its name in the address. */
export const SERVICES = ["identity", "catalog", "mentoring", "community", "performance"] as const;
export type Service = (typeof SERVICES)[number];

const EVERY_MS = 15_000;

export const healthQuery = queryOptions({
  queryKey: ["health"],
  // 503 is an answer too: a part is away, and the body says which.
  queryFn: async ({ signal }): Promise<Health> => {
    const response = await fetch("/health", { headers: { Accept: "application/json" }, signal });
    const body: unknown = await response.json().catch(() => null);
    const status = (body as Partial<Health> | null)?.status;
    if (status !== "up" && status !== "degraded") throw problemFrom(response.status, body);
    return body as Health;
  },
  refetchInterval: EVERY_MS,
  staleTime: 0,
});

export function deadLettersQuery(service: Service) {
  return queryOptions({
    queryKey: ["dead-letters", service],
    queryFn: async ({ signal }) =>
      (await answered(
        identity.GET("/api/operations/{service}/dead-letters", { params: { path: { service } }, signal }),
      )) as DeadLetters,
    refetchInterval: EVERY_MS,
    staleTime: 0,
  });
}

/** Has a service try its messages again; those that fail once more wait on. */
export function useReplay(service: Service) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async () =>
      (
        await answered(
          identity.POST("/api/operations/{service}/dead-letters/replay", { params: { path: { service } } }),
        )
      ).replayed ?? 0,
    onSettled: () => client.invalidateQueries({ queryKey: deadLettersQuery(service).queryKey }),
  });
}

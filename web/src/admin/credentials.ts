import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, done, identity } from "../api/clients";
import type { components } from "../api/generated/identity";
import { type Page, usePagedList } from "../api/pages";

/** What an integrator signs in with; its secret is nowhere. */
export type Credential = Whole<components["schemas"]["CredentialView"]>;
export type Right = Credential["rights"][number];
export type NewCredential = components["schemas"]["NewCredential"];

/** A credential with its secret, which is shown once; null where it could not be had. */
export type Secret = Nullable<Whole<components["schemas"]["NewSecret"]>, "secret"> & {
  credential: Credential;
};

export const RIGHTS = ["catalog-push", "performance-push"] as const satisfies readonly Right[];

/** What an integrator writes where it asks for a token. */
export const SCOPES: Record<Right, string> = {
  "catalog-push": "catalog:push",
  "performance-push": "performance:push",
};

const PAGE_SIZE = 50;
const SOON_MS = 3_000;

/** By name; looked at again soon while a change is on its way. */
export function useCredentials() {
  return usePagedList(
    ["credentials"],
    async (after, signal) =>
      (await answered(
        identity.GET("/api/credentials", {
          params: { query: { limit: PAGE_SIZE, ...(after ? { after } : {}) } },
          signal,
        }),
      )) as Page<Credential>,
    { pollEvery: (entries) => entries.some(({ pending }) => pending) && SOON_MS },
  );
}

function useCredentialChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    // A secret must not stay in memory for longer than it is shown.
    gcTime: 0,
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["audit"] });
      void client.invalidateQueries({ queryKey: ["credentials"] });
    },
  });
}

export function useMakeCredential() {
  return useCredentialChange(
    async ({ credential, key }: { credential: NewCredential; key: string }) =>
      (await answered(
        identity.POST("/api/credentials", {
          params: { header: { "Idempotency-Key": key } },
          body: credential,
        }),
      )) as Secret,
  );
}

export function useNewSecret(id: string) {
  return useCredentialChange(
    async (expiresOn: string) =>
      (await answered(
        identity.POST("/api/credentials/{id}/secret", { params: { path: { id } }, body: { expiresOn } }),
      )) as Secret,
  );
}

const STEPS = {
  deactivation: (id: string) =>
    answered(identity.POST("/api/credentials/{id}/deactivation", { params: { path: { id } } })),
  reactivation: (id: string) =>
    answered(identity.POST("/api/credentials/{id}/reactivation", { params: { path: { id } } })),
} as const;

export type CredentialStep = keyof typeof STEPS;

export function useCredentialStep(id: string) {
  return useCredentialChange((step: CredentialStep) => STEPS[step](id));
}

export function useRemoveCredential(id: string) {
  return useCredentialChange(() =>
    done(identity.DELETE("/api/credentials/{id}", { params: { path: { id } } })),
  );
}

/** A calendar day (UTC, as the academy counts them) so many days from now. */
export function inDays(days: number, now = Date.now()): string {
  return new Date(now + days * 86_400_000).toISOString().slice(0, 10);
}

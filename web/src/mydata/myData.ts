import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community, done, identity, performance } from "../api/clients";
import type { components, paths } from "../api/generated/community";
import type { paths as IdentityPaths } from "../api/generated/identity";
import type { paths as PerformancePaths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import { asProblem } from "../api/problem";

/** What the academy's directory knows of me. */
export type Member = Nullable<
  Whole<Answer<IdentityPaths, "/api/members/me", "get">>,
  "email" | "jobRole" | "team" | "leadId"
>;

export type TextChoice = components["schemas"]["TextChoice"];
export const TEXT_CHOICES = ["keep-without-author", "remove"] as const satisfies readonly TextChoice[];

/** How I want to be told of things. */
export type Preferences = Whole<Answer<paths, "/api/notification-preferences", "get">>;
export type NotificationKind = Preferences["kinds"][number]["kind"];
export const DIGESTS = ["daily", "weekly", "never"] as const satisfies readonly Preferences["digest"][];

/** How far the community is with forgetting me. */
export type Erasure = Nullable<Whole<Answer<paths, "/api/erasures/mine", "get">>, "finishedAt">;

/** What moderators decide about oneself cannot be switched off. */
const ALWAYS: readonly NotificationKind[] = ["moderation", "name-lifted"];

export function isOptional(kind: NotificationKind): boolean {
  return !ALWAYS.includes(kind);
}

export const memberQuery = queryOptions({
  queryKey: ["member", "me"],
  queryFn: async ({ signal }) => (await answered(identity.GET("/api/members/me", { signal }))) as Member,
});

export const preferencesQuery = queryOptions({
  queryKey: ["notification-preferences"],
  queryFn: async ({ signal }) =>
    (await answered(community.GET("/api/notification-preferences", { signal }))) as Preferences,
});

/** Saves at once, and takes the change back when the academy does not take it. */
export function useChoosePreferences() {
  const client = useQueryClient();
  const { queryKey } = preferencesQuery;
  return useMutation({
    mutationFn: async ({ version, digest, kinds }: Preferences) =>
      (await answered(
        community.PUT("/api/notification-preferences", {
          params: { header: { "If-Match": `"${version}"` } },
          body: { digest, kinds },
        }),
      )) as Preferences,
    onMutate: async (wanted) => {
      await client.cancelQueries({ queryKey });
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, wanted);
      return before;
    },
    onError: (_, __, before) => client.setQueryData(queryKey, before),
    onSuccess: (saved) => client.setQueryData(queryKey, saved),
  });
}

const FILES = ["evidence-files"];

/** A file that I showed in a programme, or am about to. */
export type MyFile = Nullable<
  Whole<Answer<PerformancePaths, "/api/evidence-files", "get">>["items"][number],
  "enrolmentId" | "activity" | "verdict"
>;

/** My files, latest first. */
export function useMyFiles() {
  return usePagedList(FILES, async (after, signal) => {
    const query = { limit: 20, ...(after ? { after } : {}) };
    return (await answered(
      performance.GET("/api/evidence-files", { params: { query }, signal }),
    )) as Page<MyFile>;
  });
}

export function useRemoveFile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      done(performance.DELETE("/api/evidence-files/{id}", { params: { path: { id } } })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["enrolments"] });
      return client.invalidateQueries({ queryKey: FILES });
    },
  });
}

export const wishQuery = queryOptions({
  queryKey: ["erasure", "wish"],
  queryFn: async ({ signal }) =>
    (await answered(community.GET("/api/erasures/wish", { signal }))).texts as TextChoice,
});

export function useWish() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (texts: TextChoice) =>
      (await answered(community.PUT("/api/erasures/wish", { body: { texts } }))).texts as TextChoice,
    onSuccess: (texts) => client.setQueryData(wishQuery.queryKey, texts),
  });
}

const WHILE_RUNNING = 3000;

/** My erasure, null where I never asked for one; read again while it runs. */
export function useErasure() {
  return useQuery({
    queryKey: ["erasure", "mine"],
    queryFn: async ({ signal }): Promise<Erasure | null> => {
      try {
        return (await answered(community.GET("/api/erasures/mine", { signal }))) as Erasure;
      } catch (error) {
        if (asProblem(error).status === 404) return null;
        throw error;
      }
    },
    refetchInterval: ({ state }) => (state.data?.state === "running" ? WHILE_RUNNING : false),
  });
}

export function useErase() {
  const client = useQueryClient();
  return useMutation({
    // The files first: who has them forgotten twice has lost nothing.
    mutationFn: async (texts: TextChoice) => {
      await done(performance.DELETE("/api/evidence-files"));
      return answered(community.POST("/api/erasures", { body: { texts } }));
    },
    // The files may be gone also where the rest could not be asked for.
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["enrolments"] });
      void client.invalidateQueries({ queryKey: FILES });
      return client.invalidateQueries({ queryKey: ["erasure"] });
    },
  });
}

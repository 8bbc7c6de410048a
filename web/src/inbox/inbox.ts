import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community, done } from "../api/clients";
import type { components, paths } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";

type WholeNotification = Whole<components["schemas"]["NotificationView"]>;

/** Something that I was told of. `aboutId` is of what the kind says: an invitation, a swap. */
export type Notification = Nullable<
  WholeNotification,
  "spaceId" | "postId" | "commentId" | "aboutId" | "title"
>;

/** What a manager invites me to. */
export type Invitation = Nullable<
  Whole<Answer<paths, "/api/champions/me/invitations", "get">>["items"][number],
  "displayName" | "by" | "answeredAt"
>;

const INBOX = "inbox";
const INVITATIONS = [INBOX, "invitations"] as const;
const PAGE_SIZE = 20;
const LOOK_AGAIN_MS = 120_000;

/** How much I have not read; `more` where it is more than `count`. */
export const unreadQuery = queryOptions({
  queryKey: [INBOX, "unread"],
  queryFn: async ({ signal }) => {
    const { count = 0, more = false } = await answered(
      community.GET("/api/notifications/unread", { signal }),
    );
    return { count, more };
  },
  refetchInterval: LOOK_AGAIN_MS,
  // Nobody waits for it.
  retry: false,
});

/** What I was told, newest first. */
export function useNotifications(unread: boolean) {
  return usePagedList([INBOX, "list", { unread }], async (after, signal) => {
    const query = { limit: PAGE_SIZE, unread, ...(after ? { after } : {}) };
    return (await answered(
      community.GET("/api/notifications", { params: { query }, signal }),
    )) as Page<Notification>;
  });
}

/** One of them is read, or all are (null). */
export function useRead() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? done(community.PUT("/api/notifications/read", {}))
        : done(community.PUT("/api/notifications/{id}/read", { params: { path: { id } } })),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: [INBOX, "list"] });
      return client.invalidateQueries({ queryKey: unreadQuery.queryKey });
    },
  });
}

export const invitationsQuery = queryOptions({
  queryKey: INVITATIONS,
  queryFn: async ({ signal }) =>
    (await answered(community.GET("/api/champions/me/invitations", { signal }))).items as Invitation[],
});

/** Says yes or no to an invitation; one may change one's mind. */
export function useAnswerInvitation({ id, version }: Pick<Invitation, "id" | "version">) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (accepted: boolean) =>
      (await answered(
        community.PUT("/api/champions/me/invitations/{id}", {
          params: { path: { id }, header: { "If-Match": `"${version}"` } },
          body: { accepted },
        }),
      )) as Invitation,
    onSuccess: (now) =>
      client.setQueryData(invitationsQuery.queryKey, (all) =>
        all?.map((each) => (each.id === now.id ? now : each)),
      ),
    onError: () => client.invalidateQueries({ queryKey: INVITATIONS }),
  });
}

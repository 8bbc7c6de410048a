import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, catalog } from "../api/clients";
import type { components } from "../api/generated/catalog";
import { isWholeOrEmpty } from "./draft";

type Schemas = components["schemas"];

/** One time at which an event takes place; without a capacity everyone can come. */
export type Session = Nullable<Whole<Schemas["SessionView"]>, "place" | "link" | "capacity">;
export type SessionContent = Schemas["SessionContent"];

const keyOf = (itemId: string) => ["item", itemId, "sessions"] as const;

/** The sessions of an event that are not over, soonest first. There are a hundred at most. */
export function sessionsQuery(itemId: string) {
  return queryOptions({
    queryKey: keyOf(itemId),
    queryFn: async ({ signal }) =>
      (await answered(
        catalog.GET("/api/items/{itemId}/sessions", { params: { path: { itemId } }, signal }),
      )) as Session[],
  });
}

function useSessionChange<V>(itemId: string, change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: keyOf(itemId) }),
  });
}

export function useAddSession(itemId: string) {
  return useSessionChange(itemId, ({ content, key }: { content: SessionContent; key: string }) =>
    answered(
      catalog.POST("/api/items/{itemId}/sessions", {
        params: { path: { itemId }, header: { "Idempotency-Key": key } },
        body: content,
      }),
    ),
  );
}

export function useCancelSession({ itemId, id, version }: Session) {
  return useSessionChange(itemId, (_: undefined) =>
    answered(
      catalog.POST("/api/items/{itemId}/sessions/{id}/cancellation", {
        params: { path: { itemId, id }, header: { "If-Match": `"${version}"` } },
      }),
    ),
  );
}

export interface SessionDraft {
  startsAt: string;
  endsAt: string;
  place: string;
  link: string;
  capacity: string;
}

/** What must be written, or written otherwise, before a session can be added; in the order of the page. */
export function sessionGapsOf(draft: SessionDraft): (keyof SessionDraft)[] {
  return [
    ...(["startsAt", "endsAt"] as const).filter((field) => Number.isNaN(new Date(draft[field]).getTime())),
    ...(isWholeOrEmpty(draft.capacity) ? [] : (["capacity"] as const)),
  ];
}

/** What is sent of what was written without gaps; times were written on the writer's own clock. */
export function sessionContentOf(draft: SessionDraft): SessionContent {
  return {
    startsAt: new Date(draft.startsAt).toISOString(),
    endsAt: new Date(draft.endsAt).toISOString(),
    ...(draft.place.trim() ? { place: draft.place.trim() } : {}),
    ...(draft.link.trim() ? { link: draft.link.trim() } : {}),
    ...(draft.capacity.trim() ? { capacity: Number(draft.capacity) } : {}),
  };
}

import type { Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { components } from "../api/generated/mentoring";
import { type Page, usePagedList } from "../api/pages";
import { problemFrom } from "../api/problem";
import { useMentoringChange } from "./pairings";

/** What was written down of a session, or for oneself. */
export type Note = Omit<Whole<components["schemas"]["NoteView"]>, "sessionId"> & {
  sessionId?: string | null;
};
export type NoteAudience = Note["audience"];

const PAGE_SIZE = 20;

/** Of a session, all that I may read; without one, all that I wrote. Newest first. */
export function useNotes(pairingId: string, sessionId: string | null) {
  return usePagedList(["mentoring", "pairing", pairingId, "notes", sessionId], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(sessionId ? { sessionId } : {}), ...(after ? { after } : {}) };
    return (await answered(
      mentoring.GET("/api/pairings/{pairingId}/notes", { params: { path: { pairingId }, query }, signal }),
    )) as unknown as Page<Note>;
  });
}

export interface NewNote {
  sessionId: string | null;
  audience: NoteAudience;
  text: string;
  key: string;
}

export function useWriteNote(pairingId: string) {
  return useMentoringChange(({ sessionId, audience, text, key }: NewNote) =>
    answered(
      mentoring.POST("/api/pairings/{pairingId}/notes", {
        params: { path: { pairingId }, header: { "Idempotency-Key": key } },
        body: { audience, text, ...(sessionId ? { sessionId } : {}) },
      }),
    ),
  );
}

const versionOf = ({ pairingId, id, version }: Note) => ({
  path: { pairingId, id },
  header: { "If-Match": `"${version}"` },
});

export function useRewriteNote(note: Note) {
  return useMentoringChange((text: string) =>
    answered(
      mentoring.PUT("/api/pairings/{pairingId}/notes/{id}", { params: versionOf(note), body: { text } }),
    ),
  );
}

export function useDeleteNote(note: Note) {
  return useMentoringChange(async (_: undefined) => {
    const { error, response } = await mentoring.DELETE("/api/pairings/{pairingId}/notes/{id}", {
      params: versionOf(note),
    });
    if (!response.ok) throw problemFrom(response.status, error);
  });
}

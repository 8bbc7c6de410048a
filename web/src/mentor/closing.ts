import { useQuery } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { components, paths } from "../api/generated/mentoring";
import { type Pairing, type RefusalReason, useMentoringChange } from "./pairings";

type WholeClosing = Whole<Answer<paths, "/api/pairings/{id}/closing", "get">>;

/** How a pairing comes to its end: who asked, who looked back, what they share. */
export type Closing = Nullable<Omit<WholeClosing, "mine">, "askedBy" | "askedAt" | "completesAt"> & {
  mine?: Nullable<WholeClosing["mine"], "words"> | null;
};
export type Survey = components["schemas"]["Survey"];

export const GOALS_REACHED = ["none", "some", "most", "all"] as const satisfies readonly Survey["goals"][];

/** How long after the end one may still look back. */
const OPEN_DAYS = 60;

export function useClosing(pairingId: string) {
  return useQuery({
    queryKey: ["mentoring", "pairing", pairingId, "closing"],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/pairings/{id}/closing", { params: { path: { id: pairingId } }, signal }),
      )) as Closing,
  });
}

export function useAskToClose(pairingId: string) {
  return useMentoringChange(() =>
    answered(mentoring.POST("/api/pairings/{id}/closing", { params: { path: { id: pairingId } } })),
  );
}

export function useLookBack(pairingId: string) {
  return useMentoringChange((survey: Survey) =>
    answered(
      mentoring.POST("/api/pairings/{id}/closing/survey", {
        params: { path: { id: pairingId } },
        body: survey,
      }),
    ),
  );
}

export function useLeave(pairing: Pairing) {
  return useMentoringChange((refusal: { reason: RefusalReason; words?: string }) =>
    answered(
      mentoring.POST("/api/pairings/{id}/exit", {
        params: { path: { id: pairing.id }, header: { "If-Match": `"${pairing.version}"` } },
        body: refusal,
      }),
    ),
  );
}

/** Whether I am asked to look back now: somebody asked to close it, or it is over for not too long, and I have not yet. */
export function isToLookBack(pairing: Pairing, closing: Closing, now: number): boolean {
  if (closing.mine) return false;
  if (pairing.status === "active") return Boolean(closing.askedBy);
  const ended = Date.parse(pairing.endedAt ?? "");
  return pairing.status === "closed" && Boolean(pairing.activeSince) && now - ended < OPEN_DAYS * 86_400_000;
}

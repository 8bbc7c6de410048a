import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { components, paths } from "../api/generated/mentoring";
import { useMentoringChange } from "./pairings";

/** Something that those in a pairing want to reach. */
export type Goal = Nullable<
  Whole<Answer<paths, "/api/pairings/{id}/goals/{goalId}", "get">>,
  "task" | "outcomeId" | "targetDate" | "endedAt"
>;

type WholeSession = Whole<Answer<paths, "/api/pairings/{pairingId}/sessions/{id}", "get">>;

/** When those in a pairing meet. */
export type Session = Nullable<
  WholeSession,
  "place" | "link" | "agenda" | "time" | "offer" | "actualMinutes" | "missedBy"
>;

/** How I find it: each for themself, nobody else reads it. */
export type CheckIn = Nullable<
  Whole<Answer<paths, "/api/check-ins/mine", "get">>["items"][number],
  "answer" | "answeredAt"
>;

export type CheckInAnswer = components["schemas"]["CheckInAnswer"];
export type MissedBy = components["schemas"]["MissedBy"];
export type AgendaTemplate = Whole<Answer<paths, "/api/agenda-templates", "get">>[number];

const MENTORING = "mentoring";
const MOST = 50;

export function useGoals(pairingId: string) {
  return useQuery({
    queryKey: [MENTORING, "pairing", pairingId, "goals"],
    queryFn: async ({ signal }) =>
      (
        await answered(
          mentoring.GET("/api/pairings/{id}/goals", {
            params: { path: { id: pairingId }, query: { limit: MOST } },
            signal,
          }),
        )
      ).items as Goal[],
  });
}

export function useSessions(pairingId: string) {
  return useQuery({
    queryKey: [MENTORING, "pairing", pairingId, "sessions"],
    queryFn: async ({ signal }) =>
      (
        await answered(
          mentoring.GET("/api/pairings/{pairingId}/sessions", {
            params: { path: { pairingId }, query: { limit: MOST } },
            signal,
          }),
        )
      ).items as Session[],
  });
}

/** What I am asked now, of all my pairings. */
export function useDueCheckIns() {
  return useQuery({
    queryKey: [MENTORING, "check-ins"],
    queryFn: async ({ signal }) =>
      (
        await answered(
          mentoring.GET("/api/check-ins/mine", { params: { query: { status: "due", limit: MOST } }, signal }),
        )
      ).items as CheckIn[],
  });
}

export function useAgendaTemplates() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ["agenda-templates", i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/agenda-templates", { params: { query: { language: i18n.language } }, signal }),
      )) as AgendaTemplate[],
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useSetGoal(pairingId: string) {
  return useMentoringChange(
    ({ words, targetDate, key }: { words: string; targetDate: string; key: string }) =>
      answered(
        mentoring.POST("/api/pairings/{id}/goals", {
          params: { path: { id: pairingId }, header: { "Idempotency-Key": key } },
          body: { words, ...(targetDate ? { targetDate } : {}) },
        }),
      ),
  );
}

/** Says how far we are, or that it is reached, dropped or open again. */
export type GoalChange = { progress: number; words: string; key: string } | { status: Goal["status"] };

export function useGoalChange(goal: Goal) {
  const path = { id: goal.pairingId, goalId: goal.id };
  return useMentoringChange((change: GoalChange) =>
    answered(
      "status" in change
        ? mentoring.PUT("/api/pairings/{id}/goals/{goalId}/status", {
            params: { path, header: { "If-Match": `"${goal.version}"` } },
            body: { status: change.status },
          })
        : mentoring.POST("/api/pairings/{id}/goals/{goalId}/updates", {
            params: { path, header: { "Idempotency-Key": change.key } },
            body: { progress: change.progress, ...(change.words ? { words: change.words } : {}) },
          }),
    ),
  );
}

export interface NewSession {
  title: string;
  startTimes: string[];
  minutes: number;
  link?: string;
  agendaTemplate?: string;
  agendaLanguage?: string;
}

export function useProposeSession(pairingId: string) {
  return useMentoringChange(({ session, key }: { session: NewSession; key: string }) =>
    answered(
      mentoring.POST("/api/pairings/{pairingId}/sessions", {
        params: { path: { pairingId }, header: { "Idempotency-Key": key } },
        body: session,
      }),
    ),
  );
}

/** What one does with a session. */
export type SessionChange =
  | { kind: "accept"; startsAt: string }
  | { kind: "decline" | "cancel" | "held" }
  | { kind: "missed"; by: MissedBy }
  | { kind: "agenda"; agenda: string };

export function useSessionChange(session: Session) {
  const path = { pairingId: session.pairingId, id: session.id };
  const header = { "If-Match": `"${session.version}"` };

  function send(change: SessionChange) {
    switch (change.kind) {
      case "accept":
        return mentoring.POST("/api/pairings/{pairingId}/sessions/{id}/acceptance", {
          params: { path },
          body: { startsAt: change.startsAt },
        });
      case "decline":
        return mentoring.POST("/api/pairings/{pairingId}/sessions/{id}/refusal", { params: { path } });
      case "cancel":
        return mentoring.POST("/api/pairings/{pairingId}/sessions/{id}/cancellation", {
          params: { path, header },
        });
      case "held":
        return mentoring.PUT("/api/pairings/{pairingId}/sessions/{id}/held", {
          params: { path, header },
          body: {},
        });
      case "missed":
        return mentoring.PUT("/api/pairings/{pairingId}/sessions/{id}/missed", {
          params: { path, header },
          body: { by: change.by },
        });
      case "agenda":
        return mentoring.PUT("/api/pairings/{pairingId}/sessions/{id}", {
          params: { path, header },
          body: {
            title: session.title,
            ...(session.place ? { place: session.place } : {}),
            ...(session.link ? { link: session.link } : {}),
            ...(change.agenda ? { agenda: change.agenda } : {}),
          },
        });
    }
  }

  return useMentoringChange((change: SessionChange) => answered(send(change)));
}

export function useAnswerCheckIn(id: string) {
  return useMentoringChange((answer: CheckInAnswer) =>
    answered(mentoring.POST("/api/check-ins/{id}/answer", { params: { path: { id } }, body: answer })),
  );
}

/** Sessions by what is to be done with them: that wait for an answer or come, that are over and unsettled, and the rest; soonest first. */
export function sortedSessions(sessions: readonly Session[], now: number) {
  const start = (session: Session) =>
    Date.parse(session.time?.startsAt ?? session.offer?.times[0]?.time.startsAt ?? session.createdAt);
  const bySoonest = [...sessions].sort((a, b) => start(a) - start(b));
  const isUnsettled = (session: Session) => session.outcomeNeeded;
  const isToCome = (session: Session) =>
    !isUnsettled(session) &&
    (session.status === "proposed" ||
      (session.status === "scheduled" && Date.parse(session.time?.endsAt ?? "") > now));
  return {
    unsettled: bySoonest.filter(isUnsettled),
    toCome: bySoonest.filter(isToCome),
    past: bySoonest.filter((session) => !isUnsettled(session) && !isToCome(session)).reverse(),
  };
}

import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { components, paths } from "../api/generated/mentoring";

type WholePairing = Whole<Answer<paths, "/api/pairings/{id}", "get">>;
type WholeMentee = WholePairing["mentees"][number];

/** Mentor and mentee, or a circle, who are together or were asked to be. */
export type Pairing = Nullable<
  Omit<WholePairing, "mentees">,
  "roundId" | "endReason" | "activeSince" | "endedAt" | "expiresAt"
> & { mentees: (Nullable<Omit<WholeMentee, "asked">, "score"> & { asked?: WholeMentee["asked"] | null })[] };

export type MentoringKind = Pairing["kind"];
export type RefusalReason = components["schemas"]["Reason"];
export const REFUSAL_REASONS = [
  "no-time",
  "not-the-right-help",
  "know-each-other",
  "goal-changed",
  "no-click",
  "other",
] as const satisfies readonly RefusalReason[];

/** What I want to get done with a mentor's help. */
export type MenteeRequest = Nullable<
  Whole<Answer<paths, "/api/mentee-requests/{id}", "get">>,
  "job" | "obstacle" | "timeZone" | "yearsOfExperience"
>;

export type NewRequest = components["schemas"]["NewRequest"];

/** A mentor whom I may ask, and why. */
export type MentorChoice = Whole<Answer<paths, "/api/mentee-requests/{id}/mentors", "get">>[number];

const MENTORING = "mentoring";
const MOST_PAIRINGS = 50;

/** Those in which I am mentor or mentee, newest first. Nobody has more than a handful under way. Reasons are said in the language. */
export function myPairingsQuery(language: string) {
  return queryOptions({
    queryKey: [MENTORING, "pairings", language],
    queryFn: async ({ signal }) =>
      (
        await answered(
          mentoring.GET("/api/pairings/mine", {
            params: { query: { limit: MOST_PAIRINGS } },
            headers: { "Accept-Language": language },
            signal,
          }),
        )
      ).items as unknown as Pairing[],
  });
}

export function pairingQuery(id: string, language: string) {
  return queryOptions({
    queryKey: [MENTORING, "pairing", id, "in", language],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/pairings/{id}", {
          params: { path: { id } },
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as unknown as Pairing,
  });
}

/** What I asked for, newest first. */
export const myRequestsQuery = queryOptions({
  queryKey: [MENTORING, "requests"],
  queryFn: async ({ signal }) =>
    (await answered(mentoring.GET("/api/mentee-requests/mine", { params: { query: { limit: 5 } }, signal })))
      .items as MenteeRequest[],
});

const MOST_CHOICES = 6;

export function useMentorChoices(requestId: string) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [MENTORING, "choices", requestId, i18n.language],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/mentee-requests/{id}/mentors", {
          params: { path: { id: requestId }, query: { limit: MOST_CHOICES } },
          headers: { "Accept-Language": i18n.language },
          signal,
        }),
      )) as MentorChoice[],
  });
}

/** A change in mentoring: afterwards what is shown of it is read again. */
export function useMentoringChange<V, R>(change: (variables: V) => Promise<R>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: [MENTORING] }),
  });
}

export function useOpenRequest() {
  return useMentoringChange(({ request, key }: { request: NewRequest; key: string }) =>
    answered(
      mentoring.POST("/api/mentee-requests", {
        params: { header: { "Idempotency-Key": key } },
        body: request,
      }),
    ),
  );
}

export function useWithdrawRequest(request: MenteeRequest) {
  return useMentoringChange(() =>
    answered(
      mentoring.POST("/api/mentee-requests/{id}/withdrawal", {
        params: { path: { id: request.id }, header: { "If-Match": `"${request.version}"` } },
      }),
    ),
  );
}

/** Asks one of the mentors; one is asked at a time. */
export function useAskMentor(requestId: string) {
  return useMentoringChange(({ choice, key }: { choice: MentorChoice; key: string }) =>
    answered(
      mentoring.POST("/api/mentee-requests/{id}/mentors", {
        params: { path: { id: requestId }, header: { "Idempotency-Key": key } },
        body: { mentorId: choice.memberId, kind: choice.kind },
      }),
    ),
  );
}

export function useAnswerPairing(id: string) {
  return useMentoringChange((answer: { accept: true } | { accept: false; reason: RefusalReason }) =>
    answered(
      answer.accept
        ? mentoring.POST("/api/pairings/{id}/acceptance", { params: { path: { id } } })
        : mentoring.POST("/api/pairings/{id}/refusal", {
            params: { path: { id } },
            body: { reason: answer.reason },
          }),
    ),
  );
}

/** Whom I am together with: the mentor, or for a mentor the mentees. */
export function othersOf(pairing: Pairing, me: string | null): string[] {
  return pairing.mentor.memberId === me
    ? pairing.mentees.map(({ person }) => person.displayName)
    : [pairing.mentor.displayName];
}

/** What I said to a proposal; undefined where I am not in it. */
export function myAnswer(pairing: Pairing, me: string | null) {
  const people = [pairing.mentor, ...pairing.mentees.map(({ person }) => person)];
  return people.find(({ memberId }) => memberId === me)?.answer;
}

/** Why these two, as far as I may read it. */
export function reasonsOf(pairing: Pairing): string[] {
  return [...new Set(pairing.mentees.flatMap(({ reasons }) => reasons ?? []))];
}

import { keepPreviousData, queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { components, paths } from "../api/generated/mentoring";
import { type KeepsBefore, type Page, usePagedList } from "../api/pages";
import type { MatchMode } from "./roundSearch";

type Schemas = components["schemas"];
type WholeRound = Whole<Schemas["RoundView"]>;
type WholePair = Whole<Schemas["PairView"]>;
type WholePool = Whole<Answer<paths, "/api/match-rounds/{id}/pool", "get">>;

export type Weights = Required<Schemas["Weights"]>;
export type Rules = Required<Schemas["RuleSettings"]>;
export type RoundContent = Schemas["RoundContent"];
export type RoundSummary = Nullable<Omit<WholeRound["summary"], "bindingRules">, "lottery" | "comparability">;

export type Round = Nullable<
  Omit<WholeRound, "content" | "summary">,
  "progress" | "failure" | "publishedMode" | "publishedAt"
> & { content: RoundContent & { rules: Rules; weights: Weights }; summary?: RoundSummary | null };

/** What a round is like in one mode. Shares and scores are between 0 and 1. */
export type ModeReport = Whole<Schemas["RoundReport"]>;
export type Pair = Nullable<WholePair, "decision"> & { id: string };
export type Unmatched = Nullable<
  Omit<Whole<Schemas["UnmatchedView"]>, "excluded" | "excludedAlone">,
  "rule"
> & {
  id: string;
};
export type Pool = WholePool;
export type Decision = Schemas["Decision"];
export type Person = Whole<Schemas["PersonView"]>;
export type Preview = Omit<Whole<Schemas["WeightsPreview"]>, "examples"> & {
  examples: { mentee: Person; before: Person | null; after: Person | null }[];
};

const PAGE_SIZE = 50;
const POLL_MILLISECONDS = 1000;

/** Rounds of matching, newest first. */
export function useRounds() {
  return usePagedList(["rounds"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    return (await answered(mentoring.GET("/api/match-rounds", { params: { query }, signal }))) as Page<Round>;
  });
}

const inLanguages = (id: string) => ["round", id, "in"];

/** One round, its sentences in the language. While it is solved it is asked for again and again, so that a reload loses nothing. */
export function roundQuery(id: string, language: string) {
  return queryOptions({
    queryKey: [...inLanguages(id), language],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/match-rounds/{id}", {
          params: { path: { id } },
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as unknown as Round,
    refetchInterval: (query) => (query.state.data?.status === "solving" ? POLL_MILLISECONDS : false),
  });
}

export function poolQuery(round: Round) {
  return queryOptions({
    queryKey: ["round", round.id, "pool", round.version],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/match-rounds/{id}/pool", { params: { path: { id: round.id } }, signal }),
      )) as Pool,
  });
}

/** What each mode gives. Goes by the round's version: whatever is decided gives new solutions. */
export function solutionsQuery(round: Round) {
  return queryOptions({
    queryKey: ["round", round.id, "solutions", round.version],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/match-rounds/{id}/solutions", { params: { path: { id: round.id } }, signal }),
      )) as ModeReport[],
    placeholderData: keepPreviousData,
  });
}

/** What was there before the round was solved again stays until the new answer is there; that of another mode does not. */
const sameMode =
  (mode: MatchMode): KeepsBefore =>
  (before, query) =>
    query?.queryKey[3] === mode ? before : undefined;

export function usePairs(round: Round, mode: MatchMode) {
  const { i18n } = useTranslation();
  return usePagedList(
    ["round", round.id, "pairs", mode, round.version, i18n.language],
    async (after, signal) => {
      const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
      const page = (await answered(
        mentoring.GET("/api/match-rounds/{id}/solutions/{mode}/pairs", {
          params: { path: { id: round.id, mode }, query },
          headers: { "Accept-Language": i18n.language },
          signal,
        }),
      )) as Page<Omit<Pair, "id">>;
      return { ...page, items: page.items.map((pair) => ({ ...pair, id: pair.requestId })) };
    },
    { placeholderData: sameMode(mode) },
  );
}

export function useUnmatched(round: Round, mode: MatchMode) {
  const { i18n } = useTranslation();
  return usePagedList(
    ["round", round.id, "unmatched", mode, round.version, i18n.language],
    async (after, signal) => {
      const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
      const page = (await answered(
        mentoring.GET("/api/match-rounds/{id}/solutions/{mode}/unmatched", {
          params: { path: { id: round.id, mode }, query },
          headers: { "Accept-Language": i18n.language },
          signal,
        }),
      )) as Page<Omit<Unmatched, "id">>;
      return { ...page, items: page.items.map((each) => ({ ...each, id: each.requestId })) };
    },
    { placeholderData: sameMode(mode) },
  );
}

/** With whom a mentee could be matched, best first; the reasons are said in the language. */
export function candidatesQuery(round: Round, requestId: string, language: string) {
  return queryOptions({
    queryKey: ["round", round.id, "candidates", requestId, round.version, language],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.GET("/api/match-rounds/{id}/candidates", {
          params: { path: { id: round.id }, query: { requestId } },
          headers: { "Accept-Language": language },
          signal,
        }),
      )) as Omit<Pair, "id">[],
    placeholderData: keepPreviousData,
  });
}

export function decisionsQuery(round: Round) {
  return queryOptions({
    queryKey: ["round", round.id, "decisions", round.version],
    queryFn: async ({ signal }) =>
      (
        await answered(
          mentoring.GET("/api/match-rounds/{id}/decisions", { params: { path: { id: round.id } }, signal }),
        )
      ).decisions as Decision[],
    placeholderData: keepPreviousData,
  });
}

/** What other weights would change; nothing of it is kept. */
export function previewQuery(round: Round, weights: Weights, enabled: boolean) {
  return queryOptions({
    queryKey: ["round", round.id, "preview", weights, round.version],
    queryFn: async ({ signal }) =>
      (await answered(
        mentoring.POST("/api/match-rounds/{id}/weights-preview", {
          params: { path: { id: round.id } },
          body: weights,
          signal,
        }),
      )) as unknown as Preview,
    enabled,
    placeholderData: keepPreviousData,
  });
}

const versioned = (round: Pick<Round, "id" | "version">, language: string) => ({
  path: { id: round.id },
  header: { "If-Match": `"${round.version}"`, "Accept-Language": language },
});

const solved = async (round: Pick<Round, "id" | "version">, language: string) =>
  (await answered(
    mentoring.POST("/api/match-rounds/{id}/solving", { params: versioned(round, language) }),
  )) as unknown as Round;

/** A change of a round; what it answers is the round from then on, and in another language it is read again. */
function useRoundChange<V>(id: string, change: (variables: V, language: string) => Promise<Round>) {
  const client = useQueryClient();
  const { i18n } = useTranslation();
  const { language } = i18n;
  return useMutation({
    mutationFn: (variables: V) => change(variables, language),
    onSuccess: (round) => {
      void client.invalidateQueries({ queryKey: inLanguages(id), refetchType: "none" });
      client.setQueryData(roundQuery(id, language).queryKey, round);
    },
    onError: () => client.invalidateQueries({ queryKey: inLanguages(id) }),
    onSettled: () => client.invalidateQueries({ queryKey: ["rounds"] }),
  });
}

export function useCreateRound() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ content, key }: { content: RoundContent; key: string }) =>
      (await answered(
        mentoring.POST("/api/match-rounds", {
          params: { header: { "Idempotency-Key": key } },
          body: content,
        }),
      )) as unknown as Round,
    onSuccess: () => client.invalidateQueries({ queryKey: ["rounds"] }),
  });
}

export function useSolve(round: Round) {
  return useRoundChange(round.id, (_: undefined, language) => solved(round, language));
}

/** Keeps other settings and solves by them. */
export function useSettleAndSolve(round: Round) {
  return useRoundChange(round.id, async (content: RoundContent, language) => {
    const kept = (await answered(
      mentoring.PUT("/api/match-rounds/{id}", { params: versioned(round, language), body: content }),
    )) as unknown as Round;
    return solved(kept, language);
  });
}

export function useDecide(round: Round) {
  return useRoundChange(
    round.id,
    async (decisions: Decision[], language) =>
      (await answered(
        mentoring.PUT("/api/match-rounds/{id}/decisions", {
          params: versioned(round, language),
          body: { decisions },
        }),
      )) as unknown as Round,
  );
}

export function usePublish(round: Round) {
  return useRoundChange(
    round.id,
    async (mode: MatchMode, language) =>
      (await answered(
        mentoring.POST("/api/match-rounds/{id}/publication", {
          params: versioned(round, language),
          body: { mode },
        }),
      )) as unknown as Round,
  );
}

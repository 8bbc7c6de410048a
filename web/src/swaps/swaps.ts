import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { components } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";
import { termInWords } from "../catalog/terms";
import { taskWordsQuery } from "../mentor/taskWords";
import { useMe } from "../session/session";

type Schemas = components["schemas"];
type WholeSwap = Whole<Schemas["SwapView"]>;

export type SwapStatus = Schemas["SwapStatus"];
export type SwapPerson = Nullable<WholeSwap["offerer"], "displayName">;
export type Said = WholeSwap["steps"][number]["mine"];
export type SwapStep = Nullable<WholeSwap["steps"][number], "mine" | "theirs">;

/** Two show one another how they do something. Who was erased is nobody, and so is what they offered. */
export type Swap = Nullable<
  Omit<WholeSwap, "offerer" | "partner" | "steps">,
  "taskId" | "tag" | "canShow" | "wantsToLearn" | "reason" | "step"
> & {
  offerer?: SwapPerson | null;
  /** Who takes part, or alone is asked. */
  partner?: SwapPerson | null;
  steps: SwapStep[];
};

export type Suggestion = Nullable<Whole<Schemas["Suggestion"]>, "taskId" | "tag" | "swapId">;

export type Offer = Schemas["NewSwap"];
export type WriteUp = Schemas["NewWriteUp"];

export const STEPS = 5;

const SWAPS = "swaps";
const LISTS = [SWAPS, "lists"] as const;
const PAGE_SIZE = 20;

const oneKey = (id: string, language: string) => [SWAPS, "one", id, language];
const spoken = (language: string) => ({ "Accept-Language": language });

export function useMySwaps(status: SwapStatus | undefined) {
  const { language } = useTranslation().i18n;
  return usePagedList([...LISTS, "mine", status ?? "all", language], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(status ? { status } : {}), ...(after ? { after } : {}) };
    const params = { query, header: spoken(language) };
    return (await answered(community.GET("/api/swaps", { params, signal }))) as Page<Swap>;
  });
}

export function useSwapOffers(task: string | undefined) {
  return usePagedList([...LISTS, "offers", task ?? ""], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(task ? { taskId: task } : {}), ...(after ? { after } : {}) };
    return (await answered(community.GET("/api/swaps/offers", { params: { query }, signal }))) as Page<Swap>;
  });
}

/** With whom I could swap about a task; without one, about what I follow. */
export function suggestionsQuery(task: string | undefined) {
  return queryOptions({
    queryKey: [...LISTS, "suggestions", task ?? ""],
    queryFn: async ({ signal }) => {
      const query = task ? { taskId: task } : {};
      const found = await answered(community.GET("/api/swaps/suggestions", { params: { query }, signal }));
      return found.items as Suggestion[];
    },
  });
}

export function swapQuery(id: string, language: string) {
  return queryOptions({
    queryKey: oneKey(id, language),
    queryFn: async ({ signal }) =>
      (await answered(
        community.GET("/api/swaps/{id}", { params: { path: { id }, header: spoken(language) }, signal }),
      )) as Swap,
  });
}

/** The key makes a second try of the same offer safe. */
export function useOffer() {
  const { language } = useTranslation().i18n;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ offer, key }: { offer: Offer; key: string }) =>
      (await answered(
        community.POST("/api/swaps", {
          params: { header: { "Idempotency-Key": key, ...spoken(language) } },
          body: offer,
        }),
      )) as Swap,
    onSuccess: () => client.invalidateQueries({ queryKey: LISTS }),
  });
}

/** A change of one swap gives it as it is then. Where it is refused, the other was quicker: it is read again. */
function useSwapChange<V>(change: (variables: V, language: string) => Promise<unknown>) {
  const { language } = useTranslation().i18n;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (variables: V) => (await change(variables, language)) as Swap,
    onSuccess: (now) => {
      client.setQueryData(oneKey(now.id, language), now);
      return client.invalidateQueries({ queryKey: LISTS });
    },
    onError: () => client.invalidateQueries({ queryKey: [SWAPS] }),
  });
}

export function useAccept() {
  return useSwapChange((id: string, language) =>
    answered(
      community.POST("/api/swaps/{id}/acceptance", { params: { path: { id }, header: spoken(language) } }),
    ),
  );
}

export function useDecline(id: string) {
  return useSwapChange((_: undefined, language) =>
    answered(
      community.POST("/api/swaps/{id}/refusal", { params: { path: { id }, header: spoken(language) } }),
    ),
  );
}

export function useWithdraw(id: string) {
  return useSwapChange((_: undefined, language) =>
    answered(
      community.POST("/api/swaps/{id}/withdrawal", { params: { path: { id }, header: spoken(language) } }),
    ),
  );
}

export function useEnd(id: string) {
  return useSwapChange((reason: string, language) =>
    answered(
      community.POST("/api/swaps/{id}/end", {
        params: { path: { id }, header: spoken(language) },
        body: { reason },
      }),
    ),
  );
}

export function useSay({ id, version }: Pick<Swap, "id" | "version">, step: number) {
  return useSwapChange((answer: Said, language) =>
    answered(
      community.PUT("/api/swaps/{id}/answers/{step}", {
        params: { path: { id, step }, header: { "If-Match": `"${version}"`, ...spoken(language) } },
        body: answer,
      }),
    ),
  );
}

/** Makes a draft of mine, and gives its id. */
export function useWriteUp(id: string) {
  const { language } = useTranslation().i18n;
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (writeUp: WriteUp) => {
      const params = { path: { id }, header: spoken(language) };
      const made = await answered(community.POST("/api/swaps/{id}/write-up", { params, body: writeUp }));
      return made.draftId as string;
    },
    onError: () => client.invalidateQueries({ queryKey: [SWAPS] }),
  });
}

export const isOfferer = ({ offerer }: Pick<Swap, "offerer">, me: string | null | undefined) =>
  offerer != null && offerer.id === me;

/** The other of the two, as I see it. */
export const otherOf = (swap: Swap, me: string | null | undefined) =>
  isOfferer(swap, me) ? swap.partner : swap.offerer;

/** The step that is to be done now. */
export const presentStep = ({ step, steps }: Pick<Swap, "step" | "steps">) =>
  steps.find((each) => each.step === step);

export function waitsForMe(swap: Swap): boolean {
  const present = presentStep(swap);
  return present !== undefined && !present.mine;
}

export function useNameOf() {
  const { t } = useTranslation();
  return (person: SwapPerson | null | undefined) =>
    person ? person.displayName || t("community.somebody") : t("community.formerMember");
}

/** Who takes part, or whose offer it is while nobody took it. */
export function useWho() {
  const { t } = useTranslation();
  const { memberId } = useMe();
  const nameOf = useNameOf();
  return (swap: Swap, underWay: "swaps.with" | "swaps.youAnd") => {
    const name = nameOf(otherOf(swap, memberId));
    if (swap.steps.length > 0) return t(underWay, { name });
    if (!isOfferer(swap, memberId)) return t("swaps.offerOf", { name });
    return swap.partner ? t("swaps.offerTo", { name }) : t("swaps.forAll");
  };
}

/** What a swap is about, in words. */
export function useAbout() {
  const { t } = useTranslation();
  const tasks = useQuery(taskWordsQuery);
  return ({ taskId, tag }: Pick<Swap, "taskId" | "tag">) => {
    if (tag) return `#${tag}`;
    if (!taskId) return t("swaps.untold");
    return tasks.data?.find(({ key }) => key === taskId)?.name ?? termInWords(taskId);
  };
}

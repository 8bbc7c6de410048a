import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, community, done } from "../api/clients";
import type { components } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";
import type { ModerationSearch } from "./moderationSearch";

type Schemas = components["schemas"];

export type TargetKind = Schemas["TargetKind"];
export type CaseAction = Schemas["CaseAction"];
export type ReportReason = Schemas["ReportReason"];
export type NewReport = Schemas["NewReport"];
export type Report = Nullable<Whole<Schemas["Report"]>, "note">;

/** One text and what there is to decide about it. Its author has neither `reports` nor what comes of them. */
export type Case = Nullable<
  Omit<Whole<Schemas["CaseView"]>, "reported">,
  | "heldFor"
  | "reports"
  | "words"
  | "action"
  | "decidedBy"
  | "reason"
  | "decidedAt"
  | "suspendedUntil"
  | "appeal"
  | "upheld"
> & { reported?: Report[] | null };

export type LogEntry = Nullable<Whole<Schemas["AuditEntry"]>, "targetId" | "by" | "reason">;

export type Rule = Nullable<Whole<Schemas["RuleView"]>, "changedBy">;
export type RuleContent = Schemas["RuleContent"];

export const REPORT_REASONS = [
  "hurtful",
  "private-data",
  "wrong-or-dangerous",
  "advertising",
  "other",
] as const satisfies readonly ReportReason[];
export const CASE_ACTIONS = ["dismiss", "warn", "hide"] as const satisfies readonly CaseAction[];

/** The title of a post and what comes after it; a comment has no title. */
export function titleAndBody({ kind, words }: Pick<Case, "kind" | "words">): [string | null, string] {
  const [title = "", ...body] = (words ?? "").split("\n\n");
  return kind === "post" ? [title, body.join("\n\n")] : [null, words ?? ""];
}

const MODERATION = "moderation";
const CASES = [MODERATION, "cases"] as const;
const LOG = [MODERATION, "log"] as const;
const RULES = [MODERATION, "rules"] as const;
const CASES_AT_ONCE = 10;
const RULES_AT_ONCE = 30;
const LOG_AT_ONCE = 100;
const MOST_LOG_PAGES = 5;

const paged = (limit: number, after: string | undefined) => ({ limit, ...(after ? { after } : {}) });
const versioned = (id: string, version: number) => ({
  path: { id },
  header: { "If-Match": `"${version}"` },
});

/** A member's second report of the same text changes nothing, so it needs no key. */
export function useReport() {
  return useMutation({
    mutationFn: (report: NewReport) => done(community.POST("/api/moderation/reports", { body: report })),
  });
}

/** Cases of the spaces that I moderate, the newest text first; without words. */
export function useCases({ done: decided, space }: ModerationSearch) {
  return usePagedList([...CASES, { decided, space }], async (after, signal) => {
    const query = {
      done: decided === true,
      ...(space ? { spaceId: space } : {}),
      ...paged(CASES_AT_ONCE, after),
    };
    return (await answered(
      community.GET("/api/moderation/cases", { params: { query }, signal }),
    )) as Page<Case>;
  });
}

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: [MODERATION, "case", id],
    queryFn: async ({ signal }) =>
      (await answered(
        community.GET("/api/moderation/cases/{id}", { params: { path: { id } }, signal }),
      )) as Case,
  });
}

/** What was done about one text, oldest first. A space has one log: it is read back to where the case began. */
export function logQuery({ id, spaceId, openedAt }: Pick<Case, "id" | "spaceId" | "openedAt">) {
  return queryOptions({
    queryKey: [...LOG, id],
    queryFn: async ({ signal }) => {
      const found: LogEntry[] = [];
      let after: string | undefined;
      for (let page = 0; page < MOST_LOG_PAGES; page++) {
        const { items, next } = (await answered(
          community.GET("/api/moderation/spaces/{spaceId}/log", {
            params: { path: { spaceId }, query: paged(LOG_AT_ONCE, after) },
            signal,
          }),
        )) as Page<LogEntry>;
        found.push(...items.filter(({ targetId }) => targetId === id));
        const oldest = items.at(-1);
        if (!next || !oldest || Date.parse(oldest.at) < Date.parse(openedAt)) break;
        after = next;
      }
      return found.reverse();
    },
  });
}

/** A change of one case. Where it was refused the case may have become another: it is read again. */
function useCaseChange<V>(id: string, change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (now) => {
      client.setQueryData(caseQuery(id).queryKey, now as Case);
      void client.invalidateQueries({ queryKey: CASES });
      void client.invalidateQueries({ queryKey: LOG });
    },
    onError: () => client.invalidateQueries({ queryKey: caseQuery(id).queryKey }),
  });
}

export function useDecide(id: string) {
  return useCaseChange(id, ({ version, decision }: { version: number; decision: Schemas["CaseDecision"] }) =>
    answered(
      community.PUT("/api/moderation/cases/{id}/decision", {
        params: versioned(id, version),
        body: decision,
      }),
    ),
  );
}

export function useDecideAppeal(id: string) {
  return useCaseChange(
    id,
    ({ version, decision }: { version: number; decision: Schemas["AppealDecision"] }) =>
      answered(
        community.PUT("/api/moderation/cases/{id}/appeal/decision", {
          params: versioned(id, version),
          body: decision,
        }),
      ),
  );
}

export function useAppeal(id: string) {
  return useCaseChange(id, (text: string) =>
    answered(
      community.POST("/api/moderation/cases/{id}/appeal", { params: { path: { id } }, body: { text } }),
    ),
  );
}

/** Words and links that texts are screened for, newest first. */
export function useRules() {
  return usePagedList(RULES, async (after, signal) => {
    const query = paged(RULES_AT_ONCE, after);
    return (await answered(
      community.GET("/api/moderation/rules", { params: { query }, signal }),
    )) as Page<Rule>;
  });
}

function useRuleChange<V>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: RULES }),
  });
}

export function useCreateRule() {
  return useRuleChange(({ content, key }: { content: RuleContent; key: string }) =>
    answered(
      community.POST("/api/moderation/rules", {
        params: { header: { "Idempotency-Key": key } },
        body: content,
      }),
    ),
  );
}

export function useChangeRule({ id, version }: Pick<Rule, "id" | "version">) {
  return useRuleChange((content: RuleContent) =>
    answered(community.PUT("/api/moderation/rules/{id}", { params: versioned(id, version), body: content })),
  );
}

export function useRemoveRule({ id, version }: Pick<Rule, "id" | "version">) {
  return useRuleChange((_: undefined) =>
    done(community.DELETE("/api/moderation/rules/{id}", { params: versioned(id, version) })),
  );
}

import type { Nullable, Whole } from "../api/answers";
import { answered, identity } from "../api/clients";
import type { components } from "../api/generated/identity";
import { type Page, usePagedList } from "../api/pages";
import type { AuditSearch } from "./adminSearch";

type WholeEntry = Whole<components["schemas"]["AuditEntryView"]>;
export type AuditAction = WholeEntry["action"];
export type AuditChange = WholeEntry["changes"][number];

/** Who did what to whom, and when. */
export type AuditEntry = Omit<WholeEntry, "actor" | "target"> & {
  actor: Nullable<WholeEntry["actor"], "memberId" | "name" | "client">;
  target: Nullable<WholeEntry["target"], "id" | "name">;
};

export const AUDIT_ACTIONS = [
  "member-invited",
  "member-registered",
  "members-imported",
  "invitation-accepted",
  "member-changed",
  "roles-changed",
  "member-deactivated",
  "member-reactivated",
  "team-created",
  "team-changed",
  "credential-created",
  "credential-rotated",
  "credential-disabled",
  "credential-enabled",
  "credential-expired",
  "credential-deleted",
] as const satisfies readonly AuditAction[];

const PAGE_SIZE = 50;

/** The beginning of a day on the reader's clock. */
function startOf(day: string, plusDays = 0): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + plusDays);
  return date.toISOString();
}

/** What the academy is asked for; days are the reader's, and the last one is counted in. */
export function queryOf({ action, actor, target, from, to }: AuditSearch) {
  const known = AUDIT_ACTIONS.find((each) => each === action);
  return {
    ...(known ? { action: known } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(target ? { targetId: target } : {}),
    ...(from ? { from: startOf(from) } : {}),
    ...(to ? { to: startOf(to, 1) } : {}),
  };
}

/** The log, latest first. */
export function useAudit(search: AuditSearch) {
  return usePagedList(
    ["audit", search],
    async (after, signal) =>
      (await answered(
        identity.GET("/api/audit-entries", {
          params: { query: { ...queryOf(search), limit: PAGE_SIZE, ...(after ? { after } : {}) } },
          signal,
        }),
      )) as Page<AuditEntry>,
  );
}

/** The entries of each day on the reader's clock, in the order that they have. */
export function byDay(entries: readonly AuditEntry[]): { day: string; entries: AuditEntry[] }[] {
  const days: { day: string; entries: AuditEntry[] }[] = [];
  for (const entry of entries) {
    const at = new Date(entry.at);
    const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()]
      .map((part) => String(part).padStart(2, "0"))
      .join("-");
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}

import type { components } from "../api/generated/identity";
import { isId } from "../api/ids";

export type MemberRole = components["schemas"]["MemberRole"];
export type MemberStatus = components["schemas"]["MemberStatus"];

export const MEMBER_ROLES = [
  "learner",
  "mentor",
  "curator",
  "manager",
  "stakeholder",
  "admin",
] as const satisfies readonly MemberRole[];

export const MEMBER_STATUSES = [
  "active",
  "invited",
  "deactivated",
] as const satisfies readonly MemberStatus[];

/** Which members are listed, as it stands in the address. */
export interface MembersSearch {
  q?: string;
  role?: MemberRole;
  status?: MemberStatus;
  team?: string;
}

const MAX_LENGTH = 200;

function words(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).trim().slice(0, MAX_LENGTH) || undefined;
}

export function readMembersSearch(raw: Record<string, unknown>): MembersSearch {
  const q = words(raw.q);
  const role = MEMBER_ROLES.find((each) => each === raw.role);
  const status = MEMBER_STATUSES.find((each) => each === raw.status);
  return {
    ...(q ? { q } : {}),
    ...(role ? { role } : {}),
    ...(status ? { status } : {}),
    ...(isId(raw.team) ? { team: raw.team } : {}),
  };
}

/** Which teams are listed, as it stands in the address. */
export interface TeamsSearch {
  q?: string;
}

export function readTeamsSearch(raw: Record<string, unknown>): TeamsSearch {
  const q = words(raw.q);
  return q ? { q } : {};
}

/** The filters with some of them set, or taken away by undefined. */
export function withPart(
  search: MembersSearch,
  part: { [K in keyof MembersSearch]: MembersSearch[K] | undefined },
) {
  return readMembersSearch({ ...search, ...part });
}

/** What of the audit log is shown, as it stands in the address; days are calendar days. */
export interface AuditSearch {
  action?: string;
  actor?: string;
  target?: string;
  from?: string;
  to?: string;
}

function day(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))
    ? value
    : undefined;
}

export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const from = day(raw.from);
  const to = day(raw.to);
  return {
    ...(typeof raw.action === "string" && /^[a-z-]{1,40}$/.test(raw.action) ? { action: raw.action } : {}),
    ...(isId(raw.actor) ? { actor: raw.actor } : {}),
    ...(isId(raw.target) ? { target: raw.target } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  };
}

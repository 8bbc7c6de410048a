import type { MemberRole } from "./adminSearch";
import type { Member, MemberContent } from "./directory";

/** What an admin writes of a member, with the team's name beside its id. */
export interface MemberDraft {
  displayName: string;
  email: string;
  jobRole: string;
  team: { id: string; name: string } | null;
  languages: string[];
  timeZone: string;
  roles: MemberRole[];
}

export const FIELDS = [
  "displayName",
  "email",
  "jobRole",
  "teamId",
  "languages",
  "timeZone",
  "roles",
] as const;

export function draftOf(member: Member): MemberDraft {
  const { displayName, email, jobRole, team, languages, timeZone, roles } = member;
  return {
    displayName,
    email: email ?? "",
    jobRole,
    team: team ?? null,
    languages,
    timeZone,
    roles: roles.filter((role) => role !== "learner"),
  };
}

export function contentOf({ team, ...draft }: MemberDraft): MemberContent {
  return {
    ...draft,
    displayName: draft.displayName.trim(),
    email: draft.email.trim(),
    jobRole: draft.jobRole.trim(),
    ...(team ? { teamId: team.id } : {}),
  };
}

export type Gap = "displayName" | "email" | "jobRole" | "languages";

/** What is still missing, in the order of the form. An address is checked by the academy; here only that it looks like one. */
export function gapsOf(draft: MemberDraft): Gap[] {
  return [
    ...(draft.displayName.trim() === "" ? (["displayName"] as const) : []),
    ...(/^\S+@\S+$/.test(draft.email.trim()) ? [] : (["email"] as const)),
    ...(draft.jobRole.trim() === "" ? (["jobRole"] as const) : []),
    ...(draft.languages.length === 0 ? (["languages"] as const) : []),
  ];
}

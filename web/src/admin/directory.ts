import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, identity } from "../api/clients";
import type { components, paths } from "../api/generated/identity";
import { type Page, usePagedList } from "../api/pages";
import { type Member, memberQuery, type Team } from "../people/people";
import type { MembersSearch } from "./adminSearch";

export type MemberContent = components["schemas"]["MemberContent"];
export type NewMember = components["schemas"]["NewMember"];
export type TeamContent = components["schemas"]["TeamContent"];
export type { Member, Team };

type WholeTeam = Whole<Answer<paths, "/api/teams/{id}", "get">>;

const PAGE_SIZE = 50;
const FEW = 8;

async function readMembers(search: MembersSearch, limit: number, after?: string, signal?: AbortSignal) {
  const { team, ...rest } = search;
  const query = { ...rest, limit, ...(team ? { teamId: team } : {}), ...(after ? { after } : {}) };
  return (await answered(
    identity.GET("/api/members", { params: { query }, signal: signal ?? null }),
  )) as Page<Member>;
}

async function readTeams(q: string | undefined, limit: number, after?: string, signal?: AbortSignal) {
  const query = { limit, ...(q ? { q } : {}), ...(after ? { after } : {}) };
  return (await answered(
    identity.GET("/api/teams", { params: { query }, signal: signal ?? null }),
  )) as Page<Team>;
}

/** The people of the academy by name; everybody but the deactivated unless a status is asked for. */
export function useMembers(search: MembersSearch) {
  return usePagedList(["members", search], (after, signal) => readMembers(search, PAGE_SIZE, after, signal));
}

export function useTeams(q: string | undefined) {
  return usePagedList(["teams", "list", q ?? null], (after, signal) =>
    readTeams(q, PAGE_SIZE, after, signal),
  );
}

/** The first few that fit what was typed, to choose one of. */
export function useFewMembers(q: string, open: boolean) {
  return useQuery({
    queryKey: ["members", "few", q],
    queryFn: ({ signal }) => readMembers(q ? { q } : {}, FEW, undefined, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });
}

export function useFewTeams(q: string, open: boolean) {
  return useQuery({
    queryKey: ["teams", "few", q],
    queryFn: ({ signal }) => readTeams(q || undefined, FEW, undefined, signal),
    enabled: open,
    placeholderData: keepPreviousData,
  });
}

export function teamQuery(id: string) {
  return queryOptions({
    queryKey: ["team", id],
    queryFn: async ({ signal }) =>
      (await answered(identity.GET("/api/teams/{id}", { params: { path: { id } }, signal }))) as Nullable<
        WholeTeam,
        "leadId" | "description"
      >,
  });
}

/** A change of one member: what the academy answers is shown at once, and the lists are read anew. */
function useMemberChange<V>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (variables: V) => (await change(variables)) as Member,
    onSuccess: (member) => {
      client.setQueryData(memberQuery(member.id).queryKey, member);
      void client.invalidateQueries({ queryKey: ["members"] });
      void client.invalidateQueries({ queryKey: ["teams"] });
      void client.invalidateQueries({ queryKey: ["team"] });
    },
  });
}

/** Takes a person in; a lost answer is asked for again under the same key. */
export function useTakeIn() {
  return useMemberChange(({ member, key }: { member: NewMember; key: string }) =>
    answered(identity.POST("/api/members", { params: { header: { "Idempotency-Key": key } }, body: member })),
  );
}

export function useChangeMember() {
  return useMemberChange(
    ({ id, version, content }: { id: string; version: number; content: MemberContent }) =>
      answered(
        identity.PUT("/api/members/{id}", {
          params: { path: { id }, header: { "If-Match": `"${version}"` } },
          body: content,
        }),
      ),
  );
}

const STEPS = {
  deactivation: (id: string) =>
    answered(identity.POST("/api/members/{id}/deactivation", { params: { path: { id } } })),
  reactivation: (id: string) =>
    answered(identity.POST("/api/members/{id}/reactivation", { params: { path: { id } } })),
  invitation: (id: string) =>
    answered(identity.POST("/api/members/{id}/invitation", { params: { path: { id } } })),
} as const;

export type Step = keyof typeof STEPS;

export function useStep(id: string) {
  return useMemberChange((step: Step) => STEPS[step](id));
}

function useTeamChange<V>(change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (variables: V) =>
      (await change(variables)) as Nullable<WholeTeam, "leadId" | "description">,
    onSuccess: (team) => {
      client.setQueryData(teamQuery(team.id).queryKey, team);
      void client.invalidateQueries({ queryKey: ["teams"] });
      // They report to another lead now.
      void client.invalidateQueries({ queryKey: ["members"] });
      void client.invalidateQueries({ queryKey: ["member"] });
    },
  });
}

export function useFoundTeam() {
  return useTeamChange(({ team, key }: { team: TeamContent; key: string }) =>
    answered(identity.POST("/api/teams", { params: { header: { "Idempotency-Key": key } }, body: team })),
  );
}

export function useChangeTeam() {
  return useTeamChange(({ id, version, content }: { id: string; version: number; content: TeamContent }) =>
    answered(
      identity.PUT("/api/teams/{id}", {
        params: { path: { id }, header: { "If-Match": `"${version}"` } },
        body: content,
      }),
    ),
  );
}

import { queryOptions } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, identity } from "../api/clients";
import type { paths } from "../api/generated/identity";

type WholeMember = Whole<Answer<paths, "/api/members/{id}", "get">>;
type WholeTeam = Whole<Answer<paths, "/api/teams", "get">>["items"][number];

export type Member = Nullable<WholeMember, "team" | "leadId" | "email">;
export type Team = Nullable<WholeTeam, "leadId" | "description">;

export function memberQuery(id: string) {
  return queryOptions({
    queryKey: ["member", id],
    queryFn: async ({ signal }) =>
      (await answered(identity.GET("/api/members/{id}", { params: { path: { id } }, signal }))) as Member,
    staleTime: 5 * 60_000,
  });
}

const MOST_TEAMS = 100;

/** The teams of the academy by name; the first hundred. */
export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: async ({ signal }) =>
    (await answered(identity.GET("/api/teams", { params: { query: { limit: MOST_TEAMS } }, signal })))
      .items as Team[],
  staleTime: 5 * 60_000,
});

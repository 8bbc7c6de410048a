import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { components, paths } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";
import type { ChampionsSearch } from "./championsSearch";

type WholeChampion = Whole<Answer<paths, "/api/champions", "get">>["items"][number];

/** Somebody whose help weighs much, and why in a sentence. */
export type Champion = Nullable<Omit<WholeChampion, "topics">, "teamId"> & {
  topics: Nullable<WholeChampion["topics"][number], "taskId" | "tag">[];
};
export type Invitation = Nullable<
  Whole<Answer<paths, "/api/champions/invitations", "get">>["items"][number],
  "by" | "answeredAt"
>;
export type InvitedAs = components["schemas"]["InvitedAs"];
export const INVITED_AS = [
  "mentor",
  "moderator",
  "author",
  "facilitator",
] as const satisfies readonly InvitedAs[];

const CHAMPIONS = "champions";
const MOST = 100;

export function useChampions({ team, task, tag }: ChampionsSearch) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [CHAMPIONS, { team, task, tag }, i18n.language],
    queryFn: async ({ signal }) => {
      const query = {
        limit: MOST,
        ...(team ? { teamId: team } : {}),
        ...(task ? { taskId: task } : {}),
        ...(tag ? { tag } : {}),
      };
      return (
        await answered(
          community.GET("/api/champions", {
            params: { query },
            headers: { "Accept-Language": i18n.language },
            signal,
          }),
        )
      ).items as Champion[];
    },
    placeholderData: keepPreviousData,
  });
}

/** Who was invited to what, newest first. */
export function useInvitations() {
  return usePagedList([CHAMPIONS, "invitations"], async (after, signal) => {
    const query = { limit: 20, ...(after ? { after } : {}) };
    return (await answered(
      community.GET("/api/champions/invitations", { params: { query }, signal }),
    )) as Page<Invitation>;
  });
}

export function useInvite(memberId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (invitation: { as: InvitedAs; note: string }) =>
      answered(
        community.POST("/api/champions/{memberId}/invitations", {
          params: { path: { memberId } },
          body: invitation,
        }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: [CHAMPIONS, "invitations"] }),
  });
}

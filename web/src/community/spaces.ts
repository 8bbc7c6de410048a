import { queryOptions, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { paths } from "../api/generated/community";

export type Space = Nullable<
  Whole<Answer<paths, "/api/spaces", "get">>["items"][number],
  "teamId" | "cohortId" | "memberCount" | "ownerId" | "suspendedUntil"
>;

const MOST_SPACES = 100;

/** The spaces open to me. A member is in a handful; the first hundred are enough to choose from. */
function spacesQuery(language: string) {
  return queryOptions({
    queryKey: ["spaces", language],
    queryFn: async ({ signal }) => {
      const params = { query: { limit: MOST_SPACES }, header: { "Accept-Language": language } };
      return (await answered(community.GET("/api/spaces", { params, signal }))).items as Space[];
    },
    staleTime: 5 * 60_000,
  });
}

export function useSpaces() {
  const { i18n } = useTranslation();
  return useQuery(spacesQuery(i18n.language));
}

/** A space; null where it is not one of mine or could not be had, undefined until that is known. */
export function useSpace(id: string | undefined): Space | null | undefined {
  const spaces = useSpaces();
  if (spaces.isPending) return undefined;
  return spaces.data?.find((space) => space.id === id) ?? null;
}

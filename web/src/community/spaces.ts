import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { paths } from "../api/generated/community";

export type Space = Nullable<
  Whole<Answer<paths, "/api/spaces", "get">>["items"][number],
  "teamId" | "memberIds" | "memberCount"
>;

const MOST_SPACES = 100;

/** The spaces open to me. A member is in a handful; the first hundred are enough to choose from. */
export const spacesQuery = queryOptions({
  queryKey: ["spaces"],
  queryFn: async ({ signal }) => {
    const query = { limit: MOST_SPACES };
    return (await answered(community.GET("/api/spaces", { params: { query }, signal }))).items as Space[];
  },
  staleTime: 5 * 60_000,
});

export function useSpaces() {
  return useQuery(spacesQuery);
}

export function useSpace(id: string | undefined): Space | undefined {
  return useSpaces().data?.find((space) => space.id === id);
}

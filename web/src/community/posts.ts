import { type QueryClient, queryOptions } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { paths } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";
import { asProblem } from "../api/problem";
import type { CommunitySearch } from "./communitySearch";

type WholePost = Whole<Answer<paths, "/api/posts/{id}", "get">>;
type WholeComment = Whole<Answer<paths, "/api/posts/{postId}/comments", "get">>["items"][number];
type WholeAnswer = WholePost["acceptedAnswer"];

/** A name, in a safe space a pseudonym, or that it was somebody who has been erased since. */
export type Author = Nullable<WholePost["author"], "id" | "displayName" | "pseudonym" | "former">;

/** What somebody said. Of what was removed or hidden there is neither body nor author. */
export type Comment = Nullable<Omit<WholeComment, "author">, "parentId" | "body" | "editedAt"> & {
  author?: Author | null;
};

export type AcceptedAnswer = Omit<WholeAnswer, "author"> & { author: Author };

export type Post = Nullable<
  Omit<WholePost, "author" | "acceptedAnswer">,
  "acceptedCommentId" | "caseStudy" | "outdated" | "reviewBy"
> & {
  author: Author;
  acceptedAnswer?: AcceptedAnswer | null;
};

const PAGE_SIZE = 20;

async function readPosts(search: CommunitySearch, limit: number, after?: string, signal?: AbortSignal) {
  const { space, ...filters } = search;
  const query = { ...filters, ...(space ? { spaceId: space } : {}), limit, ...(after ? { after } : {}) };
  const page = await answered(community.GET("/api/posts", { params: { query }, signal: signal ?? null }));
  return page as Page<Post>;
}

export function usePosts(search: CommunitySearch) {
  return usePagedList(["posts", search], (after, signal) => readPosts(search, PAGE_SIZE, after, signal));
}

export function latestQuestionsQuery(limit: number) {
  return queryOptions({
    queryKey: ["posts", "latest-questions", limit],
    queryFn: async ({ signal }) => (await readPosts({ kind: "question" }, limit, undefined, signal)).items,
  });
}

/** A post; null when there is none for me, or no longer. */
export function postQuery(id: string) {
  return queryOptions({
    queryKey: ["post", id],
    queryFn: async ({ signal }) => {
      try {
        return (await answered(
          community.GET("/api/posts/{id}", { params: { path: { id } }, signal }),
        )) as Post | null;
      } catch (error) {
        if ([400, 403, 404].includes(asProblem(error).status)) return null;
        throw error;
      }
    },
  });
}

/** Names the change by which I take a post back. */
export const removalOf = (id: string) => ["remove-post", id];

/** Whether I am taking this post back at this moment. */
export const isRemoving = (client: QueryClient, id: string) =>
  client.isMutating({ mutationKey: removalOf(id) }) > 0;

/** Ends what is being read of a post and of what was said to it: it goes away, and an answer would only say that. */
export function endPostReads(client: QueryClient, id: string): Promise<void> {
  return client.cancelQueries({ queryKey: ["post", id] });
}

/** Knows from now on that the post is gone, without asking. */
export async function forgetPost(client: QueryClient, id: string): Promise<void> {
  await endPostReads(client, id);
  client.setQueryData(postQuery(id).queryKey, null);
}

/** What was said to a post, oldest first. */
export function useComments(postId: string) {
  return usePagedList(["post", postId, "comments"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    const page = await answered(
      community.GET("/api/posts/{postId}/comments", { params: { path: { postId }, query }, signal }),
    );
    return page as Page<Comment>;
  });
}

import { queryOptions } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { paths } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";
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

export function postQuery(id: string) {
  return queryOptions({
    queryKey: ["post", id],
    queryFn: async ({ signal }) =>
      (await answered(community.GET("/api/posts/{id}", { params: { path: { id } }, signal }))) as Post,
  });
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

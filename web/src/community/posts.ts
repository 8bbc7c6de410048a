import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, community } from "../api/clients";
import type { paths } from "../api/generated/community";
import { type Page, usePagedList } from "../api/pages";
import type { CommunitySearch } from "./communitySearch";

type WholePost = Whole<Answer<paths, "/api/posts/{id}", "get">>;
type WholeComment = WholePost["comments"][number];

/** A name, or in a safe space a pseudonym. */
export type Author = Nullable<WholePost["author"], "id" | "displayName" | "pseudonym">;
export type Comment = Omit<WholeComment, "author"> & { author: Author };

/** A post as lists have it, without its comments. */
export type Post = Nullable<Omit<WholePost, "author" | "comments">, "acceptedCommentId"> & { author: Author };

/** A post with all that was said to it. */
export type Thread = Post & { comments: Comment[] };

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
      (await answered(community.GET("/api/posts/{id}", { params: { path: { id } }, signal }))) as Thread,
  });
}

export interface Question {
  spaceId: string;
  title: string;
  body: string;
  tags: string[];
  itemIds: string[];
}

/** Publishes a question. The key makes a second try of the same question safe. */
export function useAsk() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ question, key }: { question: Question; key: string }) =>
      (await answered(
        community.POST("/api/posts", {
          params: { header: { "Idempotency-Key": key } },
          body: { ...question, kind: "question", tasks: [] },
        }),
      )) as Post,
    onSuccess: () => client.invalidateQueries({ queryKey: ["posts"] }),
  });
}

/** A change of one post: afterwards the post and the lists are read again. */
function usePostChange<V>(id: string, change: (variables: V) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["post", id] });
      void client.invalidateQueries({ queryKey: ["posts"] });
    },
  });
}

export function useComment(id: string) {
  return usePostChange(id, ({ body, key }: { body: string; key: string }) =>
    answered(
      community.POST("/api/posts/{id}/comments", {
        params: { path: { id }, header: { "Idempotency-Key": key } },
        body: { body },
      }),
    ),
  );
}

export function useAcceptAnswer(id: string) {
  return usePostChange(id, (commentId: string) =>
    answered(
      community.POST("/api/posts/{id}/accepted-answer", { params: { path: { id } }, body: { commentId } }),
    ),
  );
}

/** Thanks once; a second thanks of the same member changes nothing, so it needs no key. */
export function useThank(id: string) {
  return usePostChange(id, (reason: string) =>
    answered(community.POST("/api/posts/{id}/thanks", { params: { path: { id } }, body: { for: reason } })),
  );
}

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer, Whole } from "../api/answers";
import { answered, community, done } from "../api/clients";
import type { components, paths } from "../api/generated/community";
import { type Comment, endPostReads, forgetPost, removalOf } from "./posts";

type PostText = components["schemas"]["PostText"];
type SimilarPost = Whole<Answer<paths, "/api/posts/similar", "get">>[number];

/** What may say already what a title says, the most similar first. */
export function useSimilarPosts(title: string) {
  return useQuery({
    queryKey: ["posts", "similar", title],
    queryFn: async ({ signal }) =>
      (await answered(
        community.GET("/api/posts/similar", { params: { query: { title } }, signal }),
      )) as SimilarPost[],
    enabled: title.length > 5,
    staleTime: 60_000,
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
  return usePostChange(id, ({ body, parentId, key }: { body: string; parentId?: string; key: string }) =>
    answered(
      community.POST("/api/posts/{postId}/comments", {
        params: { path: { postId: id }, header: { "Idempotency-Key": key } },
        body: { body, ...(parentId ? { parentId } : {}) },
      }),
    ),
  );
}

export function useChangeComment({ id, postId, version }: Pick<Comment, "id" | "postId" | "version">) {
  return usePostChange(postId, (body: string) =>
    answered(
      community.PUT("/api/posts/{postId}/comments/{id}", {
        params: { path: { postId, id }, header: { "If-Match": `"${version}"` } },
        body: { body },
      }),
    ),
  );
}

/** Takes what I said back; its place stays for the replies to it. */
export function useRemoveComment({ id, postId }: Pick<Comment, "id" | "postId">) {
  return usePostChange(postId, () =>
    done(community.DELETE("/api/posts/{postId}/comments/{id}", { params: { path: { postId, id } } })),
  );
}

export function useChangePost(id: string) {
  return usePostChange(id, ({ text, version }: { text: PostText; version: number }) =>
    answered(
      community.PUT("/api/posts/{id}", {
        params: { path: { id }, header: { "If-Match": `"${version}"` } },
        body: text,
      }),
    ),
  );
}

/** Takes my post back, with all that was said to it; `then` also where its page is gone by the time that this is answered. */
export function useRemovePost(id: string, then: () => Promise<void>) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: removalOf(id),
    mutationFn: () => done(community.DELETE("/api/posts/{id}", { params: { path: { id } } })),
    onMutate: () => endPostReads(client, id),
    onError: () => void client.invalidateQueries({ queryKey: ["post", id] }),
    onSuccess: async () => {
      void client.invalidateQueries({ queryKey: ["posts"] });
      await then();
      await forgetPost(client, id);
    },
  });
}

export function useAcceptAnswer(id: string) {
  return usePostChange(id, (commentId: string) =>
    answered(
      community.POST("/api/posts/{postId}/accepted-answer", {
        params: { path: { postId: id } },
        body: { commentId },
      }),
    ),
  );
}

/** A post, or what was said to the post `postId`. */
export interface Thankable {
  id: string;
  postId?: string;
}

/** Thanks once; a second thanks of the same member changes nothing, so it needs no key. */
export function useThank({ id, postId }: Thankable) {
  return usePostChange(postId ?? id, (reason: string) => {
    const body = { for: reason };
    return answered(
      postId
        ? community.POST("/api/posts/{postId}/comments/{id}/thanks", {
            params: { path: { postId, id } },
            body,
          })
        : community.POST("/api/posts/{id}/thanks", { params: { path: { id } }, body }),
    );
  });
}

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Whole } from "../api/answers";
import { answered, community, done } from "../api/clients";
import type { paths } from "../api/generated/community";
import { usePagedList } from "../api/pages";
import type { Post } from "./posts";
import type { NewPost } from "./writing";

type WholeDraft = Whole<Answer<paths, "/api/posts/drafts/{id}", "get">>;

/** What I have not published yet; nobody else sees it. */
export type Draft = Pick<WholeDraft, "id" | "version" | "updatedAt"> & { post: NewPost };

const DRAFTS = "drafts";
const PAGE_SIZE = 10;

/** Newest first. */
export function useDrafts() {
  return usePagedList([DRAFTS], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    const page = await answered(community.GET("/api/posts/drafts", { params: { query }, signal }));
    return page as { items: Draft[]; next: string | null };
  });
}

export function draftQuery(id: string) {
  return queryOptions({
    queryKey: ["draft", id],
    queryFn: async ({ signal }) =>
      (await answered(
        community.GET("/api/posts/drafts/{id}", { params: { path: { id } }, signal }),
      )) as Draft,
  });
}

const matching = ({ version }: Pick<Draft, "version">) => ({ "If-Match": `"${version}"` });

async function save(draft: Draft, post: NewPost): Promise<Draft> {
  const params = { path: { id: draft.id }, header: matching(draft) };
  return (await answered(community.PUT("/api/posts/drafts/{id}", { params, body: post }))) as Draft;
}

/** Keeps it for later: a new draft, or the one that there is as it is now. */
export function useKeepDraft(draft: Draft | undefined) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ post, key }: { post: NewPost; key: string }) =>
      draft
        ? save(draft, post)
        : ((await answered(
            community.POST("/api/posts/drafts", {
              params: { header: { "Idempotency-Key": key } },
              body: post,
            }),
          )) as Draft),
    onSuccess: (kept) => {
      client.setQueryData(draftQuery(kept.id).queryKey, kept);
      return client.invalidateQueries({ queryKey: [DRAFTS] });
    },
  });
}

/** Publishes a post; the draft that it was goes. The key makes a second try of the same words safe. */
export function usePublish(draft: Draft | undefined) {
  const client = useQueryClient();
  async function publishKept(of: Draft, post: NewPost) {
    const kept = await save(of, post);
    client.setQueryData(draftQuery(kept.id).queryKey, kept);
    const params = { path: { id: kept.id }, header: matching(kept) };
    return answered(community.POST("/api/posts/drafts/{id}/publication", { params }));
  }
  return useMutation({
    mutationFn: async ({ post, key }: { post: NewPost; key: string }) =>
      (await (draft
        ? publishKept(draft, post)
        : answered(
            community.POST("/api/posts", { params: { header: { "Idempotency-Key": key } }, body: post }),
          ))) as Post,
    onSuccess: () => {
      if (draft) void client.invalidateQueries({ queryKey: [DRAFTS] });
      return client.invalidateQueries({ queryKey: ["posts"] });
    },
  });
}

export function useRemoveDraft() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) =>
      done(community.DELETE("/api/posts/drafts/{id}", { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: [DRAFTS] }),
  });
}

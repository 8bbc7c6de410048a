import type { Comment, Post } from "./posts";

/** The comments in the order in which they were written, the accepted one before all others, also when its page is not there yet. */
export function acceptedFirst(
  comments: readonly Comment[],
  { id, acceptedAnswer }: Pick<Post, "id" | "acceptedAnswer">,
): Comment[] {
  if (!acceptedAnswer) return [...comments];
  const { commentId, ...said } = acceptedAnswer;
  const accepted = comments.find((comment) => comment.id === commentId);
  return [
    accepted ?? {
      ...said,
      id: commentId,
      postId: id,
      version: 0,
      depth: 0,
      status: "published",
      reactions: {},
      thanksCount: 0,
      accepted: true,
    },
    ...comments.filter((comment) => comment !== accepted),
  ];
}

import type { Comment, Thread } from "./posts";

/** The comments in the order in which they were written, the accepted one before all others. */
export function acceptedFirst(post: Pick<Thread, "comments" | "acceptedCommentId">): Comment[] {
  const accepted = post.comments.filter(({ id }) => id === post.acceptedCommentId);
  return [...accepted, ...post.comments.filter(({ id }) => id !== post.acceptedCommentId)];
}

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

/** A comment, and what was replied to it and to those replies, in the order in which it was said. */
export interface Thread {
  comment: Comment;
  replies: Comment[];
}

/** Each with its replies below it. A reply whose first comment is not there stands alone. */
export function threadsOf(comments: readonly Comment[]): Thread[] {
  const threads: Thread[] = [];
  const threadOf = new Map<string, Thread>();
  for (const comment of comments) {
    const above = comment.parentId ? threadOf.get(comment.parentId) : undefined;
    const thread = above ?? { comment, replies: [] };
    if (above) above.replies.push(comment);
    else threads.push(thread);
    threadOf.set(comment.id, thread);
  }
  return threads;
}

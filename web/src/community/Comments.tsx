import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ProblemNote } from "../design/ProblemNote";
import { CommentForm } from "./CommentForm";
import { CommentView } from "./CommentView";
import { acceptedFirst, threadsOf } from "./commentOrder";
import classes from "./PostPage.module.css";
import { useAcceptAnswer } from "./postChanges";
import { type Comment, type Post, useComments } from "./posts";
import type { Space } from "./spaces";

/** The answers or comments of a post with their replies, the accepted one first, and the place to add one. */
export default function Comments({ post, space }: { post: Post; space: Space | undefined }) {
  const { t } = useTranslation();
  const accept = useAcceptAnswer(post.id);
  const comments = useComments(post.id);
  const [replyTo, setReplyTo] = useState<Comment | null>(null);
  const shown = acceptedFirst(comments.entries, post);
  const question = post.kind === "question";
  const mayAccept = question && post.mine;
  const form = useRef<HTMLDivElement>(null);

  function reply(comment: Comment) {
    setReplyTo(comment);
    form.current?.querySelector("textarea")?.focus();
  }

  const view = (comment: Comment) => (
    <CommentView
      comment={comment}
      to={comments.entries.find(({ id }) => id === comment.parentId)?.author}
      accepted={comment.id === post.acceptedCommentId}
      onReply={() => reply(comment)}
      {...(mayAccept && comment.status === "published" && comment.id !== post.acceptedCommentId
        ? { onAccept: () => accept.mutate(comment.id), accepting: accept.isPending }
        : {})}
    />
  );

  return (
    <section className={classes.comments} aria-labelledby="comments">
      <h2 id="comments">{question ? t("post.answers") : t("post.comments")}</h2>
      {accept.isError && <ProblemNote error={accept.error} />}
      {comments.isPending ? (
        <ListSkeleton rows={2} />
      ) : comments.isError && shown.length === 0 ? (
        <ProblemNote error={comments.error} retry={() => comments.refetch()} />
      ) : shown.length === 0 ? (
        <EmptyState
          title={question ? t("post.noAnswers") : t("post.noComments")}
          detail={question ? t("post.noAnswersDetail") : t("post.noCommentsDetail")}
        />
      ) : (
        <ol className={classes.commentList}>
          {threadsOf(shown).map(({ comment, replies }) => (
            <li key={comment.id}>
              {view(comment)}
              {replies.length > 0 && (
                <ol className={classes.replies}>
                  {replies.map((each) => (
                    <li key={each.id}>{view(each)}</li>
                  ))}
                </ol>
              )}
            </li>
          ))}
        </ol>
      )}
      {comments.isFetchNextPageError && <ProblemNote error={comments.error} />}
      <LoadMore {...comments} />
      <div ref={form}>
        <CommentForm post={post} space={space} replyTo={replyTo} onReplied={() => setReplyTo(null)} />
      </div>
    </section>
  );
}

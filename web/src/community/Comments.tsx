import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { TimeAgo } from "../design/TimeAgo";
import { AuthorName } from "./AuthorName";
import { CommentForm } from "./CommentForm";
import { acceptedFirst } from "./commentOrder";
import classes from "./PostPage.module.css";
import { type Comment, type Post, useAcceptAnswer, useComments } from "./posts";
import type { Space } from "./spaces";

/** The answers or comments of a post, the accepted one first, and the place to add one. */
export function Comments({ post, space }: { post: Post; space: Space | undefined }) {
  const { t } = useTranslation();
  const accept = useAcceptAnswer(post.id);
  const comments = useComments(post.id);
  const shown = acceptedFirst(comments.entries, post);
  const question = post.kind === "question";
  const mayAccept = question && post.mine;
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
          {shown.map((comment) => (
            <li key={comment.id}>
              <CommentView
                comment={comment}
                accepted={comment.id === post.acceptedCommentId}
                {...(mayAccept && comment.status === "published" && comment.id !== post.acceptedCommentId
                  ? { onAccept: () => accept.mutate(comment.id), accepting: accept.isPending }
                  : {})}
              />
            </li>
          ))}
        </ol>
      )}
      {comments.isFetchNextPageError && <ProblemNote error={comments.error} />}
      <LoadMore {...comments} />
      <CommentForm post={post} space={space} />
    </section>
  );
}

interface CommentViewProps {
  comment: Comment;
  accepted: boolean;
  onAccept?: () => void;
  accepting?: boolean;
}

function CommentView({ comment, accepted, onAccept, accepting = false }: CommentViewProps) {
  const { t } = useTranslation();
  return (
    <article className={classes.comment} data-accepted={accepted || undefined}>
      {accepted && (
        <p className={classes.accepted}>
          <Icon name="check" size={18} />
          {t("post.accepted")}
        </p>
      )}
      <p className={classes.byline}>
        {comment.author && (
          <>
            <strong>
              <AuthorName author={comment.author} />
            </strong>{" "}
            ·{" "}
          </>
        )}
        <TimeAgo at={comment.createdAt} />
      </p>
      {comment.body ? (
        <Prose text={comment.body} within="section" />
      ) : (
        <p>{comment.status === "hidden" ? t("post.hidden") : t("post.removed")}</p>
      )}
      {onAccept && (
        <Button
          variant="default"
          size="sm"
          mt="sm"
          loading={accepting}
          leftSection={<Icon name="check" size={18} />}
          onClick={onAccept}
        >
          {t("post.accept")}
        </Button>
      )}
    </article>
  );
}

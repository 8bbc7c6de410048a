import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { Audience } from "./Audience";
import { AuthorName } from "./AuthorName";
import { MOST_CHARACTERS } from "./CommentView";
import classes from "./PostPage.module.css";
import { useComment } from "./postChanges";
import type { Comment, Post } from "./posts";
import type { Space } from "./spaces";
import { useDraft } from "./useDraft";

interface CommentFormProps {
  post: Post;
  space: Space | undefined;
  /** The comment that it replies to; null for the post itself. */
  replyTo: Comment | null;
  /** It was sent, or is no reply after all. */
  onReplied: () => void;
}

/** Where an answer is written, with the line that says who will see it. */
export function CommentForm({ post, space, replyTo, onReplied }: CommentFormProps) {
  const { t } = useTranslation();
  const comment = useComment(post.id);
  const question = post.kind === "question";
  const [empty, setEmpty] = useState(false);
  const { draft, change, clear } = useDraft(`comment.${post.id}`, { body: "", key: newIdempotencyKey() });

  function send(event: FormEvent) {
    event.preventDefault();
    const body = draft.body.trim();
    setEmpty(body === "");
    if (body === "") document.getElementById("comment-body")?.focus();
    else
      comment.mutate(
        { body, key: draft.key, ...(replyTo ? { parentId: replyTo.id } : {}) },
        {
          onSuccess: () => {
            clear();
            onReplied();
          },
        },
      );
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      {replyTo && (
        <p className={classes.replyTo}>
          {t("post.replyTo")} {replyTo.author && <AuthorName author={replyTo.author} />}
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              onReplied();
              document.getElementById("comment-body")?.focus();
            }}
          >
            {t("post.noReply")}
          </Button>
        </p>
      )}
      <Textarea
        id="comment-body"
        label={t(replyTo ? "post.yourReply" : question ? "post.yourAnswer" : "post.yourComment")}
        description={t("post.markdown")}
        rows={5}
        maxLength={MOST_CHARACTERS}
        value={draft.body}
        error={empty ? t("post.emptyAnswer") : violationOf(comment.error, "body")}
        onChange={(event) => {
          change({ body: event.currentTarget.value, key: newIdempotencyKey() });
          setEmpty(false);
          if (!comment.isIdle) comment.reset();
        }}
      />
      {space && <Audience space={space} label={t("talk.who")} />}
      {comment.isError && <ProblemNote error={comment.error} shownFields={["body"]} />}
      <div className={classes.formActions}>
        <Button type="submit" loading={comment.isPending}>
          {t(replyTo ? "post.sendReply" : question ? "post.sendAnswer" : "post.sendComment")}
        </Button>
        {comment.isSuccess && (
          <span role="status" className={classes.done}>
            {t("post.sent")}
          </span>
        )}
      </div>
    </form>
  );
}

import { Button, Textarea } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import { Audience } from "./Audience";
import classes from "./PostPage.module.css";
import { type Post, useComment } from "./posts";
import type { Space } from "./spaces";
import { useDraft } from "./useDraft";

/** Where an answer is written, with the line that says who will see it. */
export function CommentForm({ post, space }: { post: Post; space: Space | undefined }) {
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
    else comment.mutate({ body, key: draft.key }, { onSuccess: clear });
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <Textarea
        id="comment-body"
        label={question ? t("post.yourAnswer") : t("post.yourComment")}
        description={t("post.markdown")}
        rows={5}
        value={draft.body}
        error={empty ? t("post.emptyAnswer") : violationOf(comment.error, "body")}
        onChange={(event) => {
          change({ body: event.currentTarget.value, key: newIdempotencyKey() });
          setEmpty(false);
          if (!comment.isIdle) comment.reset();
        }}
      />
      {space && <Audience space={space} label={t("ask.who")} />}
      {comment.isError && <ProblemNote error={comment.error} shownFields={["body"]} />}
      <div className={classes.formActions}>
        <Button type="submit" loading={comment.isPending}>
          {question ? t("post.sendAnswer") : t("post.sendComment")}
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

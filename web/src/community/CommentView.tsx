import { Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { TimeAgo } from "../design/TimeAgo";
import { violationOf } from "../design/violationOf";
import { ReportButton } from "../moderation/ReportButton";
import { AuthorName } from "./AuthorName";
import classes from "./PostPage.module.css";
import { useChangeComment, useRemoveComment } from "./postChanges";
import type { Author, Comment } from "./posts";
import { ThankButton } from "./ThankButton";

/** A reply to one at this depth would be deeper than there may be. */
const DEEPEST = 4;
export const MOST_CHARACTERS = 5_000;

interface CommentViewProps {
  comment: Comment;
  /** Who wrote what it replies to, where that is shown. */
  to?: Author | null | undefined;
  accepted: boolean;
  onReply: () => void;
  onAccept?: () => void;
  accepting?: boolean;
}

export function CommentView({
  comment,
  to,
  accepted,
  onReply,
  onAccept,
  accepting = false,
}: CommentViewProps) {
  const { t } = useTranslation();
  const [edits, setEdits] = useState(false);
  const whole = useRef<HTMLElement>(null);
  const closeForm = () => {
    setEdits(false);
    whole.current?.focus();
  };
  const there = comment.status === "published";
  return (
    <article ref={whole} tabIndex={-1} className={classes.comment} data-accepted={accepted || undefined}>
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
            {to && (
              <>
                {t("post.to")} <AuthorName author={to} />{" "}
              </>
            )}
            ·{" "}
          </>
        )}
        <TimeAgo at={comment.createdAt} />
        {comment.editedAt && ` · ${t("post.edited")}`}
      </p>
      {edits ? (
        <EditComment comment={comment} onClose={closeForm} />
      ) : comment.body ? (
        <>
          {comment.status === "hidden" && (
            <p className={classes.notice}>
              <span>
                {t("post.held")}{" "}
                {comment.mine && (
                  <Link to="/community/moderation/$targetId" params={{ targetId: comment.id }}>
                    {t("post.heldWhy")}
                  </Link>
                )}
              </span>
            </p>
          )}
          <Prose text={comment.body} within="section" />
        </>
      ) : (
        <p>{comment.status === "hidden" ? t("post.hidden") : t("post.removed")}</p>
      )}
      {!edits && comment.body && (
        <div className={classes.commentActions}>
          {onAccept && (
            <Button
              variant="default"
              size="compact-sm"
              loading={accepting}
              leftSection={<Icon name="check" size={16} />}
              onClick={onAccept}
            >
              {t("post.accept")}
            </Button>
          )}
          {there && comment.depth < DEEPEST && (
            <Button variant="subtle" size="compact-sm" onClick={onReply}>
              {t("post.reply")}
            </Button>
          )}
          {there && <ThankButton thanked={comment} small />}
          {comment.mine ? (
            <MyComment comment={comment} onEdit={() => setEdits(true)} />
          ) : (
            there && <ReportButton kind="comment" targetId={comment.id} label={t("post.report")} />
          )}
        </div>
      )}
    </article>
  );
}

function MyComment({ comment, onEdit }: { comment: Comment; onEdit: () => void }) {
  const { t } = useTranslation();
  const remove = useRemoveComment(comment);
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={onEdit}>
        {t("post.edit")}
      </Button>
      <AskFirst
        size="compact-sm"
        label={t("post.remove")}
        question={t("post.removeCommentQuestion")}
        yes={t("post.remove")}
        no={t("post.cancel")}
        pending={remove.isPending}
        onYes={() => remove.mutate(undefined)}
      />
      {remove.isError && <ProblemNote error={remove.error} />}
    </>
  );
}

const draftOf = ({ body }: Comment) => ({ body: body ?? "" });

function EditComment({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const { t } = useTranslation();
  const editing = useEditing(comment, draftOf);
  const change = useChangeComment(editing.read);
  const [empty, setEmpty] = useState(false);

  function send(event: FormEvent) {
    event.preventDefault();
    const body = editing.draft.body.trim();
    setEmpty(body === "");
    if (body !== "") change.mutate(body, { onSuccess: onClose });
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <Textarea
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("post.edit")}
        description={t("post.markdown")}
        rows={3}
        maxLength={MOST_CHARACTERS}
        value={editing.draft.body}
        error={empty ? t("post.emptyAnswer") : violationOf(change.error, "body")}
        onChange={(event) => {
          editing.edit({ body: event.currentTarget.value });
          setEmpty(false);
        }}
      />
      <ChangeProblem
        error={change.error}
        shownFields={["body"]}
        startOver={() => {
          editing.startOver();
          change.reset();
        }}
      />
      <div className={classes.formActions}>
        <Button type="submit" size="sm" loading={change.isPending}>
          {t("post.save")}
        </Button>
        <Button variant="subtle" size="sm" onClick={onClose}>
          {t("post.cancel")}
        </Button>
      </div>
    </form>
  );
}

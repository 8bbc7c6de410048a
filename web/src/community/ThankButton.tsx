import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { violationOf } from "../design/violationOf";
import classes from "./PostPage.module.css";
import { useThank } from "./postChanges";
import type { Post } from "./posts";

/** How many thanks a post got, and a way to add one with a few words of what it helped with. */
export function ThankButton({ post }: { post: Post }) {
  const { t } = useTranslation();
  const thank = useThank(post.id);
  const [open, setOpen] = useState(false);
  return (
    <div className={classes.thanks}>
      {post.thanksCount > 0 && (
        <span className={classes.thanksCount}>
          <Icon name="heart" size={18} />
          {t("community.thanks", { count: post.thanksCount })}
        </span>
      )}
      {thank.isSuccess && (
        <span role="status" className={classes.done}>
          {t("post.thanked")}
        </span>
      )}
      {!post.mine && !open && !thank.isSuccess && (
        <Button
          variant="default"
          size="sm"
          leftSection={<Icon name="heart" size={18} />}
          onClick={() => setOpen(true)}
        >
          {t("post.thank")}
        </Button>
      )}
      {open && (
        <ThankForm
          pending={thank.isPending}
          error={thank.error}
          onCancel={() => setOpen(false)}
          onSend={(reason) => thank.mutate(reason, { onSuccess: () => setOpen(false) })}
        />
      )}
    </div>
  );
}

interface ThankFormProps {
  pending: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onCancel: () => void;
}

function ThankForm({ pending, error, onSend, onCancel }: ThankFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");

  function send(event: FormEvent) {
    event.preventDefault();
    if (reason.trim() !== "") onSend(reason.trim());
  }

  return (
    <form className={classes.thankForm} onSubmit={send}>
      <TextInput
        data-autofocus
        // The form was opened by the person who is about to write in it.
        autoFocus
        label={t("post.thankFor")}
        description={t("post.thankHint")}
        placeholder={t("post.thankPlaceholder")}
        required
        maxLength={200}
        value={reason}
        error={violationOf(error, "for")}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {error !== null && <ProblemNote error={error} shownFields={["for"]} />}
      <div className={classes.formActions}>
        <Button type="submit" size="sm" loading={pending}>
          {t("post.sendThanks")}
        </Button>
        <Button variant="subtle" size="sm" onClick={onCancel}>
          {t("post.cancel")}
        </Button>
      </div>
    </form>
  );
}

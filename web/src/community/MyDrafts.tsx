import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LoadMore } from "../design/LoadMore";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { useDrafts, useRemoveDraft } from "./drafts";
import classes from "./WritePage.module.css";

/** What I kept for later, or had captured from a chat; `except` is the one that is open. */
export function MyDrafts({ except }: { except?: string }) {
  const { t } = useTranslation();
  const drafts = useDrafts();
  const remove = useRemoveDraft();
  const shown = drafts.entries.filter(({ id }) => id !== except);
  if (shown.length === 0) return null;
  return (
    <section className={classes.drafts} aria-labelledby="drafts">
      <h2 id="drafts">{t("write.drafts")}</h2>
      <ul>
        {shown.map(({ id, post, updatedAt }) => (
          <li key={id}>
            <Link to="/community/write" search={{ draft: id }}>
              {post.title}
            </Link>
            <small>
              {t(`postKind.${post.kind}`)} · <TimeAgo at={updatedAt} />
            </small>
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t("write.removeDraft")}: ${post.title}`}
              loading={remove.isPending && remove.variables === id}
              onClick={() => remove.mutate(id)}
            >
              {t("write.removeDraft")}
            </Button>
          </li>
        ))}
      </ul>
      <LoadMore {...drafts} />
      {remove.isError && <ProblemNote error={remove.error} />}
    </section>
  );
}

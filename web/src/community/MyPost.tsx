import { Button } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AskFirst } from "../design/AskFirst";
import { Icon } from "../design/icons";
import { ProblemNote } from "../design/ProblemNote";
import { useRemovePost } from "./postChanges";
import type { Post } from "./posts";

/** What its author can do with a post. */
export default function MyPost({ post, onEdit }: { post: Post; onEdit: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useRemovePost(post.id, () =>
    navigate({ to: "/community", search: { space: post.spaceId }, replace: true }),
  );
  return (
    <>
      <Button variant="default" size="sm" leftSection={<Icon name="pen" size={18} />} onClick={onEdit}>
        {t("post.edit")}
      </Button>
      <AskFirst
        label={t("post.remove")}
        question={t("post.removeQuestion", { count: post.commentCount })}
        yes={t("post.remove")}
        no={t("post.cancel")}
        pending={remove.isPending}
        onYes={() => remove.mutate()}
      />
      {remove.isError && <ProblemNote error={remove.error} />}
    </>
  );
}

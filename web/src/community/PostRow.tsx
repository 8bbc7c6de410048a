import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Icon } from "../design/icons";
import { plainText } from "../design/plainText";
import { TimeAgo } from "../design/TimeAgo";
import { AuthorName } from "./AuthorName";
import classes from "./PostRow.module.css";
import type { Post } from "./posts";
import type { Space } from "./spaces";

interface PostRowProps {
  post: Post;
  /** Named where posts of several spaces stand together. */
  space?: Space | undefined;
  headingLevel?: 2 | 3;
  /** Without the first lines of the text. */
  brief?: boolean;
}

/** One post in a list: the whole row leads to it. */
export function PostRow({ post, space, headingLevel = 3, brief = false }: PostRowProps) {
  const { t } = useTranslation();
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className={classes.row} data-brief={brief || undefined}>
      {!brief && (
        <Badge tone={post.kind === "question" ? "brand" : "plum"}>{t(`postKind.${post.kind}`)}</Badge>
      )}
      <Heading className={classes.title}>
        <Link to="/community/posts/$postId" params={{ postId: post.id }}>
          {post.title}
        </Link>
      </Heading>
      {!brief && <p className={classes.excerpt}>{plainText(post.body)}</p>}
      <p className={classes.facts}>
        <span>
          <AuthorName author={post.author} />
        </span>
        <span>
          <TimeAgo at={post.createdAt} />
        </span>
        {space && <span>{space.name}</span>}
        <Replies post={post} />
      </p>
    </article>
  );
}

function Replies({ post }: { post: Post }) {
  const { t } = useTranslation();
  const words = post.kind === "question" ? "community.answers" : "community.comments";
  return (
    <>
      <span className={post.acceptedCommentId ? classes.solved : undefined}>
        {post.acceptedCommentId && <Icon name="check" size={14} />}
        {t(words, { count: post.commentCount })}
      </span>
      {post.thanksCount > 0 && <span>{t("community.thanks", { count: post.thanksCount })}</span>}
    </>
  );
}

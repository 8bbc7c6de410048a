import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { ChipLink, chipRow } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { Waiting } from "../design/Waiting";
import { Audience } from "./Audience";
import { AuthorName } from "./AuthorName";
import { Comments } from "./Comments";
import classes from "./PostPage.module.css";
import { type Post, postQuery } from "./posts";
import { RelatedItems } from "./RelatedItems";
import { type Space, useSpace } from "./spaces";
import { ThankButton } from "./ThankButton";

const route = getRouteApi("/community/posts/$postId");

export function PostPage() {
  const { t } = useTranslation();
  const { postId } = route.useParams();
  const post = useQuery(postQuery(postId));
  usePageTitle(post.data?.title ?? t("community.title"));
  return (
    <>
      <BackLink to="/community" search={post.data ? { space: post.data.spaceId } : {}}>
        {t("post.back")}
      </BackLink>
      {post.isPending && <ListSkeleton rows={2} />}
      {post.isError && <PostProblem error={post.error} retry={() => post.refetch()} />}
      {post.data && <PostView post={post.data} />}
    </>
  );
}

function PostProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 403 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("post.notFound")}</h1>
      <EmptyState title={t("post.notFoundDetail")}>
        <ButtonLink to="/community">{t("post.toCommunity")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function PostView({ post }: { post: Post }) {
  const { t } = useTranslation();
  const space = useSpace(post.spaceId);
  return (
    <div className={classes.columns}>
      <article>
        <p className={classes.kind}>
          <Badge tone={post.kind === "question" ? "brand" : "plum"}>{t(`postKind.${post.kind}`)}</Badge>
          {space && <span>{t("post.in", { space: space.name })}</span>}
          {space === undefined && <Waiting />}
        </p>
        <h1>{post.title}</h1>
        <p className={classes.byline}>
          <strong>
            <AuthorName author={post.author} />
          </strong>{" "}
          · <TimeAgo at={post.createdAt} />
        </p>
        <Prose text={post.body} />
        <Topics post={post} />
        <RelatedItems ids={post.itemIds} />
        <ThankButton post={post} />
      </article>
      {space && <AboutSpace space={space} />}
      <Comments post={post} space={space ?? undefined} />
    </div>
  );
}

function AboutSpace({ space }: { space: Space }) {
  const { t } = useTranslation();
  return (
    <aside className={classes.space} aria-labelledby="about-space">
      <h2 id="about-space">{space.name}</h2>
      {space.purpose && <p>{space.purpose}</p>}
      <Audience space={space} label={t("community.audience")} />
    </aside>
  );
}

function Topics({ post }: { post: Post }) {
  if (post.tags.length === 0) return null;
  return (
    <ul className={`${chipRow} ${classes.topics}`}>
      {post.tags.map((tag) => (
        <li key={tag}>
          <ChipLink to="/community" search={{ tag }}>
            #{tag}
          </ChipLink>
        </li>
      ))}
    </ul>
  );
}

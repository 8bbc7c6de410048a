import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { ChipLink, chipRow } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { Prose } from "../design/Prose";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { Waiting } from "../design/Waiting";
import { ShownFiles } from "../files/ShownFiles";
import { withTexts } from "../i18n/i18n";
import { ReportButton } from "../moderation/ReportButton";
import { Audience } from "./Audience";
import { AuthorName } from "./AuthorName";
import classes from "./PostPage.module.css";
import { fileAddress } from "./postFiles";
import { forgetPost, isRemoving, type Post, postQuery } from "./posts";
import { type Space, useSpace } from "./spaces";
import { ThankButton } from "./ThankButton";
import { useLive } from "./useLive";
import { CASE_PARTS } from "./writing";

/** The post stands before what was said to it. */
const Comments = lazy(() => import("./Comments"));
/** Few posts are about items of the catalog. */
const RelatedItems = lazy(() => import("./RelatedItems"));
/** Few of those who read a post wrote it. */
const MyPost = lazy(() => import("./MyPost"));
const EditPost = lazy(() => withTexts("write", import("./EditPost")));

const route = getRouteApi("/community/posts/$postId");

export function PostPage() {
  const { t } = useTranslation();
  const { postId } = route.useParams();
  const asked = postQuery(postId);
  const post = useQuery(asked);
  const client = useQueryClient();
  usePageTitle(post.data?.title ?? t("community.title"));
  useLive((change) => {
    if (change.kind !== "missed" && change.postId !== postId) return;
    // Whoever takes it back leaves it by themselves.
    if (isRemoving(client, postId)) return;
    const known = client.getQueryData(asked.queryKey);
    // What a moderator holds back is still there for its author.
    if (change.kind === "post-removed" && !known?.mine) void forgetPost(client, postId);
    // What is gone is asked for again only where a moderator may have given it back.
    else if (change.kind === "post-updated" || known !== null)
      void client.invalidateQueries({ queryKey: asked.queryKey });
  });
  return (
    <>
      <BackLink to="/community" search={post.data ? { space: post.data.spaceId } : {}}>
        {t("post.back")}
      </BackLink>
      {post.isPending && <ListSkeleton rows={2} />}
      {post.isError && <ProblemNote error={post.error} retry={() => post.refetch()} />}
      {post.data === null && <Gone />}
      {post.data && <PostView post={post.data} />}
    </>
  );
}

function Gone() {
  const { t } = useTranslation();
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
  const [edits, setEdits] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  // What was pressed goes away with the form, and the focus with it.
  const closeForm = () => {
    setEdits(false);
    title.current?.focus();
  };
  return (
    <div className={classes.columns}>
      <article>
        <p className={classes.kind}>
          <Badge tone={post.kind === "question" ? "brand" : "plum"}>{t(`postKind.${post.kind}`)}</Badge>
          {space && <span>{t("post.in", { space: space.name })}</span>}
          {space === undefined && <Waiting />}
        </p>
        <h1 ref={title} tabIndex={-1}>
          {post.title}
        </h1>
        <p className={classes.byline}>
          <strong>
            <AuthorName author={post.author} />
          </strong>{" "}
          · <TimeAgo at={post.createdAt} />
          {post.edition > 1 && ` · ${t("post.edited")}`}
        </p>
        {post.status === "hidden" && (
          <Notice>
            {t("post.held")}{" "}
            {post.mine && (
              <Link to="/community/moderation/$targetId" params={{ targetId: post.id }}>
                {t("post.heldWhy")}
              </Link>
            )}
          </Notice>
        )}
        {post.outdated && <Notice>{t("post.outdated", { why: post.outdated.reason })}</Notice>}
        {edits ? (
          <Suspense fallback={<ListSkeleton rows={2} />}>
            <EditPost post={post} onClose={closeForm} />
          </Suspense>
        ) : (
          <>
            <Text post={post} />
            {post.files.length > 0 && <ShownFiles files={post.files} address={fileAddress} />}
            <Topics post={post} />
            {post.itemIds.length > 0 && (
              <Suspense fallback={<Waiting />}>
                <RelatedItems ids={post.itemIds} />
              </Suspense>
            )}
            <div className={classes.actions}>
              <ThankButton thanked={post} />
              {post.mine ? (
                <Suspense fallback={<Waiting />}>
                  <MyPost post={post} onEdit={() => setEdits(true)} />
                </Suspense>
              ) : (
                <ReportButton kind="post" targetId={post.id} label={t("post.report")} />
              )}
            </div>
          </>
        )}
      </article>
      {space && <AboutSpace space={space} />}
      <Suspense fallback={<ListSkeleton rows={2} />}>
        <Comments post={post} space={space ?? undefined} />
      </Suspense>
    </div>
  );
}

/** Something about the post that its readers should know first. */
function Notice({ children }: { children: ReactNode }) {
  return (
    <p className={classes.notice}>
      <Icon name="alert" size={18} />
      <span>{children}</span>
    </p>
  );
}

function Text({ post: { body, caseStudy } }: { post: Post }) {
  const { t } = useTranslation();
  if (!caseStudy) return <Prose text={body} />;
  return CASE_PARTS.map((part) => (
    <section key={part} className={classes.part}>
      <h2>{t(`post.part.${part}`)}</h2>
      <Prose text={caseStudy[part]} within="section" />
    </section>
  ));
}

function AboutSpace({ space }: { space: Space }) {
  const { t } = useTranslation();
  return (
    <aside className={classes.space} aria-labelledby="about-space">
      <h2 id="about-space">{space.name}</h2>
      {space.purpose && <p>{space.purpose}</p>}
      <Audience space={space} label={t("talk.audience")} />
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

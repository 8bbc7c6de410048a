import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { Waiting } from "../design/Waiting";
import { ModerationLink } from "../moderation/ModerationLink";
import { SwapsLink } from "../swaps/SwapsLink";
import { Audience } from "./Audience";
import classes from "./CommunityPage.module.css";
import { type CommunitySearch, POST_KINDS } from "./communitySearch";
import { PostRow } from "./PostRow";
import { usePosts } from "./posts";
import { SpaceList } from "./SpaceList";
import { useSpace, useSpaces } from "./spaces";
import { useLive } from "./useLive";

const route = getRouteApi("/community");

export function CommunityPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const space = useSpace(search.space);
  const start = search.space ? { space: search.space } : {};
  usePageTitle(space?.name ?? t("community.title"));
  return (
    <>
      <PageHeading
        title={t("community.title")}
        lead={t("talk.lead")}
        action={
          <div className={classes.begin}>
            <ButtonLink to="/community/write" search={start} leftSection={<Icon name="plus" size={18} />}>
              {t("community.ask")}
            </ButtonLink>
            <ButtonLink to="/community/write" search={{ ...start, kind: "tip" }} variant="default">
              {t("talk.share")}
            </ButtonLink>
          </div>
        }
      />
      <div className={classes.columns}>
        <div className={classes.side}>
          <SpaceList search={search} />
          <p className={classes.elsewhere}>
            <SwapsLink />
            <ModerationLink />
          </p>
        </div>
        <div className={classes.posts}>
          {space && (
            <div className={classes.space}>
              <h2>{space.name}</h2>
              {space.purpose && <p>{space.purpose}</p>}
              <Audience space={space} label={t("talk.audience")} />
            </div>
          )}
          {search.space && space === undefined && <Waiting />}
          <KindFilter search={search} />
          <Posts search={search} />
        </div>
      </div>
    </>
  );
}

function KindFilter({ search }: { search: CommunitySearch }) {
  const { t } = useTranslation();
  const { kind, tag, ...space } = search;
  const withTag = tag ? { ...space, tag } : space;
  return (
    <nav className={classes.kinds} aria-label={t("talk.kindFilter")}>
      <ChipLink to="/community" search={withTag} chosen={!kind} resetScroll={false}>
        {t("talk.everything")}
      </ChipLink>
      {POST_KINDS.map((each) => (
        <ChipLink
          key={each}
          to="/community"
          search={{ ...withTag, kind: each }}
          chosen={kind === each}
          resetScroll={false}
        >
          {t(`postKinds.${each}`)}
        </ChipLink>
      ))}
      {tag && (
        <ChipLink
          to="/community"
          search={kind ? { ...space, kind } : space}
          chosen
          aria-label={t("talk.removeTag", { tag })}
        >
          {t("talk.tagged", { tag })}
          <Icon name="clear" size={16} />
        </ChipLink>
      )}
    </nav>
  );
}

/** How many posts came since the list was read. Nothing moves under the eyes of who reads it. */
function useNewPosts(search: CommunitySearch, empty: boolean, again: () => Promise<unknown>) {
  const { space, kind, tag } = search;
  const list = JSON.stringify([space, kind, tag]);
  const [came, setCame] = useState<{ list: string; ids: readonly string[] }>({ list, ids: [] });
  const ids = came.list === list ? came.ids : [];
  useLive((change) => {
    if (empty || change.kind === "missed" || change.kind === "post-removed") {
      void again();
    } else if (change.kind === "post-published" && !kind && !tag && (!space || space === change.spaceId)) {
      setCame((before) => {
        const known = before.list === list ? before.ids : [];
        return { list, ids: [...new Set([...known, change.postId])] };
      });
    }
  });
  return {
    count: ids.length,
    show: () => again().then(() => setCame({ list, ids: [] })),
  };
}

function Posts({ search }: { search: CommunitySearch }) {
  const { t } = useTranslation();
  const posts = usePosts(search);
  const spaces = useSpaces();
  const news = useNewPosts(search, posts.entries.length === 0, posts.refetch);
  const list = useRef<HTMLElement>(null);
  if (posts.isPending) return <ListSkeleton rows={5} />;
  if (posts.isError && posts.entries.length === 0) {
    return <ProblemNote error={posts.error} retry={() => posts.refetch()} />;
  }
  if (posts.entries.length === 0) {
    return (
      <EmptyState title={t("talk.empty")} detail={t("talk.emptyDetail")}>
        <ButtonLink to="/community/write" search={search.space ? { space: search.space } : {}}>
          {t("community.ask")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <section ref={list} tabIndex={-1} aria-label={t("talk.posts")} className={classes.listed}>
      <div role="status" className={classes.news}>
        {news.count > 0 && (
          <Button
            variant="light"
            size="sm"
            leftSection={<Icon name="up" size={18} />}
            onClick={() => {
              void news.show();
              list.current?.focus();
            }}
          >
            {t("talk.news", { count: news.count })}
          </Button>
        )}
      </div>
      <ul className={classes.list}>
        {posts.entries.map((post) => (
          <li key={post.id}>
            <PostRow
              post={post}
              headingLevel={2}
              space={search.space ? undefined : spaces.data?.find(({ id }) => id === post.spaceId)}
            />
          </li>
        ))}
      </ul>
      {posts.isFetchNextPageError && <ProblemNote error={posts.error} />}
      <LoadMore {...posts} />
    </section>
  );
}

import { getRouteApi } from "@tanstack/react-router";
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
import { Audience } from "./Audience";
import classes from "./CommunityPage.module.css";
import { type CommunitySearch, POST_KINDS } from "./communitySearch";
import { PostRow } from "./PostRow";
import { usePosts } from "./posts";
import { SpaceList } from "./SpaceList";
import { useSpace, useSpaces } from "./spaces";

const route = getRouteApi("/community");

export function CommunityPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const space = useSpace(search.space);
  usePageTitle(space?.name ?? t("community.title"));
  return (
    <>
      <PageHeading
        title={t("community.title")}
        lead={t("community.lead")}
        action={
          <ButtonLink
            to="/community/ask"
            search={search.space ? { space: search.space } : {}}
            leftSection={<Icon name="plus" size={18} />}
          >
            {t("community.ask")}
          </ButtonLink>
        }
      />
      <div className={classes.columns}>
        <SpaceList search={search} />
        <div className={classes.posts}>
          {space && (
            <div className={classes.space}>
              <h2>{space.name}</h2>
              {space.purpose && <p>{space.purpose}</p>}
              <Audience space={space} label={t("community.audience")} />
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
    <nav className={classes.kinds} aria-label={t("community.kindFilter")}>
      <ChipLink to="/community" search={withTag} chosen={!kind} resetScroll={false}>
        {t("community.everything")}
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
          aria-label={t("community.removeTag", { tag })}
        >
          {t("community.tagged", { tag })}
          <Icon name="clear" size={16} />
        </ChipLink>
      )}
    </nav>
  );
}

function Posts({ search }: { search: CommunitySearch }) {
  const { t } = useTranslation();
  const posts = usePosts(search);
  const spaces = useSpaces();
  if (posts.isPending) return <ListSkeleton rows={5} />;
  if (posts.isError && posts.entries.length === 0) {
    return <ProblemNote error={posts.error} retry={() => posts.refetch()} />;
  }
  if (posts.entries.length === 0) {
    return (
      <EmptyState title={t("community.empty")} detail={t("community.emptyDetail")}>
        <ButtonLink to="/community/ask" search={search.space ? { space: search.space } : {}}>
          {t("community.ask")}
        </ButtonLink>
      </EmptyState>
    );
  }
  return (
    <section aria-label={t("community.posts")}>
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

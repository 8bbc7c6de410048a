import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./CommunityPage.module.css";
import type { CommunitySearch } from "./communitySearch";
import { useSpaces } from "./spaces";

/** The whole address counts: without a space is another choice than with one. */
const EXACTLY = { exact: true, includeSearch: true } as const;

/** The spaces open to me: a list at the side, a row to swipe on a phone. */
export function SpaceList({ search }: { search: CommunitySearch }) {
  const { t } = useTranslation();
  const spaces = useSpaces();
  const { space: _, ...others } = search;
  if (spaces.isError) return <ProblemNote error={spaces.error} retry={() => spaces.refetch()} />;
  return (
    <nav className={classes.spaces} aria-label={t("talk.spaces")}>
      <ul>
        <li>
          <Link to="/community" search={others} activeOptions={EXACTLY} data-space>
            {t("talk.allSpaces")}
          </Link>
        </li>
        {spaces.data?.map((space) => (
          <li key={space.id}>
            <Link to="/community" search={{ ...others, space: space.id }} activeOptions={EXACTLY} data-space>
              <span>{space.name}</span>
              {space.kind !== "open" && <small>{t(`spaceKind.${space.kind}`)}</small>}
            </Link>
          </li>
        ))}
      </ul>
      {spaces.isPending && <Skeleton data-waiting="" height={160} radius={12} />}
    </nav>
  );
}

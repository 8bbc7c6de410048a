import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { useSpace } from "../community/spaces";
import { BackLink } from "../design/BackLink";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageProblem } from "../design/PageProblem";
import { usePageTitle } from "../design/usePageTitle";
import { AuthorView } from "./AuthorView";
import { ModeratorView } from "./ModeratorView";
import { caseQuery } from "./moderation";

const route = getRouteApi("/community/moderation/$targetId");

/** One text and what there is to decide about it: for those who moderate its space, and for its author. */
export function CasePage() {
  const { t } = useTranslation();
  const { targetId } = route.useParams();
  const found = useQuery(caseQuery(targetId));
  const one = found.data;
  const space = useSpace(one?.spaceId);
  const own = one?.reports == null;
  const whose = own ? "own" : "textIn";
  const heading = one
    ? space
      ? t(`moderation.${whose}.${one.kind}`, { space: space.name })
      : t(`moderation.${own ? "ownAlone" : "text"}.${one.kind}`)
    : t("moderation.title");
  usePageTitle(heading);
  return (
    <>
      {one && !own ? (
        <BackLink to="/community/moderation">{t("moderation.title")}</BackLink>
      ) : (
        <BackLink to="/community">{t("community.title")}</BackLink>
      )}
      {found.isPending && <ListSkeleton rows={3} />}
      {found.isError && (!one || asProblem(found.error).status === 404) && (
        <PageProblem
          error={found.error}
          retry={() => found.refetch()}
          title={t("moderation.notFound")}
          detail={t("moderation.notFoundDetail")}
        >
          <ButtonLink to="/community">{t("moderation.toCommunity")}</ButtonLink>
        </PageProblem>
      )}
      {one &&
        !(found.isError && asProblem(found.error).status === 404) &&
        (own ? (
          <AuthorView key={one.id} one={one} heading={heading} />
        ) : (
          <ModeratorView key={one.id} one={one} heading={heading} />
        ))}
    </>
  );
}

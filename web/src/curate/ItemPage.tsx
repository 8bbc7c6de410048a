import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { BackLink } from "../design/BackLink";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageProblem } from "../design/PageProblem";
import { usePageTitle } from "../design/usePageTitle";
import { ItemDesk } from "./ItemDesk";
import { deskItemQuery } from "./items";

const route = getRouteApi("/curate/items/$itemId");

/** Where an item is written, looked at and published. */
export function ItemPage() {
  const { t } = useTranslation();
  const { itemId } = route.useParams();
  const item = useQuery(deskItemQuery(itemId));
  usePageTitle(item.data?.title ?? t("curate.items"));
  return (
    <>
      <BackLink to="/curate/items">{t("curate.items")}</BackLink>
      {item.isPending && <ListSkeleton rows={3} />}
      {item.isError && !item.data && (
        <PageProblem
          error={item.error}
          retry={() => item.refetch()}
          title={t("item.notFound")}
          detail={t("item.notFoundDetail")}
        >
          <ButtonLink to="/curate/items">{t("curate.toItems")}</ButtonLink>
        </PageProblem>
      )}
      {item.data && <ItemDesk key={itemId} item={item.data} />}
    </>
  );
}

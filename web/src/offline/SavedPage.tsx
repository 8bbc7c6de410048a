import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ItemRow } from "../catalog/ItemRow";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import classes from "./SavedPage.module.css";
import { isKept, savedQuery } from "./saved";

/** What I saved: what is micro or a reference can be read without a connection, and comes first then. */
export function SavedPage() {
  const { t } = useTranslation();
  const saved = useQuery(savedQuery);
  usePageTitle(t("offline.title"));
  const entries = saved.data?.entries ?? [];
  return (
    <>
      <PageHeading title={t("offline.title")} lead={t("offline.lead")} />
      {saved.isPending && <ListSkeleton rows={4} />}
      {saved.isError && <ProblemNote error={saved.error} retry={() => saved.refetch()} />}
      {saved.data && !saved.data.whole && <p className={classes.part}>{t("offline.onlyKept")}</p>}
      {saved.isSuccess && entries.length === 0 && (
        <EmptyState title={t("offline.nothing")} detail={t("offline.nothingDetail")}>
          <ButtonLink to="/catalog">{t("item.toCatalog")}</ButtonLink>
        </EmptyState>
      )}
      <ul className={classes.list}>
        {entries.map(({ id, item }) => (
          <li key={id}>
            <ItemRow item={item} headingLevel={2} />
            {isKept(item) && <small>{t("offline.readable")}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}

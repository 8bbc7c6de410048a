import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { ItemRow } from "../catalog/ItemRow";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import classes from "./SavedPage.module.css";
import { isKept, type SavedItem, savedQuery } from "./saved";

/** What I saved: what is micro or a reference can be read without a connection, and comes first. */
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
      <Group title={t("offline.readable")} entries={entries.filter(({ item }) => isKept(item))} />
      <Group title={t("offline.onlineOnly")} entries={entries.filter(({ item }) => !isKept(item))} />
    </>
  );
}

function Group({ title, entries }: { title: string; entries: SavedItem[] }) {
  const id = useId();
  if (entries.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={classes.list}>
        {entries.map(({ id: key, item }) => (
          <li key={key}>
            <ItemRow item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

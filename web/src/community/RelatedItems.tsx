import { useQueries } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ItemRow } from "../catalog/ItemRow";
import { itemQuery } from "../catalog/items";
import { Waiting } from "../design/Waiting";
import classes from "./PostPage.module.css";

/** The catalog items that a post is about; one that is gone is left out. */
export default function RelatedItems({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation();
  const found = useQueries({ queries: ids.map((id) => itemQuery(id)) });
  if (found.some(({ isPending }) => isPending)) return <Waiting />;
  const items = found.flatMap(({ data }) => data ?? []);
  if (items.length === 0) return null;
  return (
    <section className={classes.related} aria-label={t("post.related")}>
      {items.map((item) => (
        <ItemRow key={item.id} item={item} headingLevel={2} />
      ))}
    </section>
  );
}

import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ItemRow } from "../catalog/ItemRow";
import { newestItemsQuery } from "../catalog/items";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ProblemNote } from "../design/ProblemNote";
import classes from "./HomePage.module.css";

export const NEW_ITEMS = 12;
const SHOWN = 5;

export function NewItems() {
  const { t } = useTranslation();
  const items = useQuery(newestItemsQuery(NEW_ITEMS));
  return (
    <section aria-labelledby="new-items">
      <div className={classes.sectionHead}>
        <h2 id="new-items">{t("home.newItems")}</h2>
        <Link to="/catalog">{t("home.allItems")}</Link>
      </div>
      {items.isPending && <ListSkeleton rows={5} />}
      {items.isError && <ProblemNote error={items.error} retry={() => items.refetch()} />}
      {items.data?.length === 0 && <EmptyState title={t("home.noItems")} detail={t("home.noItemsDetail")} />}
      <ul className={classes.items}>
        {items.data?.slice(0, SHOWN).map((item) => (
          <li key={item.id}>
            <ItemRow item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

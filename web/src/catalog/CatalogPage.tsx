import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import classes from "./CatalogPage.module.css";
import { type CatalogSearch, withFilter } from "./catalogSearch";
import { Filters } from "./Filters";
import { ItemRow } from "./ItemRow";
import { useItems } from "./items";
import { SearchBox } from "./SearchBox";

const route = getRouteApi("/catalog");

export function CatalogPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = useNavigate();
  usePageTitle(t("catalog.title"));
  return (
    <>
      <PageHeading
        title={t("catalog.title")}
        lead={t("find.lead")}
        action={
          <ButtonLink to="/curate/items/new" variant="default" leftSection={<Icon name="pen" size={18} />}>
            {t("find.write")}
          </ButtonLink>
        }
      />
      <SearchBox
        label={t("find.search")}
        placeholder={t("find.searchPlaceholder")}
        button={t("catalog.searchButton")}
        clear={t("catalog.clearSearch")}
        value={search.q ?? ""}
        onSearch={(q) => navigate({ to: "/catalog", search: withFilter(search, "q", q || undefined) })}
      />
      <Filters search={search} />
      <Results search={search} />
    </>
  );
}

function Results({ search }: { search: CatalogSearch }) {
  const { t } = useTranslation();
  const items = useItems(search);
  if (items.isPending) return <ListSkeleton rows={8} columns={2} />;
  if (items.isError && items.entries.length === 0) {
    return <ProblemNote error={items.error} retry={() => items.refetch()} />;
  }
  if (items.entries.length === 0) return <NothingFound search={search} />;
  return (
    <section aria-label={t("find.results")} aria-busy={items.isPlaceholderData}>
      <ul className={classes.list} data-stale={items.isPlaceholderData || undefined}>
        {items.entries.map((item) => (
          <li key={item.id}>
            <ItemRow item={item} headingLevel={2} />
          </li>
        ))}
      </ul>
      {items.isFetchNextPageError && <ProblemNote error={items.error} />}
      <LoadMore {...items} />
    </section>
  );
}

function NothingFound({ search }: { search: CatalogSearch }) {
  const { t } = useTranslation();
  const filtered = Object.keys(search).length > 0;
  return (
    <EmptyState title={t("catalog.empty")} detail={filtered ? t("find.emptyFiltered") : t("find.emptyAll")}>
      {filtered && (
        <ButtonLink to="/catalog" search={{}} variant="default">
          {t("catalog.clearFilters")}
        </ButtonLink>
      )}
      <ButtonLink to="/community/write" search={search.q ? { title: search.q } : {}}>
        {t("catalog.askCommunity")}
      </ButtonLink>
    </EmptyState>
  );
}

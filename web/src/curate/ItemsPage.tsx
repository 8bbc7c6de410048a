import { Button, NativeSelect } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { withFilter } from "../catalog/catalogSearch";
import { durationInWords } from "../catalog/duration";
import { SearchBox } from "../catalog/SearchBox";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { FormTile } from "../design/FormTile";
import { FORMS, isForm } from "../design/forms";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { type CurateSearch, VIEWS, type View } from "./curateSearch";
import { type Item, useCuratedItems, useItemStep } from "./items";

const route = getRouteApi("/curate/items");

export function ItemsPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const curator = has(useMe(), "curator");
  const view = search.view ?? "in-review";
  const [said, setSaid] = useState("");
  usePageTitle(t("curate.items"));
  return (
    <>
      <PageHeading
        title={t("curate.items")}
        lead={t(curator ? "curate.itemsLead" : "curate.itemsLeadOwn")}
        action={
          <div className={fields.actions}>
            <ButtonLink to="/curate/items/new" leftSection={<Icon name="plus" size={18} />}>
              {t("curate.write")}
            </ButtonLink>
            {curator && (
              <ButtonLink to="/curate/duplicates" variant="default">
                {t("duplicates.link")}
              </ButtonLink>
            )}
          </div>
        }
      />
      <nav className={fields.filters} aria-label={t("curate.viewFilter")}>
        {VIEWS.map((each) => (
          <ChipLink
            key={each}
            to="/curate/items"
            search={{ ...search, view: each }}
            chosen={view === each}
            resetScroll={false}
          >
            {t(`curate.view.${each}`)}
          </ChipLink>
        ))}
      </nav>
      <Narrowing search={search} />
      <p className={fields.said} aria-live="polite">
        {said}
      </p>
      <Results search={search} view={view} say={setSaid} />
    </>
  );
}

function Narrowing({ search }: { search: CurateSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const to = (next: CurateSearch) =>
    void navigate({
      to: "/curate/items",
      search: {
        ...next,
        ...(search.view ? { view: search.view } : {}),
        ...(search.supplier ? { supplier: search.supplier } : {}),
      },
      resetScroll: false,
    });
  const { supplier: _, ...ofAll } = search;
  return (
    <div className={fields.search}>
      {search.supplier && (
        <div>
          <ChipLink to="/curate/items" search={ofAll} chosen resetScroll={false}>
            {t("curate.ofSupplier")}
            <Icon name="clear" size={16} />
          </ChipLink>
        </div>
      )}
      <SearchBox
        label={t("curate.search")}
        placeholder={t("curate.searchPlaceholder")}
        button={t("catalog.searchButton")}
        clear={t("catalog.clearSearch")}
        value={search.q ?? ""}
        onSearch={(q) => to(withFilter(search, "q", q || undefined))}
      />
      <NativeSelect
        aria-label={t("catalog.formFilter")}
        value={search.form ?? ""}
        data={[
          { value: "", label: t("catalog.anyForm") },
          ...FORMS.map((form) => ({ value: form, label: t(`form.${form}`) })),
        ]}
        onChange={(event) => {
          const form = event.currentTarget.value;
          to(withFilter(search, "form", isForm(form) ? form : undefined));
        }}
      />
    </div>
  );
}

function Results({ search, view, say }: { search: CurateSearch; view: View; say: (what: string) => void }) {
  const { t } = useTranslation();
  const items = useCuratedItems(search);
  if (items.isPending) return <ListSkeleton rows={4} />;
  if (items.isError && items.entries.length === 0) {
    return <ProblemNote error={items.error} retry={() => items.refetch()} />;
  }
  if (items.entries.length === 0) {
    const narrowed = Boolean(search.q ?? search.form ?? search.language ?? search.task ?? search.supplier);
    return (
      <EmptyState
        title={t(narrowed ? "curate.noneMatch" : `curate.none.${view}`)}
        detail={t(narrowed ? "curate.noneMatchDetail" : `curate.noneDetail.${view}`)}
      >
        {narrowed && (
          <ButtonLink to="/curate/items" search={{ view }} variant="default">
            {t("catalog.clearFilters")}
          </ButtonLink>
        )}
      </EmptyState>
    );
  }
  return (
    <section aria-label={t(`curate.view.${view}`)} aria-busy={items.isPlaceholderData}>
      <CardList>
        {items.entries.map((item) => (
          <ItemCard key={item.id} item={item} view={view} say={say} />
        ))}
      </CardList>
      {items.isFetchNextPageError && <ProblemNote error={items.error} />}
      <LoadMore {...items} />
    </section>
  );
}

function ItemCard({ item, view, say }: { item: Item; view: View; say: (what: string) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <Card
      picture={<FormTile form={item.form} />}
      title={
        <Link to="/curate/items/$itemId" params={{ itemId: item.id }}>
          {item.title}
        </Link>
      }
      aside={
        <>
          {item.outOfDate && item.reviewBy && (
            <Badge tone="bad">
              {t("curate.dueSince", { day: dateInWords(item.reviewBy, i18n.language) })}
            </Badge>
          )}
          {item.reviewNote && item.status === "draft" && <Badge tone="bad">{t("curate.sentBack")}</Badge>}
          {view === "out-of-date" && <StillRight item={item} say={say} />}
        </>
      }
    >
      <p>{item.summary}</p>
      <p>
        {t(`form.${item.form}`)} · {durationInWords(t, item.minutes, i18n.language)} ·{" "}
        {item.supplier ?? <MemberName id={item.ownerId} />} · <TimeAgo at={item.updatedAt} />
      </p>
    </Card>
  );
}

function StillRight({ item, say }: { item: Item; say: (what: string) => void }) {
  const { t, i18n } = useTranslation();
  const step = useItemStep();
  return (
    <>
      <Button
        size="sm"
        variant="default"
        loading={step.isPending}
        leftSection={<Icon name="check" size={16} />}
        aria-label={t("curate.stillRightOf", { title: item.title })}
        onClick={() =>
          step.mutate(
            { item, step: { kind: "confirm" } },
            {
              onSuccess: ({ reviewBy }) =>
                say(
                  t("curate.saidStillRight", {
                    title: item.title,
                    day: reviewBy ? dateInWords(reviewBy, i18n.language) : "–",
                  }),
                ),
            },
          )
        }
      >
        {t("curate.stillRight")}
      </Button>
      {step.isError && <ProblemNote error={step.error} />}
    </>
  );
}

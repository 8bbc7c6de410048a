import { Button } from "@mantine/core";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { termInWords } from "../catalog/terms";
import { Card, CardList } from "../design/CardList";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { MemberName } from "../people/MemberName";
import { has } from "../session/has";
import { useMe } from "../session/session";
import {
  type CollectionDraft,
  CollectionFields,
  collectionContentOf,
  isTitled,
  SHOWN_COLLECTION_FIELDS,
} from "./CollectionFields";
import { type CollectionCard, useCollections, useCreateCollection } from "./collections";
import { VisibilityBadge } from "./VisibilityBadge";

const route = getRouteApi("/collections");

/** Lists of items for a task or theme: those of curators for everyone, and one's own. */
export function CollectionsPage() {
  const { t } = useTranslation();
  const mine = route.useSearch().mine ?? false;
  const collections = useCollections(mine);
  usePageTitle(t("collections.title"));
  return (
    <>
      <PageHeading title={t("collections.title")} lead={t("collections.lead")} />
      <nav className={fields.filters} aria-label={t("collections.filter")}>
        <ChipLink to="/collections" search={{}} chosen={!mine} resetScroll={false}>
          {t("collections.all")}
        </ChipLink>
        <ChipLink to="/collections" search={{ mine: true }} chosen={mine} resetScroll={false}>
          {t("collections.mine")}
        </ChipLink>
      </nav>
      {collections.isPending && <ListSkeleton rows={3} />}
      {collections.isError && collections.entries.length === 0 && (
        <ProblemNote error={collections.error} retry={() => collections.refetch()} />
      )}
      {collections.isSuccess && collections.entries.length === 0 && (
        <EmptyState title={t("collections.empty")} detail={t("collections.emptyDetail")} />
      )}
      <CardList>
        {collections.entries.map((collection) => (
          <Card
            key={collection.id}
            title={
              <Link to="/collections/$collectionId" params={{ collectionId: collection.id }}>
                {collection.title}
              </Link>
            }
            aside={<VisibilityBadge visibility={collection.visibility} />}
          >
            {collection.description && <p>{collection.description}</p>}
            <About collection={collection} />
          </Card>
        ))}
      </CardList>
      {collections.isFetchNextPageError && <ProblemNote error={collections.error} />}
      <LoadMore {...collections} />
      <Make />
    </>
  );
}

function About({ collection }: { collection: CollectionCard }) {
  return (
    <p>
      {[collection.task, collection.theme].map((term) => term && `${termInWords(term)} · `)}
      <MemberName id={collection.ownerId} />
    </p>
  );
}

function Make() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const create = useCreateCollection();
  const curator = has(useMe(), "curator");
  const [draft, setDraft] = useState<CollectionDraft>({
    title: "",
    description: "",
    task: "",
    theme: "",
    visibility: curator ? "everyone" : "private",
  });
  const [untitled, setUntitled] = useState(false);
  const [key, setKey] = useState(newIdempotencyKey);

  function send(event: FormEvent) {
    event.preventDefault();
    setUntitled(!isTitled(draft));
    if (!isTitled(draft)) {
      document.getElementById("collection-title")?.focus();
      return;
    }
    create.mutate(
      { content: collectionContentOf(draft), key },
      {
        onSuccess: ({ id }) =>
          void navigate({ to: "/collections/$collectionId", params: { collectionId: id } }),
      },
    );
  }

  return (
    <div className={fields.after}>
      <Panel title={t("collections.make")} lead={t("collections.makeLead")}>
        <form className={fields.form} onSubmit={send} noValidate>
          <CollectionFields
            owned
            draft={draft}
            untitled={untitled}
            error={create.error}
            edit={(part) => {
              setDraft({ ...draft, ...part });
              setUntitled(false);
              setKey(newIdempotencyKey());
            }}
          />
          {create.isError && <ProblemNote error={create.error} shownFields={SHOWN_COLLECTION_FIELDS} />}
          <div className={fields.actions}>
            <Button type="submit" loading={create.isPending}>
              {t("collections.makeNow")}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { durationInWords } from "../catalog/duration";
import { termInWords } from "../catalog/terms";
import { AskFirst } from "../design/AskFirst";
import { BackLink } from "../design/BackLink";
import { ChangeProblem } from "../design/editing/ChangeProblem";
import { useEditing } from "../design/editing/useEditing";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { PageProblem } from "../design/PageProblem";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { MemberName } from "../people/MemberName";
import { useMe } from "../session/session";
import {
  CollectionFields,
  collectionContentOf,
  collectionDraftOf,
  isTitled,
  SHOWN_COLLECTION_FIELDS,
} from "./CollectionFields";
import { type Collection, collectionQuery, useChangeCollection, useDeleteCollection } from "./collections";
import { Entries } from "./Entries";
import { VisibilityBadge } from "./VisibilityBadge";

const route = getRouteApi("/collections/$collectionId");

export function CollectionPage() {
  const { t } = useTranslation();
  const { collectionId } = route.useParams();
  const collection = useQuery(collectionQuery(collectionId));
  usePageTitle(collection.data?.title ?? t("collections.title"));
  return (
    <>
      <BackLink to="/collections">{t("collections.title")}</BackLink>
      {collection.isPending && <ListSkeleton rows={3} />}
      {collection.isError && !collection.data && (
        <PageProblem
          error={collection.error}
          retry={() => collection.refetch()}
          title={t("collections.notFound")}
          detail={t("collections.notFoundDetail")}
        >
          <ButtonLink to="/collections">{t("collections.toAll")}</ButtonLink>
        </PageProblem>
      )}
      {collection.data && <CollectionView key={collectionId} collection={collection.data} />}
    </>
  );
}

function CollectionView({ collection }: { collection: Collection }) {
  const { t, i18n } = useTranslation();
  const { description, task, theme, editable } = collection;
  return (
    <>
      <PageHeading
        title={collection.title}
        {...(description ? { lead: description } : {})}
        action={collection.visibility !== "private" && <Share />}
      />
      <p className={fields.facts}>
        <VisibilityBadge visibility={collection.visibility} />
        <span>
          <MemberName id={collection.ownerId} /> ·{" "}
          {task && `${t("collections.forTask", { task: termInWords(task) })} · `}
          {theme && `${theme} · `}
          {t("curate.found", { count: collection.entries.length })}
          {collection.totalMinutes > 0 && ` · ${durationInWords(t, collection.totalMinutes, i18n.language)}`}
        </span>
      </p>
      <Entries collection={collection} />
      {editable && (
        <div className={fields.after}>
          <About collection={collection} />
          <Delete collection={collection} />
        </div>
      )}
    </>
  );
}

/** The address of the collection, to pass on. */
function Share() {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<boolean | null>(null);
  const address = location.href;

  async function copy() {
    // Without a secure context there is no clipboard; then the address is shown.
    setCopied(
      await Promise.resolve(navigator.clipboard?.writeText(address)).then(
        () => Boolean(navigator.clipboard),
        () => false,
      ),
    );
  }

  return (
    <div className={fields.actions}>
      <Button variant="default" onClick={() => void copy()}>
        {t("collections.share")}
      </Button>
      <span aria-live="polite" className={fields.hint}>
        {copied === true && t("collections.copied")}
        {copied === false && address}
      </span>
    </div>
  );
}

function About({ collection }: { collection: Collection }) {
  const { t } = useTranslation();
  const me = useMe();
  const editing = useEditing(collection, collectionDraftOf);
  const { read, draft, changed } = editing;
  const change = useChangeCollection(read);
  const [untitled, setUntitled] = useState(false);

  function save(event: FormEvent) {
    event.preventDefault();
    setUntitled(!isTitled(draft));
    if (isTitled(draft)) {
      change.mutate(collectionContentOf(draft), { onSuccess: (next) => editing.kept(next, draft) });
    } else {
      document.getElementById("collection-title")?.focus();
    }
  }

  return (
    <Panel title={t("collections.about")}>
      <form className={fields.form} onSubmit={save} noValidate>
        <CollectionFields
          owned={collection.ownerId === me.memberId}
          draft={draft}
          untitled={untitled}
          error={change.error}
          edit={(part) => {
            editing.edit(part);
            setUntitled(false);
          }}
        />
        <ChangeProblem
          error={change.error}
          shownFields={SHOWN_COLLECTION_FIELDS}
          startOver={() => {
            change.reset();
            editing.startOver();
          }}
        />
        <div className={fields.actions}>
          <Button type="submit" loading={change.isPending} disabled={!changed}>
            {t("curate.keep")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Delete({ collection }: { collection: Collection }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const remove = useDeleteCollection(collection);
  return (
    <Panel title={t("collections.delete")} lead={t("collections.deleteLead")}>
      {remove.isError && <ProblemNote error={remove.error} />}
      <AskFirst
        variant="default"
        label={t("collections.deleteNow")}
        question={t("collections.deleteQuestion", { title: collection.title })}
        yes={t("collections.deleteNow")}
        no={t("curate.no")}
        pending={remove.isPending}
        onYes={() => remove.mutate(undefined, { onSuccess: () => void navigate({ to: "/collections" }) })}
      />
    </Panel>
  );
}

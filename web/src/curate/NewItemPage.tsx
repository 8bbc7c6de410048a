import { Button } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { useDraft } from "../community/useDraft";
import { BackLink } from "../design/BackLink";
import { focusField } from "../design/editing/focusField";
import fields from "../design/Fields.module.css";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { contentOf, type DraftGap, gapsOf, type ItemDraft, newDraft } from "./draft";
import { ItemFields, SHOWN_FIELDS } from "./ItemFields";
import { ItemPreview } from "./ItemPreview";
import { useCreateItem } from "./items";

const route = getRouteApi("/curate/items/new");

/** A new draft. */
export function NewItemPage() {
  const { title = "" } = route.useSearch();
  return <NewItem key={title} title={title} />;
}

/** What is written stays in this tab until it is kept; what begins with another title is another draft. */
function NewItem({ title }: { title: string }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const curator = has(useMe(), "curator");
  const create = useCreateItem();
  const [gaps, setGaps] = useState<DraftGap[]>([]);
  const { draft, change, clear } = useDraft<ItemDraft & { key: string }>(title ? `item.${title}` : "item", {
    ...newDraft(curator ? "micro" : "case-study", i18n.language),
    title,
    key: newIdempotencyKey(),
  });
  usePageTitle(t("curate.write"));

  function edit(part: Partial<ItemDraft>) {
    // Other words are another item: they get a key of their own.
    change({ ...part, key: newIdempotencyKey() });
    setGaps([]);
  }

  function keep(event: FormEvent) {
    event.preventDefault();
    const missing = gapsOf(draft);
    setGaps(missing);
    if (missing.length > 0) {
      focusField(`item-${missing[0]}`);
      return;
    }
    create.mutate(
      { content: contentOf(draft), key: draft.key },
      {
        onSuccess: (item) => {
          clear();
          void navigate({ to: "/curate/items/$itemId", params: { itemId: item.id } });
        },
      },
    );
  }

  return (
    <>
      <BackLink to="/curate/items">{t("curate.items")}</BackLink>
      <PageHeading title={t("curate.write")} lead={t(curator ? "curate.writeLead" : "curate.proposeLead")} />
      <form className={fields.columns} onSubmit={keep} noValidate>
        <div className={fields.form}>
          <ItemFields draft={draft} edit={edit} error={create.error} gaps={gaps} />
          {create.isError && <ProblemNote error={create.error} shownFields={SHOWN_FIELDS} />}
          <div className={fields.actions}>
            <Button type="submit" loading={create.isPending}>
              {t("curate.keepDraft")}
            </Button>
            <p className={fields.hint}>{t("curate.keepDraftHint")}</p>
          </div>
        </div>
        <div className={fields.beside}>
          <ItemPreview draft={draft} />
        </div>
      </form>
    </>
  );
}

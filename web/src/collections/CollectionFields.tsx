import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { CheckField } from "../design/CheckField";
import { optional } from "../design/editing/drafts";
import fields from "../design/Fields.module.css";
import { violationOf } from "../design/violationOf";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { type Collection, type CollectionContent, VISIBILITIES, type Visibility } from "./collections";

export interface CollectionDraft {
  title: string;
  description: string;
  task: string;
  theme: string;
  visibility: Visibility;
}

export const collectionDraftOf = (collection: Collection): CollectionDraft => ({
  title: collection.title,
  description: collection.description ?? "",
  task: collection.task ?? "",
  theme: collection.theme ?? "",
  visibility: collection.visibility,
});

export function collectionContentOf(draft: CollectionDraft): CollectionContent {
  return {
    title: draft.title.trim(),
    visibility: draft.visibility,
    ...optional("description", draft.description),
    ...optional("task", draft.task),
    ...optional("theme", draft.theme),
  };
}

const SHORTEST_TITLE = 3;

export const isTitled = (draft: CollectionDraft) => draft.title.trim().length >= SHORTEST_TITLE;

export const SHOWN_COLLECTION_FIELDS = ["title", "description", "task", "theme"];

interface CollectionFieldsProps {
  draft: CollectionDraft;
  edit: (part: Partial<CollectionDraft>) => void;
  error: unknown;
  untitled: boolean;
  /** Who sees it is its owner's to say. */
  owned: boolean;
}

export function CollectionFields({ draft, edit, error, untitled, owned }: CollectionFieldsProps) {
  const { t } = useTranslation();
  const curator = has(useMe(), "curator");
  const open = VISIBILITIES.filter((each) => curator || each !== "everyone" || draft.visibility === each);
  return (
    <>
      <TextInput
        id="collection-title"
        label={t("curate.field.title")}
        required
        maxLength={200}
        value={draft.title}
        error={untitled ? t("curate.need.title") : violationOf(error, "title")}
        onChange={(event) => edit({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t("collections.description")}
        description={t("collections.descriptionHint")}
        rows={2}
        maxLength={4000}
        value={draft.description}
        error={violationOf(error, "description")}
        onChange={(event) => edit({ description: event.currentTarget.value })}
      />
      <div className={fields.row}>
        {(["task", "theme"] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`collections.${field}`)}
            description={t(`collections.${field}Hint`)}
            maxLength={100}
            value={draft[field]}
            error={violationOf(error, field)}
            onChange={(event) => edit({ [field]: event.currentTarget.value })}
          />
        ))}
      </div>
      <fieldset className={fields.group} disabled={!owned}>
        <legend>{t("collections.who")}</legend>
        {open.map((each) => (
          <CheckField
            key={each}
            type="radio"
            name="visibility"
            label={t(`collections.visibility.${each}`)}
            description={t(`collections.visibilityDetail.${each}`)}
            checked={draft.visibility === each}
            onChange={() => edit({ visibility: each })}
          />
        ))}
      </fieldset>
    </>
  );
}

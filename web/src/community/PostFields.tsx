import { Textarea, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { violationOf } from "../design/violationOf";
import type { PostKind } from "./communitySearch";
import { isPart, MOST, type PostWords, sentAs, type WordsField } from "./writing";

interface PostFieldsProps {
  kind: PostKind;
  fields: readonly WordsField[];
  words: PostWords;
  /** Those that are still empty. */
  gaps: readonly string[];
  error: unknown;
  edit: (part: Partial<PostWords>) => void;
}

/** The words of a post: a sentence and a text, or what a case study is asked. */
export function PostFields({ kind, fields, words, gaps, error, edit }: PostFieldsProps) {
  const { t } = useTranslation();
  const errorOf = (field: WordsField) =>
    gaps.includes(field)
      ? t(field === "title" ? `write.${kind}.needTitle` : "write.needText")
      : violationOf(error, sentAs(field));
  return (
    <>
      {fields.map((field) =>
        field === "title" ? (
          <TextInput
            key={field}
            id="write-title"
            label={t(`write.${kind}.title`)}
            placeholder={t(`write.${kind}.titleExample`)}
            required
            maxLength={MOST.title}
            value={words.title}
            error={errorOf(field)}
            onChange={(event) => edit({ title: event.currentTarget.value })}
          />
        ) : (
          <Textarea
            key={field}
            id={`write-${field}`}
            label={isPart(field) ? t(`write.part.${field}`) : t(`write.${kind}.body`)}
            description={isPart(field) ? t(`write.partHint.${field}`) : t("post.markdown")}
            required
            rows={isPart(field) ? 3 : 8}
            maxLength={isPart(field) ? MOST.part : MOST.body}
            value={words[field]}
            error={errorOf(field)}
            onChange={(event) => edit({ [field]: event.currentTarget.value })}
          />
        ),
      )}
      <TextInput
        id="write-tags"
        label={t("write.tags")}
        description={t("write.tagsHint")}
        value={words.tags}
        error={violationOf(error, "tags")}
        onChange={(event) => edit({ tags: event.currentTarget.value })}
      />
    </>
  );
}

import type { Nullable } from "../api/answers";
import type { components } from "../api/generated/community";
import type { PostKind } from "./communitySearch";
import type { Post } from "./posts";

/** The questions that a case study answers, in their order. */
export const CASE_PARTS = ["situation", "tried", "happened", "takeaway"] as const;

/** What is written in a post, but for its tags. */
export type WordsField = "title" | "body" | (typeof CASE_PARTS)[number];

/** The words of a post while they are written. */
export interface PostWords extends Record<WordsField, string> {
  /** As typed, separated by commas. */
  tags: string;
}

export interface PostDraft extends PostWords {
  spaceId: string;
  key: string;
}

export type Gap = WordsField | "spaceId";

/** What a service said of a field of the form. */
export const WRITTEN_FIELDS = [
  "spaceId",
  "title",
  "body",
  ...CASE_PARTS.map((part) => `caseStudy.${part}`),
  "tags",
  "fileIds",
];

/** The most characters of each. */
export const MOST = { title: 200, body: 40_000, part: 9_000 };

/** What there is to fill in, in the order of the form. A case study answers four questions in place of a text. */
export function fieldsOf(caseStudy: boolean): readonly WordsField[] {
  return caseStudy ? ["title", ...CASE_PARTS] : ["title", "body"];
}

export const isPart = (field: WordsField): field is (typeof CASE_PARTS)[number] =>
  CASE_PARTS.some((part) => part === field);

/** How a service calls a field. */
export const sentAs = (field: WordsField) => (isPart(field) ? `caseStudy.${field}` : field);

/** What is still missing, in the order of the form. */
export function gapsOf<F extends Gap>(draft: Record<F, string>, fields: readonly F[]): F[] {
  return fields.filter((field) => draft[field].trim() === "");
}

/** The tags in a line: trimmed, lower case, each once. */
export function tagsOf(line: string): string[] {
  const tags = line.split(",").map((tag) => tag.trim().replace(/^#/, "").toLocaleLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

/** The words of what is there already. */
export function wordsOf({
  title,
  body,
  caseStudy,
  tags,
}: Pick<Post, "title"> &
  Nullable<Pick<Post, "body" | "caseStudy" | "tags">, "body" | "caseStudy" | "tags">): PostWords {
  const { situation = "", tried = "", happened = "", takeaway = "" } = caseStudy ?? {};
  return {
    title,
    body: caseStudy ? "" : (body ?? ""),
    situation,
    tried,
    happened,
    takeaway,
    tags: (tags ?? []).join(", "),
  };
}

/** The words as they are sent. */
export function textOf(words: PostWords, caseStudy: boolean) {
  const { title, body, situation, tried, happened, takeaway } = words;
  return {
    title: title.trim(),
    tags: tagsOf(words.tags),
    ...(caseStudy
      ? {
          caseStudy: {
            situation: situation.trim(),
            tried: tried.trim(),
            happened: happened.trim(),
            takeaway: takeaway.trim(),
          },
        }
      : { body: body.trim() }),
  };
}

export type NewPost = components["schemas"]["NewPost"] & { kind: PostKind };

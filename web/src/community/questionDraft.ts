export interface QuestionDraft {
  spaceId: string;
  title: string;
  body: string;
  /** As typed, separated by commas. */
  tags: string;
  key: string;
}

export type QuestionGap = "spaceId" | "title" | "body";

/** What is still missing, in the order of the form. */
export function gapsOf(draft: QuestionDraft): QuestionGap[] {
  return (["spaceId", "title", "body"] as const).filter((field) => draft[field].trim() === "");
}

/** The tags in a line: trimmed, lower case, each once. */
export function tagsOf(line: string): string[] {
  const tags = line.split(",").map((tag) => tag.trim().replace(/^#/, "").toLocaleLowerCase());
  return [...new Set(tags.filter((tag) => tag !== ""))];
}

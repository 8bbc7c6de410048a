/** The kinds of post, in the order of the filter. */
export const POST_KINDS = ["question", "tip", "case-study", "idea", "announcement"] as const;

export type PostKind = (typeof POST_KINDS)[number];

/** The filters of the community page, as they stand in the address. */
export interface CommunitySearch {
  space?: string;
  kind?: PostKind;
  tag?: string;
}

/** What is written, and what it starts with; a question where no kind is said. */
export interface WriteSearch {
  kind?: PostKind;
  /** A draft to go on with. */
  draft?: string;
  space?: string;
  item?: string;
  title?: string;
}

const MAX_LENGTH = 200;

function words(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).trim().slice(0, MAX_LENGTH) || undefined;
}

function isPostKind(value: unknown): value is PostKind {
  return POST_KINDS.includes(value as PostKind);
}

export function readCommunitySearch(raw: Record<string, unknown>): CommunitySearch {
  const space = words(raw.space);
  const tag = words(raw.tag);
  return {
    ...(space ? { space } : {}),
    ...(isPostKind(raw.kind) ? { kind: raw.kind } : {}),
    ...(tag ? { tag } : {}),
  };
}

export function readWriteSearch(raw: Record<string, unknown>): WriteSearch {
  const draft = words(raw.draft);
  const space = words(raw.space);
  const item = words(raw.item);
  const title = words(raw.title);
  return {
    ...(isPostKind(raw.kind) ? { kind: raw.kind } : {}),
    ...(draft ? { draft } : {}),
    ...(space ? { space } : {}),
    ...(item ? { item } : {}),
    ...(title ? { title } : {}),
  };
}

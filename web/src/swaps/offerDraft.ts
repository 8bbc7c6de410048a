import type { Offer } from "./swaps";

export interface OfferDraft {
  /** Whether it is about a task of the academy or about a tag. */
  about: "task" | "tag";
  taskId: string;
  tag: string;
  iCanShow: string;
  iWantToLearn: string;
  spaceId: string;
  /** Whether only who is asked may take it. */
  alone: boolean;
  key: string;
}

export type OfferGap = "taskId" | "tag" | "iCanShow" | "iWantToLearn" | "spaceId";

/** What is still missing, in the order of the form. */
export function gapsOf(draft: OfferDraft): OfferGap[] {
  const about = draft.about === "task" ? "taskId" : "tag";
  return ([about, "iCanShow", "iWantToLearn", "spaceId"] as const).filter(
    (field) => (field === "tag" ? plainTag(draft.tag) : draft[field].trim()) === "",
  );
}

/** A tag as it is kept: without its sign, in lower case. */
const plainTag = (tag: string) => tag.trim().replace(/^#+/, "").trim().toLocaleLowerCase();

export function offerOf(draft: OfferDraft, askedId: string | undefined): Offer {
  return {
    ...(draft.about === "task" ? { taskId: draft.taskId } : { tag: plainTag(draft.tag) }),
    iCanShow: draft.iCanShow.trim(),
    iWantToLearn: draft.iWantToLearn.trim(),
    spaceId: draft.spaceId,
    ...(askedId && draft.alone ? { askedId } : {}),
  };
}

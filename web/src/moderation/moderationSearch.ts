import { isId } from "../api/ids";

/** Which cases are listed, as it stands in the address; left out, those that wait, of all spaces that one moderates. */
export interface ModerationSearch {
  done?: true;
  space?: string;
}

export function readModerationSearch(raw: Record<string, unknown>): ModerationSearch {
  return {
    ...(raw.done === true || raw.done === "true" ? { done: true } : {}),
    ...(isId(raw.space) ? { space: raw.space } : {}),
  };
}

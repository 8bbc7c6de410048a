/** Which cases are listed, as it stands in the address; left out, those that wait, of all spaces that one moderates. */
export interface ModerationSearch {
  done?: true;
  space?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readModerationSearch(raw: Record<string, unknown>): ModerationSearch {
  return {
    ...(raw.done === true || raw.done === "true" ? { done: true } : {}),
    ...(typeof raw.space === "string" && UUID.test(raw.space) ? { space: raw.space } : {}),
  };
}

export const NEED_STATUSES = ["open", "answered", "dismissed"] as const;

/** Which unmet needs are listed, as it stands in the address; left out, those that are open. */
export interface NeedsSearch {
  status?: (typeof NEED_STATUSES)[number];
}

export function readNeedsSearch(raw: Record<string, unknown>): NeedsSearch {
  const status = NEED_STATUSES.find((each) => each === raw.status);
  return status ? { status } : {};
}

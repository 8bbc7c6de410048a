export const PAIR_STATES = ["found", "confirmed", "unlinked"] as const;

/** Which pairs are looked at; left out, those that nobody has decided on. */
export interface DuplicatesSearch {
  state?: (typeof PAIR_STATES)[number];
}

export function readDuplicatesSearch({ state }: Record<string, unknown>): DuplicatesSearch {
  const known = PAIR_STATES.find((each) => each === state);
  return known && known !== "found" ? { state: known } : {};
}

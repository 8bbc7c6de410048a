export const MODES = ["optimal", "stable", "fair"] as const;

export type MatchMode = (typeof MODES)[number];

/** Which mode's pairs are looked at, as it stands in the address. */
export interface RoundSearch {
  mode?: MatchMode;
}

export function readRoundSearch(raw: Record<string, unknown>): RoundSearch {
  const mode = MODES.find((each) => each === raw.mode);
  return mode ? { mode } : {};
}

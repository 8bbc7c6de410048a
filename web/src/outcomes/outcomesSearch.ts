/** Whose outcomes the list shows, as it stands in the address; left out, it goes by the reader's role. */
export interface OutcomesSearch {
  whose?: "mine" | "all";
}

export function readOutcomesSearch(raw: Record<string, unknown>): OutcomesSearch {
  return raw.whose === "mine" || raw.whose === "all" ? { whose: raw.whose } : {};
}

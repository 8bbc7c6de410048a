import { type CatalogSearch, readCatalogSearch } from "../catalog/catalogSearch";

export const VIEWS = ["in-review", "draft", "published", "out-of-date", "retired"] as const;

export type View = (typeof VIEWS)[number];

/** Which items are listed for those who look after them, as it stands in the address; left out, what waits for a review. */
export interface CurateSearch extends CatalogSearch {
  view?: View;
}

export function readCurateSearch(raw: Record<string, unknown>): CurateSearch {
  const view = VIEWS.find((each) => each === raw.view);
  return { ...readCatalogSearch(raw), ...(view ? { view } : {}) };
}

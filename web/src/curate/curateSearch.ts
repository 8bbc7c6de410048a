import { isId } from "../api/ids";
import { type CatalogSearch, readCatalogSearch } from "../catalog/catalogSearch";

export const VIEWS = ["in-review", "draft", "published", "out-of-date", "retired"] as const;

export type View = (typeof VIEWS)[number];

/** Which items are listed for those who look after them, as it stands in the address; left out, what waits for a review. */
export interface CurateSearch extends CatalogSearch {
  view?: View;
  /** The id of the supplier whose items are meant. */
  supplier?: string;
}

const LONGEST_TITLE = 200;

export function readCurateSearch(raw: Record<string, unknown>): CurateSearch {
  const view = VIEWS.find((each) => each === raw.view);
  const { supplier } = raw;
  return {
    ...readCatalogSearch(raw),
    ...(view ? { view } : {}),
    ...(isId(supplier) ? { supplier } : {}),
  };
}

/** What a new item begins with, as it stands in the address. */
export interface NewItemSearch {
  title?: string;
}

export function readNewItemSearch(raw: Record<string, unknown>): NewItemSearch {
  return typeof raw.title === "string" && raw.title ? { title: raw.title.slice(0, LONGEST_TITLE) } : {};
}

import { type Form, isForm } from "../design/forms";

/** The filters of the catalog, as they stand in the address. */
export interface CatalogSearch {
  q?: string;
  form?: Form;
  language?: string;
  task?: string;
}

const MAX_LENGTH = 200;
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function words(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number") return undefined;
  return String(value).trim().slice(0, MAX_LENGTH) || undefined;
}

/** Reads the filters from an address; what is not a filter, or not a possible value of one, is left out. */
export function readCatalogSearch(raw: Record<string, unknown>): CatalogSearch {
  const q = words(raw.q);
  const language = words(raw.language);
  const task = words(raw.task);
  return {
    ...(q ? { q } : {}),
    ...(isForm(raw.form) ? { form: raw.form } : {}),
    ...(language && LANGUAGE.test(language) ? { language } : {}),
    ...(task ? { task } : {}),
  };
}

/** The filters with one of them set, or taken away by undefined. */
export function withFilter<K extends keyof CatalogSearch>(
  search: CatalogSearch,
  filter: K,
  value: CatalogSearch[K] | undefined,
): CatalogSearch {
  const { [filter]: _, ...others } = search;
  return (value === undefined ? others : { ...others, [filter]: value }) as CatalogSearch;
}

import type { CSSProperties, ReactNode, Ref } from "react";

/** From how many rows on only those near the view are in the page. */
export const MANY = 200;

/** What an entry's element gets: where it stands among all, and how it is measured. Nothing while all rows are in the page. */
export interface RowPlace {
  "aria-setsize"?: number;
  "aria-posinset"?: number;
  "aria-rowindex"?: number;
  "data-index"?: number;
  ref?: Ref<HTMLElement & HTMLLIElement & HTMLTableRowElement>;
  style?: CSSProperties;
}

export interface LongRowsProps<T extends { id: string }> {
  rows: readonly T[];
  /** Whether more can be read: how many there are is not known then. */
  more: boolean;
  /** What a row measures, about, until it was seen. */
  height: number;
  children: (row: T, place: RowPlace) => ReactNode;
}

/** How many rows a table has with its head, as assistive technology asks; undefined where they are all there to be counted. */
export function rowCount(rows: readonly unknown[], more: boolean): number | undefined {
  if (rows.length < MANY) return undefined;
  return more ? -1 : rows.length + 1;
}

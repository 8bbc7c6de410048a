import { lazy, Suspense } from "react";
import { type LongRowsProps, MANY } from "./longRows";

// What lazy gives has forgotten of which rows it is.
const FewOfMany = lazy(() => import("./FewOfMany")) as unknown as typeof import("./FewOfMany").default;

interface LongListProps<T extends { id: string }> extends LongRowsProps<T> {
  className?: string | undefined;
  busy?: boolean;
}

/** A list that may grow long: from some hundreds of rows on it has only those near the view. */
export function LongList<T extends { id: string }>({ className, busy, ...rows }: LongListProps<T>) {
  // The first of them until the code for many has come.
  const first = (
    <ul className={className} data-busy={busy || undefined}>
      {rows.rows.slice(0, MANY).map((row) => rows.children(row, {}))}
    </ul>
  );
  if (rows.rows.length < MANY) return first;
  return (
    <Suspense fallback={first}>
      <FewOfMany as="ul" className={className} busy={busy} {...rows} />
    </Suspense>
  );
}

/** The same for the rows of a table; the table says how many there are ({@link rowCount}). */
export function LongTableBody<T extends { id: string }>(rows: LongRowsProps<T>) {
  const first = <tbody>{rows.rows.slice(0, MANY).map((row) => rows.children(row, {}))}</tbody>;
  if (rows.rows.length < MANY) return first;
  return (
    <Suspense fallback={first}>
      <FewOfMany as="tbody" {...rows} />
    </Suspense>
  );
}

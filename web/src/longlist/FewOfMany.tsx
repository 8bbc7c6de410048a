import { defaultRangeExtractor, type Range, useWindowVirtualizer } from "@tanstack/react-virtual";
import {
  Fragment,
  type ReactNode,
  type Ref,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import type { LongRowsProps, RowPlace } from "./longRows";

/** Rows kept above and below the view, so that the keyboard always finds a next one. */
const OVERSCAN = 8;

interface FewOfManyProps<T extends { id: string }> extends LongRowsProps<T> {
  as: "ul" | "tbody";
  className?: string | undefined;
  busy?: boolean | undefined;
}

/**
 * Of many rows those near the view, and the one that has the focus with its neighbours; empty room stands for the others. Rows flow as
 * always, so that their styles hold.
 */
export default function FewOfMany<T extends { id: string }>({
  as,
  className,
  busy,
  rows,
  more,
  height,
  children,
}: FewOfManyProps<T>) {
  const container = useRef<HTMLElement>(null);
  const above = useAbove(container);
  const rangeExtractor = (range: Range) => {
    const seen = new Set(defaultRangeExtractor(range));
    const held = heldBy(container.current);
    for (const index of held === null ? [] : [held - 1, held, held + 1]) {
      if (index >= 0 && index < range.count) seen.add(index);
    }
    return [...seen].sort((a, b) => a - b);
  };
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: OVERSCAN,
    scrollMargin: above,
    rangeExtractor,
    // React is asked outside of its own work only.
    useFlushSync: false,
  });

  const shown: ReactNode[] = [];
  let end = above;
  for (const { index, key, start, end: next } of virtual.getVirtualItems()) {
    const row = rows[index];
    if (!row) continue;
    const gap = start - end;
    end = next;
    const place: RowPlace = { "data-index": index, ref: virtual.measureElement };
    if (as === "ul") {
      place["aria-setsize"] = more ? -1 : rows.length;
      place["aria-posinset"] = index + 1;
      if (gap > 0) place.style = { marginTop: gap };
    } else {
      // The first is the table's head.
      place["aria-rowindex"] = index + 2;
      if (gap > 0) shown.push(<Room key={`room-${key}`} height={gap} />);
    }
    shown.push(<Fragment key={key}>{children(row, place)}</Fragment>);
  }
  const below = virtual.getTotalSize() + above - end;
  if (as === "ul") {
    return (
      <ul
        ref={container as Ref<HTMLUListElement>}
        className={className}
        data-busy={busy || undefined}
        // The room above the first row stays inside of the list, where it does not move the list itself.
        style={{ display: "flow-root", paddingBottom: below }}
      >
        {shown}
      </ul>
    );
  }
  return (
    <tbody ref={container as Ref<HTMLTableSectionElement>}>
      {shown}
      {below > 0 && <Room height={below} />}
    </tbody>
  );
}

/** Stands for rows of a table that are not in the page. */
function Room({ height }: { height: number }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it can get the focus
    <tr aria-hidden="true" style={{ height, padding: 0, border: 0 }}>
      <td colSpan={99} style={{ padding: 0, border: 0 }} />
    </tr>
  );
}

/** The row in which the focus is. */
function heldBy(container: HTMLElement | null): number | null {
  const focused = document.activeElement;
  if (!focused || !container?.contains(focused)) return null;
  const index = focused.closest<HTMLElement>("[data-index]")?.dataset.index;
  return index === undefined ? null : Number(index);
}

/** How far down the page the rows begin; what stands above may come late or grow. */
function useAbove(container: RefObject<HTMLElement | null>): number {
  const [above, setAbove] = useState(0);
  const measure = useCallback(() => {
    const box = container.current?.getBoundingClientRect();
    if (box) setAbove(Math.round(box.top + window.scrollY));
  }, [container]);
  useLayoutEffect(measure);
  useEffect(() => {
    const page = new ResizeObserver(measure);
    page.observe(document.body);
    return () => page.disconnect();
  }, [measure]);
  return above;
}

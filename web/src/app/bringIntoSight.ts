/**
 * Scrolls a list just so far that one of its entries is in sight. Not by `scrollIntoView`, after which the next Tab would go on from that entry
 * instead of the top of the page.
 */
export function bringIntoSight(list: HTMLElement, entry: Element) {
  const frame = list.getBoundingClientRect();
  const box = entry.getBoundingClientRect();
  if (box.top < frame.top) list.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) list.scrollTop += box.bottom - frame.bottom;
}

/** Pixels at both ends of a list where it fades out. */
const FADE = 48;

/**
 * Scrolls a list just so far that one of its entries is in sight. Not by `scrollIntoView`, after which the next Tab would go on from that entry
 * instead of the top of the page.
 */
export function bringIntoSight(list: HTMLElement, entry: Element) {
  const frame = list.getBoundingClientRect();
  const box = entry.getBoundingClientRect();
  const above = frame.top + FADE - box.top;
  const below = box.bottom - (frame.bottom - FADE);
  if (above > 0) list.scrollTop = Math.max(0, list.scrollTop - above);
  else if (below > 0) list.scrollTop += below;
}

import { useRouter } from "@tanstack/react-router";
import { type RefObject, useLayoutEffect } from "react";

/** Milliseconds that what follows something on its way is held back at most. */
const HELD_MS = 2000;

/** Marks all that follows something on its way (Waiting) as held, which base.css does not show, and nothing else. */
export function hold(page: Element) {
  const following = new Set<Element>();
  for (const waiting of page.querySelectorAll("[data-waiting]")) {
    for (let at: Element | null = waiting; at && at !== page; at = at.parentElement) {
      for (let next = at.nextElementSibling; next; next = next.nextElementSibling) following.add(next);
    }
  }
  for (const held of page.querySelectorAll("[data-held]")) {
    if (!following.has(held)) held.removeAttribute("data-held");
  }
  for (const each of following) each.setAttribute("data-held", "");
}

/**
 * While a page arrives, what follows something on its way is held back, so that nothing jumps that one has begun to read; until the page has
 * stood for a while or somebody does something there. In CSS alone it is `:has()` before `~`, which browsers are late to take back.
 */
export function useArriving(page: RefObject<HTMLElement | null>) {
  const router = useRouter();
  useLayoutEffect(() => {
    const main = page.current;
    if (!main) return;
    let over: ReturnType<typeof setTimeout> | undefined;
    const changes = new MutationObserver(() => hold(main));
    const stands = () => {
      clearTimeout(over);
      changes.disconnect();
      for (const held of main.querySelectorAll("[data-held]")) held.removeAttribute("data-held");
    };
    const arrives = () => {
      stands();
      changes.observe(main, { childList: true, subtree: true, attributeFilter: ["data-waiting"] });
      hold(main);
      over = setTimeout(stands, HELD_MS);
    };
    arrives();
    const unsubscribe = router.subscribe("onBeforeNavigate", ({ pathChanged }) => {
      if (pathChanged) arrives();
    });
    addEventListener("pointerdown", stands);
    addEventListener("keydown", stands);
    return () => {
      stands();
      unsubscribe();
      removeEventListener("pointerdown", stands);
      removeEventListener("keydown", stands);
    };
  }, [router, page]);
}

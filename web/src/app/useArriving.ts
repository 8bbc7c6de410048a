import { useRouter } from "@tanstack/react-router";
import { type RefObject, useLayoutEffect } from "react";

/** Milliseconds that what follows something on its way is held back at most. */
const HELD = 2000;

/**
 * Marks the page as arriving until it has stood for a while or somebody does something there: base.css holds back what follows
 * something on its way meanwhile, so that nothing jumps that one has begun to read.
 */
export function useArriving(page: RefObject<HTMLElement | null>) {
  const router = useRouter();
  useLayoutEffect(() => {
    let over: ReturnType<typeof setTimeout> | undefined;
    const stands = () => page.current?.removeAttribute("data-arriving");
    const arrives = () => {
      clearTimeout(over);
      page.current?.setAttribute("data-arriving", "");
      over = setTimeout(stands, HELD);
    };
    arrives();
    const unsubscribe = router.subscribe("onBeforeNavigate", ({ pathChanged }) => pathChanged && arrives());
    addEventListener("pointerdown", stands);
    addEventListener("keydown", stands);
    return () => {
      clearTimeout(over);
      unsubscribe();
      removeEventListener("pointerdown", stands);
      removeEventListener("keydown", stands);
    };
  }, [router, page]);
}

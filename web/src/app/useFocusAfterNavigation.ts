import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/** After a change of page the focus goes to the content, so that keyboards and screen readers start there. */
export function useFocusAfterNavigation(contentId: string): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) document.getElementById(contentId)?.focus({ preventScroll: true });
      }),
    [router, contentId],
  );
}

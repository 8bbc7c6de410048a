import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

/**
 * After a change of page the focus goes to the content, so that keyboards and screen readers start there; but not away from a field in which the
 * new page starts.
 */
export function useFocusAfterNavigation(contentId: string): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe("onResolved", ({ pathChanged, fromLocation }) => {
        const content = document.getElementById(contentId);
        if (!pathChanged || !fromLocation || content?.querySelector(":is(input, textarea, select):focus"))
          return;
        content?.focus({ preventScroll: true });
      }),
    [router, contentId],
  );
}

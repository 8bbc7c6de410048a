import { useEffect, useRef } from "react";
import { LEAVING } from "../session/leaving";

const KINDS = [
  "post-published",
  "post-updated",
  "post-removed",
  "comment-published",
  "comment-updated",
  "comment-removed",
] as const;

/** That something changed which I can read, by ids alone. `missed` comes after a break: anything may have changed. */
export type LiveChange =
  | { kind: (typeof KINDS)[number]; postId: string; spaceId: string; commentId?: string }
  | { kind: "missed" };

const TRY_AGAIN_MS = 60_000;

/** Hears of changes in the community as long as the page is seen; a page in the background needs no connection. */
export function useLive(hear: (change: LiveChange) => void): void {
  const heard = useRef(hear);
  heard.current = hear;
  useEffect(() => {
    if (typeof EventSource === "undefined") return;
    let stream: EventSource | null = null;
    let later: ReturnType<typeof setTimeout> | undefined;
    let came = false;

    function close() {
      clearTimeout(later);
      stream?.close();
      stream = null;
    }
    function open() {
      close();
      if (document.visibilityState === "hidden") return;
      const opened = new EventSource("/api/live");
      stream = opened;
      opened.addEventListener("ready", () => {
        if (came) heard.current({ kind: "missed" });
        came = true;
      });
      for (const kind of KINDS) {
        opened.addEventListener(kind, ({ data }) => heard.current({ kind, ...JSON.parse(data) }));
      }
      // The browser comes back by itself, but not after an answer that says no.
      opened.onerror = () => {
        if (opened.readyState === EventSource.CLOSED) later = setTimeout(open, TRY_AGAIN_MS);
      };
    }

    open();
    document.addEventListener("visibilitychange", open);
    // Before the gateway ends it with the session.
    window.addEventListener(LEAVING, close);
    return () => {
      document.removeEventListener("visibilitychange", open);
      window.removeEventListener(LEAVING, close);
      close();
    };
  }, []);
}

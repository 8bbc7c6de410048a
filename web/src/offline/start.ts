import type { QueryClient } from "@tanstack/react-query";
import { type Session, sessionQuery } from "../session/session";
import { tabs } from "./leave";
import { keepSaved, savedQuery } from "./saved";
import { sendWaiting } from "./signals";
import { beginFor, lock } from "./store";

const PAUSE_MS = 60_000;

/** A change of who is signed in, as far as what is kept here goes. */
async function follow(session: Session, client: QueryClient): Promise<void> {
  const { memberId } = session;
  if (session.offline) return;
  if (!session.authenticated || !memberId) {
    await lock();
    return;
  }
  await beginFor({ memberId, name: session.name, roles: session.roles });
  if ((await sendWaiting(memberId)) > 0) {
    await client.invalidateQueries({ queryKey: ["saved-items"] });
    await client.invalidateQueries({ queryKey: ["item"] });
  }
  const { entries, whole } = await client.fetchQuery(savedQuery);
  if (whole) await keepSaved(memberId, entries);
}

/** Keeps the app and what was saved on the device, and sends what waits; from when the first page stands. */
export function start(client: QueryClient, reload = () => location.reload()): () => void {
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    // Without it everything works as before, with a connection.
    navigator.serviceWorker.register("/sw.js").catch(() => {});
  }

  let known: Session | undefined;
  let whose: string | null = null;
  const look = () => {
    const session = client.getQueryData(sessionQuery.queryKey);
    if (!session || (session.memberId === known?.memberId && session.offline === known?.offline)) return;
    if (session.memberId && whose && session.memberId !== whose) {
      // Somebody else signed in in another tab: what this one shows, and what was half written here, is not theirs.
      reload();
      return;
    }
    whose = session.memberId ?? whose;
    known = session;
    // A device without storage keeps nothing.
    follow(session, client).catch(() => {});
  };
  const again = () => {
    known = undefined;
    // Not followed before the academy has said who it is now.
    void client.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => {});
  };
  // A phone says little of its network; what waits is tried again when somebody looks.
  let lookedAt = Date.now();
  const seenAgain = () => {
    if (document.visibilityState !== "visible" || Date.now() - lookedAt < PAUSE_MS) return;
    lookedAt = Date.now();
    again();
  };
  const signedOutElsewhere = () => {
    client.clear();
    location.assign("/");
  };
  // A page that the browser kept whole would show what was read before signing out.
  const comeBack = (event: PageTransitionEvent) => {
    if (event.persisted) reload();
  };

  const stop = client.getQueryCache().subscribe((event) => {
    const isSession = event.query.queryKey[0] === sessionQuery.queryKey[0];
    if (isSession && event.type === "updated" && event.action.type === "success") look();
  });
  tabs?.addEventListener("message", signedOutElsewhere);
  addEventListener("online", again);
  document.addEventListener("visibilitychange", seenAgain);
  addEventListener("pageshow", comeBack);
  look();
  return () => {
    stop();
    tabs?.removeEventListener("message", signedOutElsewhere);
    removeEventListener("online", again);
    document.removeEventListener("visibilitychange", seenAgain);
    removeEventListener("pageshow", comeBack);
  };
}

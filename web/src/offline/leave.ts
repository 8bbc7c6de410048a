import { LEAVING } from "../session/leaving";
import { sendWaiting } from "./signals";
import { empty, owner } from "./store";

/** By which tabs tell each other that somebody signed out; one for the whole tab, as it does not hear itself. */
export const tabs = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("praxis.session");

/** How long signing out waits for what was not sent yet. */
const PATIENCE_MS = 3000;

/** What stays on a device, since it says nothing about anybody. */
const STAYS = new Set(["praxis.language", "praxis.color-scheme"]);

function within<T>(work: Promise<T>): Promise<T | undefined> {
  return Promise.race([work, new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}

/** Before signing out: pages end what they hear, what waits is sent if it can be, then nothing of the member is left on the device. */
export async function leaveNothing(): Promise<void> {
  globalThis.dispatchEvent(new Event(LEAVING));
  try {
    const who = await owner();
    if (who && navigator.onLine) await within(sendWaiting(who.memberId).catch(() => 0));
    await empty();
  } catch {
    // Without storage nothing was kept.
  }
  try {
    sessionStorage.clear();
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith("praxis.") && !key.startsWith("praxis.guide.") && !STAYS.has(key))
        localStorage.removeItem(key);
    }
  } catch {
    // Storage is blocked: nothing is in it.
  }
}

/** After signing out: other tabs show nothing of the member any more. */
export function tellOtherTabs(): void {
  tabs?.postMessage("signed-out");
}

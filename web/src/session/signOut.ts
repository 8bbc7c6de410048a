import { holdReads, sessionFetch } from "../api/http";
import { problemFrom } from "../api/problem";

/**
 * Ends the session. The gateway answers with the address to go on to (`{"location": …}`, for the identity
 * provider's own sign-out), with a redirect that was followed, or with nothing; without one the landing page is next.
 */
export async function signOut(): Promise<string> {
  const goOn = holdReads();
  try {
    return await endSession();
  } catch (error) {
    goOn();
    throw error;
  }
}

async function endSession(): Promise<string> {
  const { leaveNothing, tellOtherTabs } = await import("../offline/leave");
  // First, so that nothing is left also where the academy does not answer.
  await leaveNothing();
  const request = new Request(new URL("/session/logout", location.origin), {
    method: "POST",
    headers: { Accept: "application/json" },
  });
  const response = await sessionFetch(request);
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok && response.status !== 401) throw problemFrom(response.status, body);
  tellOtherTabs();
  const next = (body as { location?: unknown } | null)?.location;
  return typeof next === "string" ? next : "/";
}

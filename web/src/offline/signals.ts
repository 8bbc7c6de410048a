import { sessionFetch } from "../api/http";
import { newIdempotencyKey } from "../api/idempotency";
import { asProblem, problemFrom } from "../api/problem";
import { queue, queued, type Signal, sent } from "./store";

/** What became of a signal: it is with the academy, or it waits here for the connection. */
export type Said = "sent" | "waiting";

async function send(signal: Signal): Promise<void> {
  const request = new Request(new URL(signal.path, location.origin), {
    method: signal.method,
    headers: {
      "Idempotency-Key": signal.key,
      Accept: "application/json",
      ...(signal.body === null ? {} : { "Content-Type": "application/json" }),
    },
    ...(signal.body === null ? {} : { body: JSON.stringify(signal.body) }),
  });
  const response = await sessionFetch(request);
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => null));
}

/** Whether a later try can go better: no answer came, the academy is busy, or one has to sign in first. */
function isWorthWaiting(error: unknown): boolean {
  const problem = asProblem(error);
  return problem.passing || problem.status === 401;
}

/** Sends a signal, or keeps it where the academy cannot be reached. What the academy refuses is thrown. */
export async function say(
  memberId: string,
  what: Pick<Signal, "method" | "path" | "body" | "about">,
): Promise<Said> {
  const signal: Signal = { ...what, key: newIdempotencyKey(), memberId, at: Date.now() };
  try {
    await send(signal);
    return "sent";
  } catch (error) {
    if (!isWorthWaiting(error) || !(await queue(signal))) throw error;
    return "waiting";
  }
}

/** One tab sends at a time; where the browser has no locks, the key of each signal still makes it count once. */
async function alone(work: () => Promise<number>): Promise<number> {
  return navigator.locks ? await navigator.locks.request("praxis.signals", work) : work();
}

/** Sends what waits, in its order; stops where the academy cannot be reached. Gives how many are through. */
export function sendWaiting(memberId: string): Promise<number> {
  return alone(async () => {
    let through = 0;
    for (const signal of await queued(memberId)) {
      try {
        await send(signal);
        through += 1;
      } catch (error) {
        if (isWorthWaiting(error)) break;
        // Refused for good: the item is gone, or may not be seen any more.
      }
      await sent(signal.key);
    }
    return through;
  });
}

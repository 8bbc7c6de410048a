import { problemFrom } from "./problem";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
const CSRF_HEADER = "X-CSRF-Token";

/** What the HTTP layer needs to know of the session; the session feature connects itself here. */
export interface SessionHooks {
  csrfToken(): string | null;
  /** Asks the gateway for the session again and gives the new token. */
  refreshCsrfToken(): Promise<string | null>;
  /** Called when an answer says that nobody is signed in any more. */
  signedOut(): void;
}

let hooks: SessionHooks = {
  csrfToken: () => null,
  refreshCsrfToken: async () => null,
  signedOut: () => {},
};

export function connectSession(session: SessionHooks): void {
  hooks = session;
}

/** The session, for requests that cannot go by {@link sessionFetch}. */
export const currentSession = (): SessionHooks => hooks;

let leaving = new AbortController();
let stays: Promise<void> = Promise.resolve();

/**
 * From when a member signs out: what is being read ends, and what would be read next waits, so that nothing is asked
 * for in a session that is over. Gives what lets both go on where the member has to stay.
 */
export function holdReads(): () => void {
  let goOn = () => {};
  stays = new Promise((resolve) => {
    goOn = resolve;
  });
  leaving.abort();
  return () => {
    leaving = new AbortController();
    goOn();
  };
}

async function read(request: Request): Promise<Response> {
  await stays;
  const { signal } = leaving;
  try {
    return await fetch(request, { signal: AbortSignal.any([request.signal, signal]) });
  } catch (error) {
    if (!signal.aborted || request.signal.aborted) throw error;
    return read(request);
  }
}

async function isCsrfProblem(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return problemFrom(403, body).kind === "csrf";
}

function withToken(request: Request, token: string | null): Request {
  if (token) request.headers.set(CSRF_HEADER, token);
  return request;
}

/**
 * Same-origin fetch with the session cookie and, on unsafe methods, the CSRF token. A token that the gateway
 * no longer takes is renewed once. A 401 tells the session that it has ended; the answer is passed on.
 */
export async function sessionFetch(request: Request): Promise<Response> {
  const safe = SAFE_METHODS.has(request.method);
  const again = safe ? null : request.clone();
  let response = await (safe ? read(request) : fetch(withToken(request, hooks.csrfToken())));
  if (again && (await isCsrfProblem(response))) {
    response = await fetch(withToken(again, await hooks.refreshCsrfToken()));
  }
  if (response.status === 401) hooks.signedOut();
  return response;
}

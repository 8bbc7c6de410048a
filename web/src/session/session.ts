import { type QueryClient, queryOptions, useQuery } from "@tanstack/react-query";
import { connectSession } from "../api/http";
import { problemFrom } from "../api/problem";

/** What the gateway says of the browser's session (`GET /session/me`). */
export interface Session {
  authenticated: boolean;
  memberId: string | null;
  name: string | null;
  email: string | null;
  roles: string[];
  csrfToken: string | null;
  /** True when the session ended while the app was open. Set here, not by the gateway. */
  ended?: boolean;
  /** True where the academy cannot be reached: whose device it is, to read what is kept here. Set here, too. */
  offline?: boolean;
}

const SIGNED_OUT: Session = {
  authenticated: false,
  memberId: null,
  name: null,
  email: null,
  roles: [],
  csrfToken: null,
};

/** Who may read what is kept on this device while the academy cannot be reached. */
async function offlineSession(error: unknown): Promise<Session> {
  const { owner } = await import("../offline/store");
  const who = await owner().catch(() => null);
  if (!who) throw error;
  const { memberId, name, roles } = who;
  return { ...SIGNED_OUT, authenticated: true, memberId, name, roles, offline: true };
}

async function readSession(): Promise<Session> {
  let response: Response;
  try {
    response = await fetch("/session/me", { headers: { Accept: "application/json" } });
  } catch (error) {
    return offlineSession(error);
  }
  if (response.status === 401) return SIGNED_OUT;
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return { ...SIGNED_OUT, ...(body as Partial<Session>) };
}

const OFFLINE_MS = 15_000;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: readSession,
  staleTime: 60_000,
  // Until the academy answers again.
  refetchInterval: ({ state }) => (state.data?.offline ? OFFLINE_MS : false),
});

export function useSession() {
  return useQuery(sessionQuery);
}

/** The signed-in member; only below the shell, which shows nothing of the academy to anybody else. */
export function useMe(): Session {
  return useSession().data ?? SIGNED_OUT;
}

/** Lets the HTTP layer use the session that the query client holds. */
export function connectSessionTo(client: QueryClient): void {
  connectSession({
    csrfToken: () => client.getQueryData(sessionQuery.queryKey)?.csrfToken ?? null,
    refreshCsrfToken: async () =>
      (await client.fetchQuery({ ...sessionQuery, staleTime: 0 }).catch(() => SIGNED_OUT)).csrfToken,
    signedOut: () => {
      const was = client.getQueryData(sessionQuery.queryKey);
      if (was?.authenticated) client.setQueryData(sessionQuery.queryKey, { ...SIGNED_OUT, ended: true });
    },
  });
}

/** Where the browser goes to sign in; it comes back to `path` (path, query and fragment of this site). */
export function signInAddress(path: string): string {
  return `/session/login?return=${encodeURIComponent(path)}`;
}

import type { paths as CatalogPaths } from "../api/generated/catalog";
import type { paths as CommunityPaths } from "../api/generated/community";
import type { paths as IdentityPaths } from "../api/generated/identity";
import type { paths as MentoringPaths } from "../api/generated/mentoring";
import type { paths as PerformancePaths } from "../api/generated/performance";
import { sessionFetch } from "../api/http";
import { asProblem, problemFrom } from "../api/problem";

type Paths = CatalogPaths & CommunityPaths & IdentityPaths & MentoringPaths & PerformancePaths;

/** What the services let one read: an address that is not there would look as if nothing were stored. */
type Readable = { [P in keyof Paths]: Paths[P] extends { get: object } ? P : never }[keyof Paths];

/** One thing that the academy stores of a member: its name in the file, and where it is read. */
interface Part {
  name: string;
  path: Readable | `${Readable}?${string}`;
  /** Read for each of the parts before, by their id. */
  each?: string;
}

/** What the services tell a member of themself. They have no export of their own; this is all that they say when asked. */
export const PARTS: readonly Part[] = [
  { name: "member", path: "/api/members/me" },
  { name: "weeklyPlan", path: "/api/weekly-plan" },
  { name: "weeklyMinutes", path: "/api/weekly-plan/budget" },
  { name: "programmes", path: "/api/enrolments/mine" },
  { name: "programmeWork", path: "/api/enrolments/{id}", each: "programmes" },
  { name: "filesShown", path: "/api/evidence-files" },
  { name: "obstaclesReported", path: "/api/obstacles?mine=true" },
  { name: "obstaclesToTakeAway", path: "/api/obstacles?owned=true" },
  { name: "exemplarConsent", path: "/api/exemplar-consent" },
  { name: "work", path: "/api/my-work" },
  { name: "signals", path: "/api/my-signals" },
  { name: "events", path: "/api/event-places" },
  { name: "collections", path: "/api/collections?mine=true" },
  { name: "mentorProfile", path: "/api/mentor-profiles/me" },
  { name: "menteeRequests", path: "/api/mentee-requests/mine" },
  { name: "avoidedMembers", path: "/api/avoided-members" },
  { name: "firstTalks", path: "/api/chemistry-talks/mine" },
  { name: "checkIns", path: "/api/check-ins/mine" },
  { name: "sessions", path: "/api/sessions/mine" },
  { name: "pairings", path: "/api/pairings/mine" },
  { name: "goals", path: "/api/pairings/{id}/goals", each: "pairings" },
  { name: "notes", path: "/api/pairings/{pairingId}/notes", each: "pairings" },
  { name: "mentoringThanksReceived", path: "/api/pairings/thanks/mine?direction=received" },
  { name: "mentoringThanksGiven", path: "/api/pairings/thanks/mine?direction=given" },
  { name: "drafts", path: "/api/posts/drafts" },
  { name: "follows", path: "/api/follows" },
  { name: "notifications", path: "/api/notifications" },
  { name: "notificationPreferences", path: "/api/notification-preferences" },
  { name: "thanksReceived", path: "/api/thanks/received" },
  { name: "thanksGiven", path: "/api/thanks/given" },
  { name: "swaps", path: "/api/swaps" },
  { name: "help", path: "/api/champions/me" },
  { name: "invitations", path: "/api/champions/me/invitations" },
  { name: "takingPart", path: "/api/participation/me" },
  { name: "whenILeave", path: "/api/erasures/wish" },
];

async function read(address: URL): Promise<unknown> {
  // What is worded by the academy is in the language of the app.
  const headers = { Accept: "application/json", "Accept-Language": document.documentElement.lang || "en" };
  const response = await sessionFetch(new Request(address, { headers }));
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw problemFrom(response.status, body);
  return body;
}

const isPage = (body: unknown): body is { items: unknown[]; next: string | null } =>
  typeof body === "object" && body !== null && Array.isArray((body as { items?: unknown }).items);

/** A thing, or a list with all its pages; null where the academy stores nothing, or not for this role. */
async function readAll(path: string): Promise<unknown> {
  const address = new URL(path, location.origin);
  try {
    const first = await read(address);
    if (!isPage(first)) return first;
    const all = [...first.items];
    for (let next = first.next; next; ) {
      address.searchParams.set("after", next);
      const page = await read(address);
      if (!isPage(page)) break;
      all.push(...page.items);
      next = page.next;
    }
    return all;
  } catch (error) {
    const { status } = asProblem(error);
    if (status === 404 || status === 403) return null;
    throw error;
  }
}

/** All that the academy tells of me, part by part. `progress` hears how many of the parts are read. */
export async function collectMyData(progress: (read: number) => void): Promise<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [place, { name, path, each }] of PARTS.entries()) {
    if (each) {
      const ids = ((data[each] ?? []) as { id: string }[]).map(({ id }) => id);
      const found = [];
      for (const id of ids) found.push(await readAll(path.replace(/\{\w+\}/, encodeURIComponent(id))));
      data[name] = found.flat();
    } else {
      data[name] = await readAll(path);
    }
    progress(place + 1);
  }
  return data;
}

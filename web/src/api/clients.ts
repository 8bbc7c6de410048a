import createClient from "openapi-fetch";
import type { paths as CatalogPaths } from "./generated/catalog";
import type { paths as CommunityPaths } from "./generated/community";
import type { paths as IdentityPaths } from "./generated/identity";
import type { paths as MentoringPaths } from "./generated/mentoring";
import type { paths as PerformancePaths } from "./generated/performance";
import { sessionFetch } from "./http";
import { problemFrom } from "./problem";

const options = { baseUrl: globalThis.location?.origin ?? "", fetch: sessionFetch };

export const catalog = createClient<CatalogPaths>(options);
export const community = createClient<CommunityPaths>(options);
export const identity = createClient<IdentityPaths>(options);
export const mentoring = createClient<MentoringPaths>(options);
export const performance = createClient<PerformancePaths>(options);

/** The data of a successful answer; anything else is thrown as a Problem. */
export async function answered<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, error, response } = await call;
  if (!response.ok || data === undefined || data === null) throw problemFrom(response.status, error);
  return data;
}

/** Waits for an answer that has nothing in it; one that says no is thrown as a Problem. */
export async function done(call: Promise<{ error?: unknown; response: Response }>): Promise<void> {
  const { error, response } = await call;
  if (!response.ok) throw problemFrom(response.status, error);
}

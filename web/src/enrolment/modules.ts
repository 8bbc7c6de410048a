import type { Activity, ProgrammeVersion } from "./enrolments";

export interface Module {
  title: string;
  activities: Activity[];
}

/**
 * The activities by the programme's modules, which number them through. Without a version, or where it does not fit, they stand in one module
 * without a title.
 */
export function modulesOf(
  activities: readonly Activity[],
  version: Pick<ProgrammeVersion, "modules"> | undefined,
): Module[] {
  const sizes = version?.modules.map(({ activities: { length } }) => length) ?? [];
  const fits = sizes.reduce((sum, size) => sum + size, 0) === activities.length;
  if (!version || !fits) return activities.length > 0 ? [{ title: "", activities: [...activities] }] : [];
  let start = 0;
  return version.modules.map(({ title }, place) => {
    const end = start + (sizes[place] ?? 0);
    const own = activities.slice(start, end);
    start = end;
    return { title, activities: own };
  });
}

const WEB_ADDRESS = /^https?:\/\/\S+$/;
export const MOST_LINKS = 10;

/** Addresses as people paste them, one a line or with spaces between; null where one of them is no web address. */
export function linksOf(typed: string): string[] | null {
  const links = typed.split(/\s+/).filter((link) => link !== "");
  return links.length <= MOST_LINKS && links.every((link) => WEB_ADDRESS.test(link))
    ? [...new Set(links)]
    : null;
}

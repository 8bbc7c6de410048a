export const COHORT_STATUSES = ["planned", "launched", "completed", "cancelled"] as const;

export type CohortStatus = (typeof COHORT_STATUSES)[number];

/** Which cohorts are listed, as it stands in the address. */
export interface CohortsSearch {
  status?: CohortStatus;
}

export function readCohortsSearch(raw: Record<string, unknown>): CohortsSearch {
  const status = COHORT_STATUSES.find((each) => each === raw.status);
  return status ? { status } : {};
}

export type CohortFilter = "all" | "stuck";

/** Whom a cohort's board shows, as it stands in the address. */
export interface BoardSearch {
  show?: "stuck";
}

export function readBoardSearch(raw: Record<string, unknown>): BoardSearch {
  return raw.show === "stuck" ? { show: "stuck" } : {};
}

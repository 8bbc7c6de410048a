export const CAUSES = [
  "expectations-feedback",
  "tools-resources",
  "incentives",
  "capacity",
  "motives",
  "knowledge-skill",
] as const;

export type Cause = (typeof CAUSES)[number];

/** Which cell of the board is open, as it stands in the address. */
export interface ObstacleSearch {
  cause?: Cause;
  owner?: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function readObstacleSearch(raw: Record<string, unknown>): ObstacleSearch {
  const cause = CAUSES.find((each) => each === raw.cause);
  return {
    ...(cause ? { cause } : {}),
    ...(typeof raw.owner === "string" && UUID.test(raw.owner) ? { owner: raw.owner } : {}),
  };
}

import { isId } from "../api/ids";

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

export function readObstacleSearch(raw: Record<string, unknown>): ObstacleSearch {
  const cause = CAUSES.find((each) => each === raw.cause);
  return {
    ...(cause ? { cause } : {}),
    ...(isId(raw.owner) ? { owner: raw.owner } : {}),
  };
}

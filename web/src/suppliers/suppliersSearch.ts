import { isId } from "../api/ids";

export const TRUST_LEVELS = ["trusted", "reviewed", "blocked"] as const;

/** Which suppliers are listed, as it stands in the address. */
export interface SuppliersSearch {
  name?: string;
  trust?: (typeof TRUST_LEVELS)[number];
}

const MOST = 200;

export function readSuppliersSearch(raw: Record<string, unknown>): SuppliersSearch {
  const trust = TRUST_LEVELS.find((each) => each === raw.trust);
  const name = typeof raw.name === "string" ? raw.name.trim().slice(0, MOST) : "";
  return { ...(name ? { name } : {}), ...(trust ? { trust } : {}) };
}

/** The run that is looked at, as it stands in the address. */
export interface RunSearch {
  run?: string;
}

export function readRunSearch(raw: Record<string, unknown>): RunSearch {
  return isId(raw.run) ? { run: raw.run } : {};
}

/** For which task suppliers are compared. */
export interface SupplierComparisonSearch {
  task?: string;
}

export function readSupplierComparisonSearch({ task }: Record<string, unknown>): SupplierComparisonSearch {
  return typeof task === "string" && task !== "" && task.length <= 100 ? { task } : {};
}

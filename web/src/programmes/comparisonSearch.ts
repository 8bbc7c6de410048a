/** For which outcome programmes are compared. */
export interface ComparisonSearch {
  outcome?: string;
}

export function readComparisonSearch({ outcome }: Record<string, unknown>): ComparisonSearch {
  return typeof outcome === "string" && /^[0-9a-f-]{36}$/i.test(outcome) ? { outcome } : {};
}

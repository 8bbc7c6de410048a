/** How values are entered, as it stands in the address. */
export interface ValuesSearch {
  by?: "paste";
  /** For which period; left out for the last one that is over. */
  period?: string;
}

/** Which value is looked at. */
export interface HistorySearch {
  unit?: string;
  period?: string;
}

const periodIn = (raw: Record<string, unknown>) =>
  typeof raw.period === "string" && /^\d{4}-(W\d\d|Q[1-4]|\d\d)$/.test(raw.period)
    ? { period: raw.period }
    : {};

export function readValuesSearch(raw: Record<string, unknown>): ValuesSearch {
  return { ...(raw.by === "paste" ? { by: "paste" } : {}), ...periodIn(raw) };
}

export function readHistorySearch(raw: Record<string, unknown>): HistorySearch {
  const unit = typeof raw.unit === "string" && /^[0-9a-f-]{36}$/i.test(raw.unit) ? { unit: raw.unit } : {};
  return { ...unit, ...periodIn(raw) };
}

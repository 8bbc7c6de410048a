/** How values are entered, as it stands in the address. */
export interface ValuesSearch {
  by?: "paste";
}

export function readValuesSearch(raw: Record<string, unknown>): ValuesSearch {
  return raw.by === "paste" ? { by: "paste" } : {};
}

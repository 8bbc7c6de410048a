/** What a sheet calls its columns. */
export interface Columns {
  unit: string;
  period: string;
  value: string;
  denominator: string;
}

export const COLUMNS = ["unit", "period", "value", "denominator"] as const;

/** What separates the cells of a sheet, by its first line: spreadsheets put tabs on the clipboard. */
function separatorOf(line: string): string {
  if (line.includes(";")) return ";";
  return line.includes("\t") ? "\t" : ",";
}

/** The names in the first line of a sheet; quotes around a name are taken off. */
export function headersOf(sheet: string): string[] {
  const first = sheet.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  if (first.trim() === "") return [];
  return first.split(separatorOf(first)).map((name) => name.trim().replace(/^"(.*)"$/, "$1"));
}

/** Words that spreadsheets use for our columns, in the languages of the app. */
const KNOWN: Record<keyof Columns, readonly string[]> = {
  unit: ["unit", "team", "member", "e-mail", "email", "eenheid", "teamnaam", "afdeling"],
  period: ["period", "week", "month", "quarter", "date", "periode", "maand", "kwartaal", "datum"],
  value: ["value", "percent", "percentage", "rate", "waarde", "score"],
  denominator: ["denominator", "total", "n", "number", "noemer", "totaal", "aantal"],
};

/** Which column is which, as far as the names tell; an empty name where they do not. */
export function guessColumns(headers: readonly string[]): Columns {
  const find = (column: keyof Columns) =>
    headers.find((name) => KNOWN[column].includes(name.toLowerCase())) ?? "";
  return {
    unit: find("unit"),
    period: find("period"),
    value: find("value"),
    denominator: find("denominator"),
  };
}

/** Whether the columns are called as the academy calls them, so that nothing has to be said about them. */
export function areOurs(headers: readonly string[]): boolean {
  const names = headers.map((name) => name.toLowerCase());
  return (
    ["unit", "period", "value"].every((name) => names.includes(name)) &&
    names.every((name) => COLUMNS.includes(name as (typeof COLUMNS)[number]))
  );
}

/** How many lines of values a sheet has, the first line and empty ones left out. */
export function countLines(sheet: string): number {
  return sheet.split(/\r?\n/).filter((line, i) => i > 0 && line.trim() !== "").length;
}

/** What stands in a line, counted from 1 as an editor does. */
export function lineAt(sheet: string, number: number): string {
  return sheet.split(/\r?\n/)[number - 1]?.replaceAll("\t", "  ") ?? "";
}

export interface Entry {
  unit: string;
  value: string;
  denominator: string;
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** A sheet of what was typed in for one period; units without a value are left out. Decimal commas are fine between semicolons. */
export function sheetOf(period: string, entries: readonly Entry[]): string {
  const rows = entries
    .filter((entry) => entry.value.trim() !== "")
    .map((entry) => [entry.unit, period, entry.value.trim(), entry.denominator.trim()].map(quoted).join(";"));
  return rows.length === 0 ? "" : ["unit;period;value;denominator", ...rows].join("\n");
}

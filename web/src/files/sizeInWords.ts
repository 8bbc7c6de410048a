const UNITS = [
  ["megabyte", 1024 * 1024],
  ["kilobyte", 1024],
  ["byte", 1],
] as const;

/** "1.4 MB", as people say it. */
export function sizeInWords(bytes: number, language: string): string {
  const [unit, of] = UNITS.find(([, least]) => bytes >= least) ?? ["byte", 1];
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit,
    unitDisplay: unit === "byte" ? "long" : "short",
    maximumFractionDigits: unit === "megabyte" ? 1 : 0,
  }).format(bytes / of);
}

/** A measured number with three significant digits, or whole where it is a thousand or more, as the services' sentences have it. */
export function figure(value: number, language: string): string {
  const large = Math.abs(value) >= 1000;
  return new Intl.NumberFormat(
    language,
    large ? { maximumFractionDigits: 0 } : { maximumSignificantDigits: 3 },
  ).format(value);
}

const PERCENT = new Set(["percent", "procent", "%"]);

/** A measured number with its unit: "12.5%", "3 contacts". */
export function figureWithUnit(value: number, unit: string, language: string): string {
  const number = figure(value, language);
  return PERCENT.has(unit.toLowerCase()) ? `${number}%` : `${number} ${unit}`;
}

/** A change with its sign, a real minus among them. */
export function change(value: number, language: string): string {
  return `${value > 0 ? "+" : value < 0 ? "−" : ""}${figure(Math.abs(value), language)}`;
}

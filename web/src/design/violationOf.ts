import { asProblem } from "../api/problem";

/** Whether a violation's field is this one, or an element of it: `skills[3]`. */
export function isOf(field: string, shown: string): boolean {
  return field === shown || field.startsWith(`${shown}[`);
}

/** What a service said of one field or its elements, or undefined. */
export function violationOf(error: unknown, field: string): string | undefined {
  if (!error) return undefined;
  return asProblem(error).violations.find((violation) => isOf(violation.field, field))?.message;
}

import { asProblem } from "../api/problem";

/** What a service said of one field, or undefined. */
export function violationOf(error: unknown, field: string): string | undefined {
  if (!error) return undefined;
  return asProblem(error).violations.find((violation) => violation.field === field)?.message;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether something out of an address can be the id of anything. */
export function isId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

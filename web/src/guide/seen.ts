const PREFIX = "praxis.guide.";

/** Which roles' starts a member has put away on this device. The key is the member's id, which tells nothing to others. */
export function seenGuides(memberId: string | null): string[] {
  try {
    return (localStorage.getItem(PREFIX + memberId) ?? "").split(" ").filter((role) => role !== "");
  } catch {
    return [];
  }
}

export function rememberGuides(memberId: string | null, roles: readonly string[]): void {
  try {
    localStorage.setItem(PREFIX + memberId, roles.join(" "));
  } catch {
    // Without storage it is away until the page is left.
  }
}

/** The first of the roles, in this order, whose start was not put away; null where all were. */
export function nextGuide<R extends string>(
  order: readonly R[],
  roles: readonly string[],
  seen: readonly string[],
): R | null {
  return order.find((role) => (role === "learner" || roles.includes(role)) && !seen.includes(role)) ?? null;
}

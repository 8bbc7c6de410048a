import type { Decision } from "./rounds";

type Kind = Decision["decision"];

/** The decisions with that on a pair changed: set, or taken back where it stands already. A mentee is pinned to one mentor at most. */
export function decided(
  decisions: readonly Decision[],
  requestId: string,
  mentorId: string,
  kind: Kind,
): Decision[] {
  const isPair = (each: Decision) => each.requestId === requestId && each.mentorId === mentorId;
  const stands = decisions.some((each) => isPair(each) && each.decision === kind);
  const others = decisions.filter(
    (each) =>
      !isPair(each) && !(kind === "pinned" && each.requestId === requestId && each.decision === "pinned"),
  );
  return stands
    ? decisions.filter((each) => !isPair(each))
    : [...others, { requestId, mentorId, decision: kind }];
}

import type { Verdict } from "./outcomes";

/** The colour role of a verdict. Nothing seen is no failure, so it is quiet. */
export function toneOf(verdict: Verdict): "good" | "bad" | "quiet" | "accent" {
  switch (verdict) {
    case "better":
      return "good";
    case "worse":
      return "bad";
    case "no-visible-effect":
      return "quiet";
    default:
      return "accent";
  }
}

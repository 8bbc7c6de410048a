import type { TFunction } from "i18next";
import type { Problem } from "./problem";

export interface ProblemWords {
  title: string;
  detail: string | null;
  /** What to tell the people who keep the academy running; only where it is their turn. */
  trace: string | null;
}

/** The kinds whose detail from the service helps a reader; the others say it better in the reader's own language. */
const TELLING_DETAILS = new Set(["conflict", "validation", "forbidden", "stale-version"]);

/** A problem in the reader's language: what happened, and what to do. */
export function problemInWords(t: TFunction, problem: Problem): ProblemWords {
  const known = t(`problem.${problem.kind}` as "problem.unexpected", { defaultValue: "" });
  return {
    title: known || problem.message || t("problem.unexpected"),
    detail: detailOf(t, problem, known !== ""),
    trace:
      problem.status >= 500 && problem.traceId ? t("problemHelp.trace", { traceId: problem.traceId }) : null,
  };
}

function detailOf(t: TFunction, problem: Problem, known: boolean): string | null {
  if (problem.kind === "unreachable") return t("problemHelp.unreachable");
  if (problem.passing) return t("problemHelp.passing");
  const told = !known || TELLING_DETAILS.has(problem.kind);
  return told && problem.violations.length === 0 ? problem.detail : null;
}

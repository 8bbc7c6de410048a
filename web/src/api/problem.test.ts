import { describe, expect, it } from "vitest";
import { asProblem, Problem, problemFrom } from "./problem";

describe("a failed answer", () => {
  it("keeps kind, detail, trace and the violations by field", () => {
    const problem = problemFrom(400, {
      type: "urn:praxis:problem:validation",
      title: "Not valid",
      status: 400,
      detail: "2 fields",
      traceId: "4bf92f",
      violations: [
        { field: "title", message: "must not be blank" },
        { field: "tags[0]", message: "is too long" },
      ],
    });

    expect(problem).toMatchObject({ kind: "validation", status: 400, detail: "2 fields", traceId: "4bf92f" });
    expect(problem.violations).toEqual([
      { field: "title", message: "must not be blank" },
      { field: "tags[0]", message: "is too long" },
    ]);
  });

  it.each([
    [401, "unauthenticated"],
    [403, "forbidden"],
    [404, "not-found"],
    [413, "body-too-large"],
    [429, "too-many-requests"],
    [502, "dependency-unavailable"],
    [504, "timeout"],
    [418, "unexpected"],
  ])("without a problem document is named by its status %i", (status, kind) => {
    expect(problemFrom(status, "<html>").kind).toBe(kind);
  });

  it("drops violations that say nothing", () => {
    const body = { violations: [null, {}, { field: "q" }, { message: "Too many" }, 7] };

    expect(problemFrom(400, body).violations).toEqual([{ field: "", message: "Too many" }]);
  });

  it("is passing when a later try may succeed", () => {
    expect(problemFrom(503, {}).passing).toBe(true);
    expect(problemFrom(429, {}).passing).toBe(true);
    expect(problemFrom(404, {}).passing).toBe(false);
  });
});

describe("a thrown thing", () => {
  it("is unreachable when fetch failed", () => {
    expect(asProblem(new TypeError("Failed to fetch"))).toMatchObject({ kind: "unreachable", passing: true });
  });

  it("is itself when it is a problem already", () => {
    const problem = new Problem({ kind: "conflict", status: 409 });

    expect(asProblem(problem)).toBe(problem);
  });

  it("is unexpected, and not tried again, when the code is wrong", () => {
    expect(asProblem(new Error("bug"))).toMatchObject({ kind: "unexpected", passing: false });
  });
});

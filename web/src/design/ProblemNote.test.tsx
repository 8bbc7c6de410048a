import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { problemFrom } from "../api/problem";
import { show } from "../test-world";
import { ProblemNote } from "./ProblemNote";
import { violationOf } from "./violationOf";

const validation = problemFrom(400, {
  type: "urn:praxis:problem:validation",
  detail: "2 violations",
  violations: [
    { field: "title", message: "must not be blank" },
    { field: "tags", message: "are too many" },
  ],
});

describe("the note about a problem", () => {
  it("names the fields that were not accepted", async () => {
    await show(<ProblemNote error={validation} />);

    expect(screen.getByRole("alert")).toHaveTextContent("Something needs another look");
    expect(screen.getByRole("alert")).toHaveTextContent("title: must not be blank");
  });

  it("leaves out a field that says it itself", async () => {
    await show(<ProblemNote error={validation} shownFields={["title"]} />);

    expect(screen.getByRole("alert")).not.toHaveTextContent("must not be blank");
    expect(screen.getByRole("alert")).toHaveTextContent("are too many");
    expect(violationOf(validation, "title")).toBe("must not be blank");
  });

  it("says what to do and what to pass on when the academy failed", async () => {
    await show(<ProblemNote error={problemFrom(503, { traceId: "4bf92f" })} />);

    expect(screen.getByRole("alert")).toHaveTextContent("Try again in a moment");
    expect(screen.getByRole("alert")).toHaveTextContent("4bf92f");
  });

  it("says that nothing was reached when the network is gone", async () => {
    await show(<ProblemNote error={new TypeError("Failed to fetch")} />);

    expect(screen.getByRole("alert")).toHaveTextContent("The academy cannot be reached");
  });

  it("tells what the service said where the app does not know the kind", async () => {
    const error = problemFrom(409, { type: "urn:praxis:problem:cohort-full", title: "The cohort is full" });
    await show(<ProblemNote error={error} />);

    expect(screen.getByRole("alert")).toHaveTextContent("The cohort is full");
  });

  it("leaves out what stands at its field, of an element too, and no other field of a like name", async () => {
    const error = problemFrom(400, {
      type: "urn:praxis:problem:validation",
      violations: [
        { field: "skills[3]", message: "is too long" },
        { field: "skillsets", message: "is unknown" },
      ],
    });
    await show(<ProblemNote error={error} shownFields={["skills"]} />);

    expect(screen.getByRole("alert")).toHaveTextContent("is unknown");
    expect(screen.getByRole("alert")).not.toHaveTextContent("is too long");
    expect(violationOf(error, "skills")).toBe("is too long");
  });

  it("tries again when asked to", async () => {
    const retry = vi.fn();
    await show(<ProblemNote error={validation} retry={retry} />);

    await userEvent.click(screen.getByRole("button", { name: "Try again" }));

    expect(retry).toHaveBeenCalledOnce();
  });
});

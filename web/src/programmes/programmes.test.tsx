import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, openOffice } from "../manage/test-office";
import { balanceOf, isComplete, type Module, moved, withActivityMoved } from "./modules";

const activity = (title: string, kind: "education" | "experience" | "exposure", minutes: number) =>
  ({ title, form: "assignment", kind, minutes, itemId: null }) as const;
const modules: Module[] = [
  { title: "One", activities: [activity("a", "education", 30), activity("b", "experience", 30)] },
  { title: "Two", activities: [activity("c", "exposure", 60)] },
];
const titles = (list: readonly Module[]) =>
  list.map((module) => module.activities.map(({ title }) => title).join(""));

describe("the order of a programme", () => {
  it("changes by one place, and not beyond the ends", () => {
    expect(moved(["x", "y", "z"], 0, 1)).toEqual(["y", "x", "z"]);
    expect(moved(["x", "y", "z"], 2, -1)).toEqual(["x", "z", "y"]);
    expect(moved(["x", "y"], 0, -1)).toEqual(["x", "y"]);
    expect(moved(["x", "y"], 1, 1)).toEqual(["x", "y"]);
  });

  it("takes an activity over the edge of its module", () => {
    expect(titles(withActivityMoved(modules, 0, 0, 1))).toEqual(["ba", "c"]);
    expect(titles(withActivityMoved(modules, 0, 1, 1))).toEqual(["a", "bc"]);
    expect(titles(withActivityMoved(modules, 1, 0, -1))).toEqual(["abc", ""]);
    expect(titles(withActivityMoved(modules, 0, 0, -1))).toEqual(["ab", "c"]);
    expect(titles(withActivityMoved(modules, 1, 0, 1))).toEqual(["ab", "c"]);
  });
});

describe("the balance of a programme", () => {
  it("is by minutes", () => {
    expect(balanceOf(modules)).toEqual({
      minutes: 120,
      shares: [
        { kind: "education", minutes: 30, percent: 25 },
        { kind: "experience", minutes: 30, percent: 25 },
        { kind: "exposure", minutes: 60, percent: 50 },
      ],
    });
    expect(balanceOf([]).shares.map(({ percent }) => percent)).toEqual([0, 0, 0]);
  });

  it("needs something in each module before it can be kept", () => {
    expect(isComplete(modules)).toBe(true);
    expect(isComplete(withActivityMoved(modules, 1, 0, -1))).toBe(false);
    expect(isComplete([])).toBe(false);
  });
});

describe("the programme builder", () => {
  const programme = {
    id: "p1",
    version: 5,
    title: "First contact",
    summary: "Ring before they come.",
    outcomeId: "o1",
    tasks: ["first-contact"],
    modules,
    minutes: 120,
    moduleMinutes: [60, 60],
    balance: [],
    status: "draft",
    publishedVersion: null,
    unpublishedChanges: true,
    publishedAt: null,
    createdAt: "2026-10-01T09:00:00Z",
    updatedAt: "2026-10-01T09:00:00Z",
  };

  it("reorders by the keyboard, can undo what was removed, and keeps what was written", async () => {
    const { container, asked } = await openOffice("/manage/programmes/p1", {
      "GET /api/programmes/p1": programme,
      "PUT /api/programmes/p1": ({ body }: { body: string }) => ({
        ...programme,
        version: 6,
        ...JSON.parse(body),
      }),
    });

    const down = await screen.findByRole("button", { name: "Move b down" });
    await expectAccessible(container);
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    down.focus();
    await userEvent.keyboard("{Enter}");
    await userEvent.click(screen.getByRole("button", { name: "Remove c" }));
    expect(screen.getByText("c was removed.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Undo" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(asked.some(({ method }) => method === "PUT")).toBe(true));
    const sent = asked.find(({ method }) => method === "PUT");
    expect(titles(JSON.parse(sent?.body ?? "").modules)).toEqual(["a", "bc"]);
    expect(sent?.headers.get("If-Match")).toBe('"5"');
    await waitFor(() => expect(screen.getByRole("button", { name: "Save" })).toBeDisabled());
  });
});

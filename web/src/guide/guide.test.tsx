import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import en from "../i18n/locales/guide/en.json";
import nl from "../i18n/locales/guide/nl.json";
import { expectAccessible, openOffice } from "../manage/test-office";
import { GUIDED, STEPS } from "./guide";
import { nextGuide, seenGuides } from "./seen";

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const ME = "00000000-0000-4000-8000-00000000000a";

describe("the start of a role", () => {
  it.each([
    ["en", en.guide],
    ["nl", nl.guide],
  ])("has words for each of its steps in %s", (_, words: object) => {
    const lacking = GUIDED.flatMap((role) =>
      STEPS[role].filter(({ key }) => {
        const said = (words as Record<string, Record<string, { title?: string; detail?: string }>>)[role]?.[
          key
        ];
        return !said?.title || !said.detail;
      }),
    );

    expect(lacking).toEqual([]);
  });

  it("comes role by role, the learner's last, and for everybody", () => {
    expect(nextGuide(GUIDED, ["learner", "manager"], [])).toBe("manager");
    expect(nextGuide(GUIDED, ["learner", "manager"], ["manager"])).toBe("learner");
    expect(nextGuide(GUIDED, ["learner", "manager"], ["manager", "learner"])).toBeNull();
    expect(nextGuide(GUIDED, [], [])).toBe("learner");
  });
});

describe("the start on the home page", () => {
  it("leads a manager to their first steps, then to the learner's, and is put away for good", async () => {
    const { container, unmount } = await openOffice("/", {});

    expect(await screen.findByRole("heading", { name: "Begin as a manager" })).toBeVisible();
    expect(screen.getByRole("link", { name: /Start from an outcome/ })).toHaveAttribute("href", "/outcomes");
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Got it, next" }));
    expect(await screen.findByRole("heading", { name: "Three ways to begin" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Got it" }));

    expect(screen.queryByRole("region", { name: "Three ways to begin" })).toBeNull();
    expect(seenGuides(ME)).toEqual(["manager", "learner"]);
    unmount();
    await openOffice("/", {});
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByRole("button", { name: /Got it/ })).toBeNull();
  });

  it("can be put away at once, for this member only", async () => {
    await openOffice("/", {});

    await userEvent.click(await screen.findByRole("button", { name: "Enough" }));

    expect(screen.queryByRole("button", { name: /Got it/ })).toBeNull();
    expect(seenGuides("another")).toEqual([]);
  });
});

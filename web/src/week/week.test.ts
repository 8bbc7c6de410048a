import { describe, expect, it } from "vitest";
import { sorted, sundayOf, targetOf, weekBefore, wholeNumber } from "./lines";
import type { Line } from "./plan";
import { readWeekSearch } from "./weekSearch";

const line = (part: Partial<Line>) => ({ kind: "bite", key: "bite:1", itemId: null, ...part }) as Line;

describe("the lines of a plan", () => {
  it("are open, done or set aside, in their order", () => {
    const lines = [
      line({ key: "a", state: "done" }),
      line({ key: "b", state: "planned" }),
      line({ key: "c", state: "snoozed" }),
      line({ key: "d", state: "planned" }),
      line({ key: "e", state: "swapped" }),
    ];
    const keys = (some: Line[]) => some.map(({ key }) => key);
    const { open, done, aside } = sorted({ lines });

    expect([keys(open), keys(done), keys(aside)]).toEqual([["b", "d"], ["a"], ["c", "e"]]);
  });

  it("lead an activity to its place in the programme, also when it has an item", () => {
    const activity = line({ kind: "cohort-activity", key: "activity:e1:3", itemId: "i1" });

    expect(targetOf(activity)).toEqual({
      to: "/my/programmes/$enrolmentId",
      params: { enrolmentId: "e1" },
      hash: "activity-3",
    });
  });

  it("lead to the item, to the mentor, or nowhere", () => {
    expect(targetOf(line({ itemId: "i1" }))).toEqual({ to: "/catalog/$itemId", params: { itemId: "i1" } });
    expect(targetOf(line({ kind: "session-preparation", key: "session:1" }))).toEqual({ to: "/my/mentor" });
    expect(targetOf(line({}))).toBeNull();
  });
});

describe("minutes as people type them", () => {
  it.each([
    ["24", 24],
    [" 5 ", 5],
    ["601", null],
    ["4", null],
    ["7.5", null],
    ["-6", null],
    ["", null],
    ["1e2", null],
  ])("“%s” is %s between 5 and 600", (typed, minutes) => {
    expect(wholeNumber(typed, 5, 600)).toBe(minutes);
  });
});

describe("weeks as ISO 8601 counts them", () => {
  it.each([
    ["2026-11-23", "2026-W47"],
    ["2026-01-05", "2026-W01"],
    ["2025-12-29", "2025-W52"],
    ["2027-01-04", "2026-W53"],
    ["2021-01-11", "2021-W01"],
  ])("the week before %s is %s", (monday, week) => {
    expect(weekBefore(monday)).toBe(week);
  });

  it("end on Sunday", () => {
    expect(sundayOf("2026-12-28")).toBe("2027-01-03");
  });
});

describe("the address of my week", () => {
  it("keeps an earlier week and the minutes of a moment", () => {
    expect(readWeekSearch({ week: "2026-W47", minutes: 5 })).toEqual({ week: "2026-W47", minutes: 5 });
  });

  it.each([{ week: "2026-W60" }, { week: "last" }, { minutes: 0 }, { minutes: 500 }, { minutes: "x" }])(
    "leaves out %o",
    (raw) => {
      expect(readWeekSearch(raw)).toEqual({});
    },
  );
});

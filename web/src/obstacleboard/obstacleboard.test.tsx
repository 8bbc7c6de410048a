import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, openOffice } from "../manage/test-office";
import { readObstacleSearch } from "./boardSearch";
import { byCause, type Cell } from "./obstacles";

const OWNER = "018f2c40-0000-7000-8000-00000000000a";
const cell = {
  cause: "tools-resources",
  ownerId: OWNER,
  ownerName: "Noor Bakker",
  open: 2,
  accepted: 1,
  overdue: 1,
  escalated: 0,
  voices: 5,
  minutesPerMonth: 300,
  moneyPerMonth: null,
  oldestDays: 12,
} as const;
const undiagnosed = { ...cell, cause: null, ownerId: null, ownerName: null, open: 3, overdue: 0, voices: 3 };

describe("the board's address", () => {
  it("holds a cause and an owner, and nothing else", () => {
    expect(readObstacleSearch({ cause: "capacity", owner: OWNER, x: 1 })).toEqual({
      cause: "capacity",
      owner: OWNER,
    });
    expect(readObstacleSearch({ cause: "laziness", owner: "me" })).toEqual({});
  });
});

describe("cells by cause", () => {
  it("stand with most open ones first, and in each those that most people have", () => {
    const cells = [
      { ...cell, id: "1", voices: 1 },
      { ...cell, id: "2", ownerId: "x", voices: 9 },
      { ...undiagnosed, id: "3", open: 5 },
    ] as Cell[];

    expect(byCause(cells).map((group) => group.cells.map(({ id }) => id))).toEqual([["3"], ["2", "1"]]);
  });
});

describe("the obstacle board", () => {
  it("shows what is open by cause and owner, and what is in a cell", async () => {
    const { container, asked } = await openOffice("/manage/obstacles", {
      "GET /api/obstacles/board": { items: [cell, undiagnosed], next: null },
      "GET /api/obstacles/summary": {
        reported: 9,
        open: 5,
        overdue: 1,
        resolvedWithoutTraining: 3,
        resolvedByLearning: 1,
        declined: 0,
        dropped: 0,
        medianDaysToResolve: null,
        minutesPerMonthSaved: null,
        byCause: [],
        openByAge: [],
      },
      "GET /api/obstacles": {
        items: [
          {
            id: "o1",
            what: "The printer on ward 3 is broken",
            status: "open",
            cause: "tools-resources",
            ownerId: OWNER,
            ownerName: "Noor Bakker",
            dueOn: "2026-11-30",
            overdue: true,
            voices: 4,
            minutesPerMonth: 120,
            reportedAt: "2026-11-01T09:00:00Z",
          },
        ],
        next: null,
      },
    });

    expect(await screen.findByRole("heading", { name: "Tools and resources" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Not diagnosed yet" })).toBeVisible();
    expect(await screen.findByRole("heading", { name: "The printer on ward 3 is broken" })).toBeVisible();
    expect(screen.getByText(/2 hours a month/)).toBeVisible();
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("link", { name: /^Noor Bakker/ }));
    await waitFor(() =>
      expect(
        Object.fromEntries(asked.findLast(({ path }) => path === "/api/obstacles")?.query ?? []),
      ).toEqual({
        open: "true",
        limit: "20",
        cause: "tools-resources",
        ownerId: OWNER,
      }),
    );
  });
});

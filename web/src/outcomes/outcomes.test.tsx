import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { linePath } from "../design/SeriesChart";
import { niceTicks, spacedIndexes } from "../design/ticks";
import { change, figureWithUnit } from "../i18n/figures";
import { expectAccessible, openOffice, problem } from "../manage/test-office";
import { intervalScale } from "./IntervalBar";
import { OWNER, outcome, page } from "./outcome.fixture";
import { latestPeriods, periodInWords, periodOf, startOf } from "./periods";
import { areOurs, countLines, guessColumns, headersOf, lineAt, sheetOf } from "./sheet";

const id = outcome.id;
const owner = { id: OWNER, displayName: "Grace Okafor" };
const answers = {
  [`GET /api/outcomes/${id}/page`]: page,
  [`GET /api/outcomes/${id}`]: { ...outcome, ownerAcceptedAt: page.ownerAcceptedAt },
  [`GET /api/members/${OWNER}`]: owner,
};
const stakeholder = { memberId: OWNER, roles: ["learner", "stakeholder"] };

describe("periods", () => {
  it.each([
    ["2026-W01", "2025-12-29"],
    ["2026-W23", "2026-06-01"],
    ["2027-W01", "2027-01-04"],
    ["2026-02", "2026-02-01"],
    ["2026-Q4", "2026-10-01"],
  ])("%s begins on %s", (period, day) => {
    expect(startOf(period)?.toISOString().slice(0, 10)).toBe(day);
  });

  it("are nothing when they are not written as one", () => {
    expect(startOf("June")).toBeNull();
  });

  it.each([
    ["2025-12-29", "weekly", "2026-W01"],
    ["2027-01-03", "weekly", "2026-W53"],
    ["2026-12-31", "monthly", "2026-12"],
    ["2026-12-31", "quarterly", "2026-Q4"],
  ] as const)("the day %s is %s in %s", (day, cadence, period) => {
    expect(periodOf(new Date(`${day}T00:00:00Z`), cadence)).toBe(period);
  });

  it("go back over a year's end, newest first", () => {
    expect(latestPeriods("weekly", 3, new Date("2027-01-06T23:00:00Z"))).toEqual([
      "2027-W01",
      "2026-W53",
      "2026-W52",
    ]);
    expect(latestPeriods("quarterly", 2, new Date("2026-02-01T00:00:00Z"))).toEqual(["2026-Q1", "2025-Q4"]);
  });

  it("are said in words", () => {
    expect(periodInWords("2026-06", "nl", "week")).toBe("juni 2026");
    expect(periodInWords("2026-Q2", "en", "week")).toBe("Q2 2026");
    expect(periodInWords("2026-W23", "nl", "week")).toBe("1 jun 2026, week 23");
  });
});

describe("a chart", () => {
  it("has round values on its axis that hold all numbers", () => {
    expect(niceTicks(7.8, 25.5)).toEqual([5, 10, 15, 20, 25, 30]);
    expect(niceTicks(0.1, 0.42)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
    expect(niceTicks(4, 4).length).toBeGreaterThan(1);
    expect(niceTicks(Number.NaN, 2)).toEqual([0, 1]);
  });

  it("names as many periods as there is room for", () => {
    expect(spacedIndexes(40, 640, 70)).toEqual([0, 5, 10, 15, 20, 25, 30, 35]);
    expect(spacedIndexes(1, 640, 70)).toEqual([0]);
  });

  it("does not draw a line over what is not known", () => {
    expect(linePath([1, 2, null, 4], Number, Number)).toBe("M0.0 1.0L1.0 2.0M3.0 4.0");
  });

  it("shows no change beside each interval", () => {
    expect(intervalScale(-4, -6, -2)).toEqual([-7.5, 1.5]);
    expect(intervalScale(4, 2, 6)).toEqual([-1.5, 7.5]);
  });
});

describe("figures", () => {
  it("have their sign and their unit", () => {
    expect(change(-3.898, "en")).toBe("−3.9");
    expect(change(0.5, "nl")).toBe("+0,5");
    expect(figureWithUnit(12.54, "percent", "en")).toBe("12.5%");
    expect(figureWithUnit(12345.6, "euros", "en")).toBe("12,346 euros");
  });
});

describe("a sheet", () => {
  const sheet = '\uFEFF"Afdeling"\tMaand\tPercentage\n"Noord"\t2026-04\t12,5\n\nZuid\t2026-04\tx\n';

  it("has its columns guessed by their names", () => {
    const headers = headersOf(sheet);

    expect(headers).toEqual(["Afdeling", "Maand", "Percentage"]);
    expect(areOurs(headers)).toBe(false);
    expect(guessColumns(headers)).toEqual({
      unit: "Afdeling",
      period: "Maand",
      value: "Percentage",
      denominator: "",
    });
  });

  it("needs no guess where it calls them as the academy does, in any order", () => {
    expect(areOurs(headersOf("Period;unit;VALUE"))).toBe(true);
    expect(areOurs(headersOf("period;unit;value;remark"))).toBe(false);
    expect(headersOf("")).toEqual([]);
  });

  it("is counted and shown by its lines", () => {
    expect(countLines(sheet)).toBe(2);
    expect(lineAt(sheet, 4)).toBe("Zuid  2026-04  x");
    expect(lineAt(sheet, 99)).toBe("");
  });

  it("is made of what was typed, without what was left empty, and safe whatever a team is called", () => {
    const entries = [
      { unit: 'The "A" team; north', value: " 12,5 ", denominator: "" },
      { unit: "South", value: "", denominator: "3" },
    ];

    expect(sheetOf("2026-W14", entries)).toBe(
      'unit;period;value;denominator\n"The ""A"" team; north";"2026-W14";"12,5";""',
    );
    expect(sheetOf("2026-W14", [])).toBe("");
  });
});

describe("an outcome's page", () => {
  it("says what a study found, with its warnings, its interval and what other methods say", async () => {
    const { container, asked } = await openOffice(`/outcomes/${id}`, answers, stakeholder);

    expect(await screen.findByRole("heading", { level: 1, name: outcome.title })).toBeVisible();
    const study = screen.getByRole("article", { name: "Did the pilot help?" });
    expect(within(study).getByText(/^Better: the metric changed by -3.9/)).toBeVisible();
    expect(within(study).getByText("Those who took part chose it themselves.")).toBeVisible();
    expect(within(study).getByText("95% interval: −6.74 to −1.07")).toBeVisible();
    expect(within(study).getByText("A rollout in steps needs at least three units.")).toBeVisible();
    expect(screen.getByText(/In all 14 members, 140 hours/)).toBeVisible();
    expect(await screen.findByText(/Grace Okafor/)).toBeVisible();
    expect(asked.find(({ path }) => path.endsWith("/page"))?.headers.get("Accept-Language")).toBe("en");
    await expectAccessible(container);
  });

  it("links to the report and the file, and to entering values for its owner", async () => {
    await openOffice(`/outcomes/${id}`, answers, stakeholder);

    expect(await screen.findByRole("link", { name: "Report to print" })).toHaveAttribute(
      "href",
      `/api/outcomes/${id}/report`,
    );
    expect(screen.getByRole("link", { name: "Download CSV" })).toHaveAttribute("download");
    expect(screen.getByRole("link", { name: "Enter values" })).toHaveAttribute(
      "href",
      `/outcomes/${id}/values`,
    );
  });

  it("offers nothing to enter to who does not own it", async () => {
    await openOffice(`/outcomes/${id}`, answers, { roles: ["learner", "stakeholder"] });

    await screen.findByRole("heading", { level: 1, name: outcome.title });
    expect(screen.queryByRole("link", { name: "Enter values" })).toBeNull();
  });

  it("marks on the chart only what has set out, and reads its values by the arrow keys", async () => {
    await openOffice(`/outcomes/${id}`, answers, stakeholder);
    const chart = await screen.findByRole("slider", { name: /First appointments missed/ });

    expect(chart).toHaveAttribute("aria-valuetext", expect.stringContaining("12.5%"));
    expect(screen.getAllByText(/^Pilot 2026, /)[0]).toBeVisible();
    expect(screen.queryByText(/Spring 2027/)).toBeNull();

    chart.focus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(chart).toHaveAttribute("aria-valuetext", expect.stringContaining("not known"));
    await userEvent.keyboard("{Home}");
    expect(chart).toHaveAttribute("aria-valuetext", expect.stringContaining("18.4%"));
  });

  it("says so where there is none", async () => {
    await openOffice("/outcomes/nowhere", {}, stakeholder);

    expect(await screen.findByRole("heading", { level: 1, name: "This outcome is not there" })).toBeVisible();
  });
});

describe("owning an outcome", () => {
  const asking = {
    ...answers,
    [`GET /api/outcomes/${id}/page`]: { ...page, ownerAcceptedAt: null },
    [`GET /api/outcomes/${id}`]: outcome,
  };

  it("is asked of whom it is for, and accepted for the version that they saw", async () => {
    const { asked } = await openOffice(
      `/outcomes/${id}`,
      { ...asking, [`POST /api/outcomes/${id}/acceptance`]: outcome },
      stakeholder,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Yes, I answer for it" }));

    const sent = asked.find(({ method }) => method === "POST");
    expect(sent?.path).toBe(`/api/outcomes/${id}/acceptance`);
    expect(sent?.headers.get("If-Match")).toBe('"3"');
    expect(sent?.headers.get("X-CSRF-Token")).toBe("token");
  });

  it("is refused with a reason only", async () => {
    const { asked } = await openOffice(
      `/outcomes/${id}`,
      { ...asking, [`POST /api/outcomes/${id}/refusal`]: outcome },
      stakeholder,
    );

    await userEvent.click(await screen.findByRole("button", { name: "No" }));
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(screen.getByRole("textbox", { name: /Why not/ })).toHaveFocus();
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);

    await userEvent.type(screen.getByRole("textbox", { name: /Why not/ }), "Not my field.");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "{}")).toEqual({
      reason: "Not my field.",
    });
  });

  it("is not asked of anybody else", async () => {
    await openOffice(`/outcomes/${id}`, asking);

    await screen.findByText("Owner not yet accepted");
    expect(screen.queryByRole("button", { name: "Yes, I answer for it" })).toBeNull();
  });
});

describe("entering values", () => {
  const report = {
    dryRun: true,
    lines: 2,
    accepted: 1,
    unchanged: 0,
    repeated: 0,
    corrected: 1,
    rejected: 1,
    errors: [{ line: 3, field: "unit", message: "is not a team of the academy" }],
  };
  const recording = {
    ...answers,
    [`POST /api/outcomes/${id}/observations/import`]: ({ query }: { query: URLSearchParams }) => ({
      ...report,
      dryRun: query.get("dryRun") === "true",
    }),
    "GET /api/teams": { items: [{ id: "t1", version: 1, name: "Intake", memberCount: 8 }], next: null },
  };

  it("from a pasted sheet first says what is wrong with which line, and records only when told to", async () => {
    const { container, asked } = await openOffice(`/outcomes/${id}/values?by=paste`, recording, stakeholder);
    const sheet = "team\tweek\tvalue\nIntake\t2026-W14\t12,5\nNowhere\t2026-W14\t3";

    await userEvent.click(await screen.findByRole("textbox", { name: "Your sheet" }));
    await userEvent.paste(sheet);
    expect(screen.getByText("2 lines of values")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Check" }));

    const row = await screen.findByRole("row", { name: /is not a team of the academy/ });
    expect(within(row).getByText("Nowhere 2026-W14 3")).toBeVisible();
    expect(screen.getByText("1 value takes the place of another")).toBeVisible();
    await expectAccessible(container);
    const [checked] = asked.filter(({ method }) => method === "POST");
    expect(checked?.body).toBe(sheet);
    expect(Object.fromEntries(checked?.query ?? [])).toEqual({
      dryRun: "true",
      partial: "true",
      unitColumn: "team",
      periodColumn: "week",
      valueColumn: "value",
    });

    await userEvent.click(screen.getByRole("button", { name: "Record only the 1 right line" }));
    expect(await screen.findByRole("heading", { name: "1 value recorded" })).toBeVisible();
    expect(asked.filter(({ method }) => method === "POST")[1]?.query.get("dryRun")).toBe("false");
  });

  it("team by team sends what was typed, and asks for a new check when it changes", async () => {
    const { asked, container } = await openOffice(`/outcomes/${id}/values`, recording, stakeholder);

    const value = await screen.findByRole("textbox", { name: "Intake: Value (percent)" });
    expect(screen.getByRole("button", { name: "Check" })).toBeDisabled();
    await userEvent.type(value, "12,5");
    await userEvent.click(screen.getByRole("button", { name: "Check" }));
    await screen.findByRole("button", { name: "Record only the 1 right line" });
    expect(asked.find(({ method }) => method === "POST")?.body).toMatch(
      /^unit;period;value;denominator\n"Intake";"\d{4}-W\d{2}";"12,5";""$/,
    );
    await expectAccessible(container);

    await userEvent.type(value, "1");
    await waitFor(() => expect(screen.getByRole("button", { name: "Check" })).toBeVisible());
  });

  it("shows what the academy says of the whole sheet", async () => {
    await openOffice(
      `/outcomes/${id}/values?by=paste`,
      {
        ...recording,
        [`POST /api/outcomes/${id}/observations/import`]: () =>
          problem(400, "validation", { violations: [{ field: "body", message: "is not UTF-8 text" }] }),
      },
      stakeholder,
    );

    await userEvent.click(await screen.findByRole("textbox", { name: "Your sheet" }));
    await userEvent.paste("unit,period,value\nIntake,2026-W14,1");
    await userEvent.click(screen.getByRole("button", { name: "Check" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("is not UTF-8 text");
  });

  it("is for the owner and managers", async () => {
    await openOffice(`/outcomes/${id}/values`, recording, { roles: ["learner", "stakeholder"] });

    expect(await screen.findByText("Only its owner and academy managers enter values here")).toBeVisible();
  });
});

describe("the list of outcomes", () => {
  it("shows an owner their own first, asks where they are asked, and can show all", async () => {
    const { container, asked } = await openOffice(
      "/outcomes",
      { ...answers, "GET /api/outcomes": { items: [outcome], next: null } },
      stakeholder,
    );

    expect(await screen.findByRole("link", { name: outcome.title })).toHaveAttribute(
      "href",
      `/outcomes/${id}`,
    );
    expect(screen.getByText("You are asked to own this")).toBeVisible();
    expect(await screen.findByText("12.5%")).toBeVisible();
    expect(asked.find(({ path }) => path === "/api/outcomes")?.query.get("ownerId")).toBe(OWNER);
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("link", { name: "All" }));
    await waitFor(() =>
      expect(
        asked
          .filter(({ path }) => path === "/api/outcomes")
          .at(-1)
          ?.query.get("ownerId"),
      ).toBeNull(),
    );
  });
});

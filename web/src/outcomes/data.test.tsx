import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, openOffice, problem } from "../manage/test-office";
import { OWNER, outcome, page } from "./outcome.fixture";
import { splitGaps } from "./quality";
import { readHistorySearch, readValuesSearch } from "./valuesSearch";

const id = outcome.id;
const TEAM = "018f2c10-0000-7000-8000-000000000011";
const OTHER = "018f2c10-0000-7000-8000-0000000000bb";
const people = {
  [`GET /api/members/${OWNER}`]: { id: OWNER, displayName: "Grace Okafor" },
  [`GET /api/members/${OTHER}`]: { id: OTHER, displayName: "Ben Jansen" },
};
const answers = {
  ...people,
  [`GET /api/outcomes/${id}/page`]: page,
  [`GET /api/outcomes/${id}`]: { ...outcome, ownerAcceptedAt: "2026-01-03T09:00:00Z" },
  "GET /api/teams": { items: [{ id: TEAM, version: 1, name: "Intake", memberCount: 8 }], next: null },
};
const owner = { memberId: OWNER, roles: ["learner", "stakeholder"] };
const quality = {
  units: 3,
  periods: 12,
  fine: 2,
  gaps: 3,
  outliers: 1,
  constant: 0,
  last: "2026-W23",
  findings: [
    {
      unitId: TEAM,
      name: "Intake",
      gaps: ["2026-W18", "2026-W22", "2026-W23"],
      outliers: [{ period: "2026-W20", value: 60, low: 10, high: 24 }],
      constant: false,
      last: "2026-W21",
    },
  ],
};
const value = (part: object) => ({
  id: "v2",
  outcomeId: id,
  unitId: TEAM,
  period: "2026-W20",
  value: 16,
  denominator: 80,
  recordedBy: OTHER,
  recordedByClient: null,
  recordedAt: "2026-06-02T09:00:00Z",
  supersededAt: null,
  ...part,
});

describe("addresses of values", () => {
  it("take what is a period and a team, and nothing else", () => {
    expect(readHistorySearch({ unit: TEAM, period: "2026-W20" })).toEqual({ unit: TEAM, period: "2026-W20" });
    expect(readHistorySearch({ unit: "x", period: "May" })).toEqual({});
    expect(readValuesSearch({ by: "paste", period: "2026-Q2" })).toEqual({ by: "paste", period: "2026-Q2" });
  });
});

describe("the quality of an outcome's data", () => {
  it("tells late values from those that were forgotten", () => {
    const [finding] = quality.findings;

    expect(finding && splitGaps(finding)).toEqual({
      missing: ["2026-W18"],
      late: ["2026-W22", "2026-W23"],
    });
  });

  it("is said in words, each with the way to the value", async () => {
    const { container } = await openOffice(
      `/outcomes/${id}/quality`,
      { ...answers, [`GET /api/outcomes/${id}/observations/quality`]: quality },
      owner,
    );

    expect(
      await screen.findByText(/^Nothing since .*week 21, while others have values until .*week 23/),
    ).toBeVisible();
    expect(screen.getByText(/^60% in .*week 20/)).toHaveTextContent("usual here is 10% to 24%");
    expect(screen.getByRole("link", { name: /^Intake, .*week 20: look at the value$/ })).toHaveAttribute(
      "href",
      `/outcomes/${id}/history?unit=${TEAM}&period=2026-W20`,
    );
    expect(screen.getByRole("link", { name: /week 18$/ })).toHaveAttribute(
      "href",
      `/outcomes/${id}/history?unit=${TEAM}&period=2026-W18`,
    );
    expect(screen.queryByRole("link", { name: /week 22$/ })).toBeNull();
    await expectAccessible(container);
  });

  it("names nobody where the values are those of persons", async () => {
    await openOffice(
      `/outcomes/${id}/quality`,
      {
        ...answers,
        [`GET /api/outcomes/${id}`]: { ...outcome, unitOfAnalysis: "member" },
        [`GET /api/outcomes/${id}/observations/quality`]: { ...quality, findings: [] },
      },
      owner,
    );

    expect(await screen.findByText(/^Whose values these are is not shown/)).toBeVisible();
  });

  it("is not for others than its owner and managers", async () => {
    const { asked } = await openOffice(`/outcomes/${id}/quality`, answers, {
      roles: ["learner", "stakeholder"],
    });

    expect(await screen.findByText("Who owns an outcome, and academy managers, see this")).toBeVisible();
    expect(asked.some(({ path }) => path.endsWith("/quality"))).toBe(false);
  });
});

describe("the history of a value", () => {
  it("shows what holds and what it took the place of, with who said so", async () => {
    const { container } = await openOffice(
      `/outcomes/${id}/history?unit=${TEAM}&period=2026-W20`,
      {
        ...answers,
        [`GET /api/outcomes/${id}/observations/history`]: {
          items: [
            value({}),
            value({
              id: "v1",
              value: 60,
              recordedBy: null,
              recordedByClient: "hr-system",
              supersededAt: "2026-06-02T09:00:00Z",
            }),
          ],
          next: null,
        },
      },
      owner,
    );

    const [holds, was] = within(
      await screen.findByRole("region", { name: "What was recorded, newest first" }),
    ).getAllByRole("article");
    expect(holds).toHaveTextContent(/16%.*out of 80 · −44 against what was there before/);
    await waitFor(() => expect(holds).toHaveTextContent("Recorded by Ben Jansen"));
    expect(was).toHaveTextContent("Sent by the system hr-system");
    expect(was).toHaveTextContent("Replaced");
    expect(screen.getByRole("link", { name: "Correct it" })).toHaveAttribute(
      "href",
      `/outcomes/${id}/values?period=2026-W20`,
    );
    await expectAccessible(container);
  });

  it("keeps the choice of team in the address", async () => {
    const { router, asked } = await openOffice(
      `/outcomes/${id}/history?period=2026-W20`,
      { ...answers, [`GET /api/outcomes/${id}/observations/history`]: { items: [], next: null } },
      owner,
    );

    await screen.findByRole("option", { name: "Intake" });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Team" }), "Intake");

    expect(await screen.findByText("Nothing was ever recorded for this period")).toBeVisible();
    expect(router.state.location.search).toEqual({ unit: TEAM, period: "2026-W20" });
    expect(asked.find(({ path }) => path.endsWith("/history"))?.query.get("unitId")).toBe(TEAM);
  });

  it("leads to entering a value for the same period", async () => {
    await openOffice(`/outcomes/${id}/values?period=2019-W07`, answers, owner);

    expect(await screen.findByRole("combobox", { name: "Period" })).toHaveValue("2019-W07");
  });
});

describe("who answers for an outcome", () => {
  const path = `/outcomes/${id}/ownership`;
  const owned = {
    ...answers,
    "GET /api/members": {
      items: [
        { id: OWNER, displayName: "Grace Okafor", jobRole: "Clinical director" },
        { id: OTHER, displayName: "Ben Jansen", jobRole: "Team lead" },
      ],
      next: null,
    },
    [`GET /api/outcomes/${id}/ownership`]: {
      changes: [
        { what: "accepted", ownerId: OWNER, by: OWNER, reason: null, at: "2026-01-03T09:00:00Z" },
        { what: "handed-over", ownerId: OWNER, by: OTHER, reason: "I leave.", at: "2026-01-02T09:00:00Z" },
      ],
    },
  };

  it("is told as it went, with the reasons", async () => {
    const { container } = await openOffice(path, owned, owner);

    expect(await screen.findByText("Grace Okafor accepted")).toBeVisible();
    expect(await screen.findByText(/^Grace Okafor was asked to take over by Ben Jansen/)).toBeVisible();
    expect(screen.getByText("I leave.")).toBeVisible();
    await expectAccessible(container);
  });

  it("is handed over to somebody who may own it, with a reason, for the version that was read", async () => {
    const { asked, router } = await openOffice(
      path,
      { ...owned, [`POST /api/outcomes/${id}/handover`]: { ...outcome, ownerId: OTHER } },
      owner,
    );
    const send = await screen.findByRole("button", { name: "Hand over" });

    await userEvent.click(send);
    const to = screen.getByRole("combobox", { name: /^To whom/ });
    expect(to).toHaveFocus();
    expect(screen.queryByRole("option", { name: /Grace Okafor/ })).toBeNull();
    await userEvent.selectOptions(to, "Ben Jansen (Team lead)");
    await userEvent.click(send);
    expect(asked.some(({ method }) => method === "POST")).toBe(false);
    await userEvent.type(screen.getByRole("textbox", { name: /^Why/ }), " New job ");
    await userEvent.click(send);

    await waitFor(() => expect(asked.some(({ method }) => method === "POST")).toBe(true));
    const sent = asked.find(({ method }) => method === "POST");
    expect(sent?.headers.get("If-Match")).toBe('"3"');
    expect(JSON.parse(sent?.body ?? "")).toEqual({ ownerId: OTHER, reason: "New job" });
    expect(asked.find(({ path: each }) => each === "/api/members")?.query.get("role")).toBe("stakeholder");
    await waitFor(() => expect(router.state.location.pathname).toBe(`/outcomes/${id}`));
  });

  it("says at the field why somebody cannot own it", async () => {
    await openOffice(
      path,
      {
        ...owned,
        [`POST /api/outcomes/${id}/handover`]: () =>
          problem(400, "validation", { violations: [{ field: "ownerId", message: "is not a stakeholder" }] }),
      },
      owner,
    );

    await screen.findByRole("option", { name: "Ben Jansen (Team lead)" });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /^To whom/ }), OTHER);
    await userEvent.type(screen.getByRole("textbox", { name: /^Why/ }), "New job");
    await userEvent.click(screen.getByRole("button", { name: "Hand over" }));

    expect(await screen.findByText("is not a stakeholder")).toBeVisible();
  });
});

import { fireEvent, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, openOffice } from "../manage/test-office";
import { OWNER, outcome } from "../outcomes/outcome.fixture";
import { contentOf, type Draft, isAskable, numberOf } from "./draft";

const draft: Draft = {
  title: " Does it help? ",
  design: "randomised-waitlist",
  horizonPeriods: "16",
  unitIds: ["a", "b"],
  startDates: ["2026-11-30"],
  treatedCount: "",
  cohortIds: [],
  selfSelected: true,
  worthwhileEffect: "2,5",
};

describe("the design of a study", () => {
  it("carries only the fields that the design has", () => {
    expect(contentOf(draft, "o")).toEqual({
      outcomeId: "o",
      title: "Does it help?",
      design: "randomised-waitlist",
      horizonPeriods: 16,
      candidateUnitIds: ["a", "b"],
      startDates: ["2026-11-30"],
      worthwhileEffect: 2.5,
    });
    expect(contentOf({ ...draft, design: "matched-comparison", worthwhileEffect: "" }, "o")).toEqual({
      outcomeId: "o",
      title: "Does it help?",
      design: "matched-comparison",
      horizonPeriods: 16,
      cohortIds: [],
      treated: [
        { unitId: "a", startsOn: "2026-11-30" },
        { unitId: "b", startsOn: "2026-11-30" },
      ],
      selfSelected: true,
    });
  });

  it("can be asked for its power once it says who, when and how long", () => {
    expect(isAskable(draft)).toBe(true);
    expect(isAskable({ ...draft, unitIds: ["a"] })).toBe(false);
    expect(isAskable({ ...draft, startDates: [""] })).toBe(false);
    expect(isAskable({ ...draft, horizonPeriods: "261" })).toBe(false);
    expect(isAskable({ ...draft, horizonPeriods: "1.5" })).toBe(false);
    expect(isAskable({ ...draft, design: "stepped-rollout" })).toBe(false);
    expect(isAskable({ ...draft, design: "before-after", unitIds: [], cohortIds: ["c"] })).toBe(true);
  });

  it("reads numbers with a comma or a point, and nothing else", () => {
    expect([numberOf("2,5"), numberOf(" 2.5 "), numberOf(""), numberOf("two")]).toEqual([
      2.5,
      2.5,
      null,
      null,
    ]);
  });
});

const power = {
  sight: "only-large",
  said: ["The smallest effect that is seen in 4 of 5 such studies is 3.2 percent."],
  historyUnits: 8,
  historyPeriods: 40,
  baseline: 18,
  within: 2,
  between: 3,
  persistence: 0.2,
  smallestEffect: 3.2,
  smallestPercent: 18,
  worthwhileEffect: 2,
  powerAtWorthwhile: 0.4,
  unitsNeeded: 12,
  periodsNeeded: null,
  curve: [
    { effect: 0, power: 0.05 },
    { effect: 2, power: 0.4 },
    { effect: 4, power: 0.95 },
  ],
};

describe("designing an experiment", () => {
  it("shows what it could see before it is kept", async () => {
    const { container, asked, router } = await openOffice(`/outcomes/${outcome.id}/experiments/new`, {
      [`GET /api/outcomes/${outcome.id}`]: outcome,
      [`GET /api/members/${OWNER}`]: { id: OWNER, displayName: "Grace" },
      "GET /api/teams": {
        items: [
          { id: "t1", name: "Intake", version: 1, memberCount: 3 },
          { id: "t2", name: "Youth", version: 1, memberCount: 3 },
        ],
        next: null,
      },
      "POST /api/studies/power": power,
      "POST /api/studies": { id: "s1", version: 0 },
    });

    await userEvent.click(await screen.findByRole("checkbox", { name: "All teams" }));
    expect(screen.getByRole("button", { name: "Keep the design" })).toBeDisabled();
    fireEvent.change(screen.getByLabelText("Begins on"), { target: { value: "2026-11-30" } });

    expect(await screen.findByText("Sees only large effects")).toBeVisible();
    expect(screen.getByText("3.2%")).toBeVisible();
    expect(screen.getByRole("slider", { name: /How likely an effect is seen/ })).toBeVisible();
    await expectAccessible(container);
    const question = asked.find(({ path }) => path === "/api/studies/power");
    expect(JSON.parse(question?.body ?? "")).toMatchObject({
      design: "randomised-waitlist",
      candidateUnitIds: ["t1", "t2"],
      startDates: ["2026-11-30"],
    });

    await userEvent.click(screen.getByRole("button", { name: "Keep the design" }));
    expect(screen.getByRole("textbox", { name: /What do you want to know/ })).toHaveFocus();
    await userEvent.paste("Does it help?");
    await userEvent.click(screen.getByRole("button", { name: "Keep the design" }));
    await waitFor(() => expect(router.state.location.pathname).toBe("/studies/s1"));
  });
});

describe("a study's page", () => {
  const study = {
    id: "s1",
    version: 2,
    outcomeId: outcome.id,
    title: "Does it help?",
    design: "randomised-waitlist",
    status: "draft",
    content: null,
    seed: "77",
    units: [
      { unitId: "t1", name: "Intake", start: "2026-W49" },
      { unitId: "t2", name: "Youth", start: null },
    ],
    planHash: null as string | null,
    late: false,
    frozenBy: null,
    frozenAt: null as string | null,
    horizonEnd: null,
    amendments: [] as object[],
    concludedAt: null,
    verdict: null,
    createdAt: "2026-10-01T09:00:00Z",
    updatedAt: "2026-10-01T09:00:00Z",
  };
  const answers = {
    "GET /api/studies/s1": study,
    "GET /api/studies/s1/power": power,
    "GET /api/studies/s1/results": { items: [], next: null },
    [`GET /api/outcomes/${outcome.id}`]: outcome,
  };
  const frozen = { ...study, status: "frozen", planHash: "abc123", frozenAt: "2026-10-02T09:00:00Z" };

  it("says who begins when, and fixes the plan only when asked twice", async () => {
    const { container, asked } = await openOffice("/studies/s1", {
      ...answers,
      "POST /api/studies/s1/freeze": frozen,
    });

    expect(await screen.findByRole("row", { name: /Intake.*week 49/ })).toBeVisible();
    expect(screen.getByRole("row", { name: /Youth.*To compare with/ })).toBeVisible();
    await screen.findByText("Sees only large effects");
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Fix the plan" }));
    expect(asked.some(({ method }) => method === "POST")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Yes, fix it now" }));
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith("/freeze"))).toBe(true));
    expect(asked.find(({ method }) => method === "POST")?.headers.get("If-Match")).toBe('"2"');
  });

  it("of a fixed plan takes amendments with a reason, and shows those that were made", async () => {
    const amendment = {
      number: 1,
      hash: "d",
      reason: "The ward closed.",
      afterData: true,
      by: "m",
      at: "2026-11-01T09:00:00Z",
    };
    const { asked } = await openOffice("/studies/s1", {
      ...answers,
      "GET /api/studies/s1": { ...frozen, amendments: [amendment] },
      "POST /api/studies/s1/amendments": frozen,
    });

    expect(await screen.findByText("The ward closed.")).toBeVisible();
    expect(screen.getByText("abc123")).toBeVisible();
    await userEvent.type(screen.getByRole("spinbutton", { name: "Look at so many periods" }), "20");
    await userEvent.click(screen.getByRole("button", { name: "Amend" }));
    expect(screen.getByText("Say why, in a sentence.")).toBeVisible();
    await userEvent.click(screen.getByRole("textbox", { name: /Why/ }));
    await userEvent.paste("We started four weeks late.");
    await userEvent.click(screen.getByRole("button", { name: "Amend" }));

    await waitFor(() => expect(asked.some(({ path }) => path.endsWith("/amendments"))).toBe(true));
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "")).toEqual({
      reason: "We started four weeks late.",
      horizonPeriods: 20,
    });
  });

  it("lets nobody but managers fix or amend it", async () => {
    await openOffice(
      "/studies/s1",
      { ...answers, "GET /api/studies/s1": frozen },
      { roles: ["stakeholder"] },
    );

    await screen.findByRole("heading", { level: 1, name: "Does it help?" });
    expect(screen.queryByRole("button", { name: /Fix|Amend/ })).toBeNull();
  });
});

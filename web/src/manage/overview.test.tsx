import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { readChampionsSearch } from "../champions/championsSearch";
import { readMentoringSearch } from "../mentoringsummary/mentoringSearch";
import { type Asked, expectAccessible, openOffice, problem } from "./test-office";

const OUTCOME = "018f2c80-0000-7000-8000-000000000001";
const TEAM = "018f2c80-0000-7000-8000-000000000002";
const BEN = "018f2c80-0000-7000-8000-000000000003";
const nothing = { items: [], next: null };

describe("how mentoring goes", () => {
  const answers = {
    "GET /api/match-rounds": nothing,
    "GET /api/closing-surveys/summary": {
      answered: 10,
      means: { helped: 8, recommend: 9, reachedMostGoals: 0.75 },
    },
    "GET /api/check-ins/summary": { due: 8, answered: 3, means: null },
    "GET /api/pairings/refusals": [{ reason: "no-time", times: 3 }],
    "GET /api/pairing-health": {
      items: [
        {
          pairingId: "p1",
          roundId: null,
          mentor: { memberId: "m1", displayName: "Noor Bakker" },
          mentees: [{ memberId: "m2", displayName: "Sam Murphy" }],
          level: "at-risk",
          signals: [{ kind: "silence", since: "2026-10-01T09:00:00Z" }],
        },
      ],
      next: null,
    },
  };

  it("is said in means of many, and who may need a word", async () => {
    const { container } = await openOffice("/manage/mentoring", answers);

    expect(await screen.findByText("8 of 10")).toBeVisible();
    expect(screen.getByText("75%")).toBeVisible();
    expect(await screen.findByText("Fewer than five people have answered")).toBeVisible();
    expect(screen.getByText("3 of 8 check-ins were answered.")).toBeVisible();
    expect(await screen.findByText("Noor Bakker with Sam Murphy")).toBeVisible();
    expect(screen.getByText(/^No session for long, and none planned/)).toBeVisible();
    expect(screen.getByText("3 times")).toBeVisible();
    await expectAccessible(container);
  });

  it("is narrowed by an address, and by nothing that is none", async () => {
    expect(readMentoringSearch({ round: "x", level: "bad" })).toEqual({});
    const { asked } = await openOffice("/manage/mentoring?level=attention", answers);

    await waitFor(() => expect(asked.some(({ path }) => path === "/api/pairing-health")).toBe(true));
    expect(asked.find(({ path }) => path === "/api/pairing-health")?.query.get("level")).toBe("attention");
  });
});

describe("programmes compared", () => {
  const outcomes = { items: [{ id: OUTCOME, title: "Missed first appointments" }], next: null };
  const programme = {
    id: "018f2c80-0000-7000-8000-000000000009",
    title: "First contact",
    version: 2,
    cohorts: 1,
    cohortIds: ["c1"],
    members: 12,
    completed: 9,
    left: 1,
    completedShare: 0.75,
    minutesPlanned: 600,
    minutesSpent: null,
    minutesSpentPerMember: null,
  };

  it("stand beside each other, without times of a few", async () => {
    const { container, asked } = await openOffice("/manage/programmes/comparison", {
      "GET /api/outcomes": outcomes,
      "GET /api/programmes/comparison": { outcomeId: OUTCOME, programmes: [programme] },
    });

    const row = await screen.findByRole("row", { name: /First contact/ });
    expect(row).toHaveTextContent("75% (9)");
    expect(row).toHaveTextContent("10 hours");
    expect(row).toHaveTextContent("fewer than five said so");
    expect(screen.getByText("There is nothing to compare it with yet.")).toBeVisible();
    expect(asked.find(({ path }) => path === "/api/programmes/comparison")?.query.get("outcomeId")).toBe(
      OUTCOME,
    );
    await expectAccessible(container);
  });

  it("lead on where there is no outcome", async () => {
    await openOffice("/manage/programmes/comparison", { "GET /api/outcomes": nothing });

    expect(await screen.findByText("No outcome yet")).toBeVisible();
  });
});

describe("champions", () => {
  const champion = {
    memberId: BEN,
    displayName: "Ben Jansen",
    teamId: TEAM,
    peopleHelped: 7,
    teams: 3,
    accepted: 4,
    answers: 9,
    topics: [{ taskId: null, tag: "intake" }],
    because: "Helped 7 people of 3 teams in 90 days.",
    measuredAt: new Date().toISOString(),
  };
  const answers = {
    "GET /api/champions": { items: [champion] },
    "GET /api/champions/invitations": nothing,
    "GET /api/teams": { items: [{ id: TEAM, version: 1, name: "Intake", memberCount: 8 }], next: null },
    "GET /api/tasks": nothing,
  };
  const posts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === "POST");

  it("are shown with why, and asked to do more with a personal word", async () => {
    const { asked, container } = await openOffice("/manage/champions", {
      ...answers,
      [`POST /api/champions/${BEN}/invitations`]: {},
    });

    expect(await screen.findByText("Helped 7 people of 3 teams in 90 days.")).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Invite Ben Jansen" }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "To what" }), "facilitator");
    await userEvent.click(screen.getByRole("button", { name: "Send the invitation" }));
    expect(posts(asked)).toEqual([]);
    await userEvent.type(screen.getByRole("textbox", { name: /^A personal word/ }), "You calm people.");
    await userEvent.click(screen.getByRole("button", { name: "Send the invitation" }));

    expect(await screen.findByText("Ben Jansen was invited.")).toBeVisible();
    expect(JSON.parse(posts(asked)[0]?.body ?? "")).toEqual({ as: "facilitator", note: "You calm people." });
    await waitFor(() => expect(screen.getByRole("button", { name: "Invite Ben Jansen" })).toHaveFocus());
  });

  it("say why an invitation was not taken", async () => {
    await openOffice("/manage/champions", {
      ...answers,
      [`POST /api/champions/${BEN}/invitations`]: () =>
        problem(409, "conflict", { detail: "They were invited to this less than 90 days ago." }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Invite Ben Jansen" }));
    await userEvent.type(screen.getByRole("textbox", { name: /^A personal word/ }), "Please.");
    await userEvent.click(screen.getByRole("button", { name: "Send the invitation" }));

    expect(await screen.findByText(/less than 90 days ago/)).toBeVisible();
  });

  it("are narrowed by team, task and tag", async () => {
    expect(readChampionsSearch({ team: "x", task: " ", tag: "intake" })).toEqual({ tag: "intake" });
    const { asked } = await openOffice(`/manage/champions?tag=intake`, answers);

    await screen.findByText("Ben Jansen");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Team" }), TEAM);
    await waitFor(() => {
      const last = asked.filter(({ path }) => path === "/api/champions").at(-1);
      expect([last?.query.get("teamId"), last?.query.get("tag")]).toEqual([TEAM, "intake"]);
    });
  });
});

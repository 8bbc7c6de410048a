import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, openOffice, problem } from "../manage/test-office";
import { commandOf } from "./BulkBar";

const ID = "018f2c20-0000-7000-8000-000000000001";
const FACILITATOR = "018f2c20-0000-7000-8000-0000000000fa";

const cohort = {
  id: ID,
  version: 4,
  programmeId: "018f2c20-0000-7000-8000-000000000002",
  programmeVersion: 1,
  name: "Pilot 2026",
  facilitatorId: FACILITATOR,
  startsOn: "2026-06-01",
  endsOn: "2026-12-18",
  pilot: true,
  capacity: 16,
  waitingList: false,
  memberIds: [],
  teamIds: [],
  rules: [],
  exceptIds: [],
  leaderIds: [],
  dueDates: [],
  status: "launched",
  enrolled: 2,
  waiting: 0,
  leadersStartedAt: null as string | null,
  launchedAt: "2026-06-01T08:00:00Z" as string | null,
  despiteReadiness: null,
  closedAt: null,
  closedBecause: null,
  createdAt: "2026-05-01T08:00:00Z",
};

const row = {
  enrolmentId: "e1",
  member: { id: "m1", displayName: "Aisha Rahman" },
  status: "started",
  leader: false,
  done: 3,
  total: 14,
  late: 2,
  due: 1,
  inReview: 0,
  minutesSpent: 60,
  nextDueOn: "2026-07-01",
  enrolledAt: "2026-06-01T08:00:00Z",
  lastActivityAt: "2026-06-20T08:00:00Z",
  remindedAt: null,
  stuck: [{ because: "late", words: "Is late with 2 activities." }],
};
const fine = {
  ...row,
  enrolmentId: "e2",
  member: { id: "m2", displayName: "Ben Olsen" },
  leader: true,
  stuck: [],
};

const readiness = {
  cohortId: ID,
  ready: false,
  enrolledShare: 0.5,
  startedShare: 0,
  neededShare: 0.8,
  notes: ["Not enrolled: Hanneke Smit."],
  leaders: [
    {
      id: "l1",
      displayName: "Hanneke Smit",
      teams: ["Intake"],
      status: null,
      community: { weeks: 12, tookPart: 3 },
    },
  ],
};

const answers = {
  [`GET /api/cohorts/${ID}`]: cohort,
  [`GET /api/cohorts/${ID}/readiness`]: readiness,
  [`GET /api/cohorts/${ID}/summary`]: {
    cohortId: ID,
    waiting: 0,
    takingPart: 2,
    started: 2,
    completed: 0,
    left: 0,
    completedShare: 0,
    activitiesDone: 3,
    stuck: 1,
    minutesPlanned: 600,
    minutesPerWeek: 21,
    minutesPlannedInAll: 1200,
    minutesSpent: 120,
    minutesSpentPerMember: 60,
    experiments: { keep: 0, adapt: 0, stop: 0 },
  },
  [`GET /api/cohorts/${ID}/board`]: ({ query }: { query: URLSearchParams }) => ({
    items: query.get("stuck") === "true" ? [row] : [row, fine],
    next: null,
  }),
  [`GET /api/members/${FACILITATOR}`]: { id: FACILITATOR, displayName: "Noor Bakker" },
};

describe("a cohort's board", () => {
  it("says who is stuck and why, and can show only them", async () => {
    const { container, asked } = await openOffice(`/manage/cohorts/${ID}`, answers);

    const member = (await screen.findByText("Aisha Rahman")).closest("li");
    expect(within(member as HTMLElement).getByText("Is late with 2 activities.")).toBeVisible();
    expect(within(member as HTMLElement).getByText(/3 of 14 done/)).toBeVisible();
    expect(screen.getByText("Ben Olsen")).toBeVisible();
    expect(await screen.findByText("Not enrolled: Hanneke Smit.")).toBeVisible();
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("link", { name: "Who is stuck" }));
    await waitFor(() => expect(screen.queryByText("Ben Olsen")).toBeNull());
    expect(asked.findLast(({ path }) => path.endsWith("/board"))?.query.get("stuck")).toBe("true");
  });

  it("is opened at who is stuck by its address", async () => {
    await openOffice(`/manage/cohorts/${ID}?show=stuck`, answers);

    expect(await screen.findByText("Aisha Rahman")).toBeVisible();
    expect(screen.queryByText("Ben Olsen")).toBeNull();
  });

  it("does something for the chosen members and says for each what came of it", async () => {
    const { container, asked } = await openOffice(`/manage/cohorts/${ID}`, {
      ...answers,
      [`POST /api/cohorts/${ID}/bulk`]: {
        done: 1,
        results: [
          { enrolmentId: "e1", memberId: "m1", done: true, message: null },
          { enrolmentId: "e2", memberId: "m2", done: false, message: "They were reminded today." },
        ],
      },
    });

    await userEvent.click(await screen.findByRole("checkbox", { name: "Choose all 2 shown" }));
    await userEvent.click(screen.getByRole("button", { name: "Remind 2 members" }));

    const result = screen.getByRole("region", { name: "What was done" });
    expect(await within(result).findByText("Done for 1 of 2 members")).toBeVisible();
    expect(within(result).getByText("They were reminded today.")).toBeVisible();
    expect(within(result).getByText(/Ben Olsen/)).toHaveTextContent("not done");
    const sent = asked.find(({ method }) => method === "POST");
    expect(JSON.parse(sent?.body ?? "")).toEqual({ action: "remind", enrolmentIds: ["e1", "e2"] });
    expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
    await expectAccessible(container);
  });

  it("asks before members are taken out, and tries again under the same key", async () => {
    const { asked } = await openOffice(`/manage/cohorts/${ID}`, {
      ...answers,
      [`POST /api/cohorts/${ID}/bulk`]: () => problem(503, "dependency-unavailable"),
    });
    const sent = () => asked.filter(({ method }) => method === "POST");

    await userEvent.click(await screen.findByRole("checkbox", { name: /Aisha Rahman/ }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What to do" }), "Remove");
    const remove = screen.getByRole("button", { name: "Remove 1 member" });
    await userEvent.click(remove);
    expect(await screen.findByRole("alert")).toHaveTextContent("takes 1 member out");
    expect(sent()).toEqual([]);

    await userEvent.click(remove);
    await waitFor(() => expect(sent()).toHaveLength(1));
    await waitFor(() => expect(remove).toBeEnabled());
    await userEvent.click(remove);
    await waitFor(() => expect(sent()).toHaveLength(2));
    expect(sent()[1]?.headers.get("Idempotency-Key")).toBe(sent()[0]?.headers.get("Idempotency-Key"));
  });

  it("asks for what an action needs before it can be done", async () => {
    await openOffice(`/manage/cohorts/${ID}`, {
      ...answers,
      [`GET /api/cohorts/${ID}/activities`]: [
        {
          number: 1,
          title: "Ring three people",
          form: "assignment",
          minutes: 30,
          kind: "experience",
          dueOn: null,
        },
        { number: 2, title: "Kick-off", form: "event", minutes: 60, kind: "exposure", dueOn: null },
      ],
    });

    await userEvent.click(await screen.findByRole("checkbox", { name: /Aisha Rahman/ }));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What to do" }), "Mark as attended");
    expect(screen.getByRole("button", { name: "Mark 1 member" })).toBeDisabled();

    const activity = screen.getByRole("combobox", { name: "Activity" });
    await within(activity).findByRole("option", { name: "Kick-off" });
    expect(within(activity).queryByRole("option", { name: "Ring three people" })).toBeNull();
    await userEvent.selectOptions(activity, "Kick-off");
    expect(screen.getByRole("button", { name: "Mark 1 member" })).toBeEnabled();
  });

  it("says so where the cohort is not there", async () => {
    await openOffice(`/manage/cohorts/${ID}`, {});

    expect(await screen.findByRole("heading", { name: "This cohort is not there" })).toBeVisible();
  });
});

describe("a change of many", () => {
  const draft = {
    action: "remind",
    activity: "3",
    dueOn: "2026-07-01",
    toCohortId: "c2",
    words: " x ",
  } as const;

  it("carries only what its action has", () => {
    expect(commandOf(draft, ["e1"])).toEqual({ action: "remind", enrolmentIds: ["e1"] });
    expect(commandOf({ ...draft, action: "extend" }, ["e1"])).toEqual({
      action: "extend",
      enrolmentIds: ["e1"],
      activity: 3,
      dueOn: "2026-07-01",
    });
    expect(commandOf({ ...draft, action: "transfer" }, ["e1"])).toEqual({
      action: "transfer",
      enrolmentIds: ["e1"],
      toCohortId: "c2",
      words: "x",
    });
    expect(commandOf({ ...draft, action: "remove", words: " " }, ["e1"])).toEqual({
      action: "remove",
      enrolmentIds: ["e1"],
    });
  });
});

describe("a planned cohort", () => {
  const planned = {
    ...answers,
    [`GET /api/cohorts/${ID}`]: { ...cohort, status: "planned", launchedAt: null, programmeVersion: null },
    [`GET /api/cohorts/${ID}/candidates`]: {
      items: [
        {
          id: "m1",
          displayName: "Aisha Rahman",
          jobRole: "Nurse",
          teamId: "t1",
          leader: true,
          place: 1,
          waits: false,
          enrolled: false,
          otherCohorts: ["c9"],
        },
      ],
      next: null,
    },
  };

  it("lets its leaders start, and is launched before they are ready only with a reason", async () => {
    const { container, asked } = await openOffice(`/manage/cohorts/${ID}`, {
      ...planned,
      [`POST /api/cohorts/${ID}/leaders-start`]: cohort,
      [`POST /api/cohorts/${ID}/launch`]: cohort,
    });

    expect(await screen.findByText("In 1 other cohort")).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Start leaders" }));
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith("/leaders-start"))).toBe(true));

    const launch = screen.getByRole("button", { name: "Launch nevertheless" });
    await userEvent.click(launch);
    await userEvent.click(launch);
    const why = screen.getByRole("textbox", { name: /Why nevertheless/ });
    expect(why).toHaveFocus();
    expect(asked.some(({ path }) => path.endsWith("/launch"))).toBe(false);

    await userEvent.type(why, "Urgent");
    await userEvent.click(launch);
    expect(asked.some(({ path }) => path.endsWith("/launch"))).toBe(false);

    await userEvent.clear(why);
    await userEvent.type(why, "They were told in person.");
    await userEvent.click(launch);
    await waitFor(() => expect(asked.some(({ path }) => path.endsWith("/launch"))).toBe(true));
    const sent = asked.find(({ path }) => path.endsWith("/launch"));
    expect(JSON.parse(sent?.body ?? "")).toEqual({ despiteReadiness: "They were told in person." });
    expect(sent?.headers.get("If-Match")).toBe('"4"');
  });

  it("is told when somebody changed it in between", async () => {
    await openOffice(`/manage/cohorts/${ID}`, {
      ...planned,
      [`POST /api/cohorts/${ID}/leaders-start`]: () => problem(412, "stale-version"),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Start leaders" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("Somebody changed this in the meantime");
  });
});

describe("the list of cohorts", () => {
  it("is narrowed by status in its address, and links to each board", async () => {
    const { container, asked } = await openOffice("/manage/cohorts?status=launched", {
      ...answers,
      "GET /api/cohorts": { items: [cohort], next: null },
    });

    expect(await screen.findByRole("link", { name: "Pilot 2026" })).toHaveAttribute(
      "href",
      `/manage/cohorts/${ID}`,
    );
    expect(asked.find(({ path }) => path === "/api/cohorts")?.query.get("status")).toBe("launched");
    await expectAccessible(container);
  });
});

describe("the landing of managers", () => {
  it("shows what the reader's roles open", async () => {
    await openOffice("/manage", {}, { roles: ["learner", "stakeholder"] });

    await screen.findByRole("heading", { level: 1, name: "Manage" });
    const main = within(screen.getByRole("main"));
    expect(main.getByRole("link", { name: /^Outcomes/ })).toHaveAttribute("href", "/outcomes");
    expect(main.queryByRole("link", { name: /^Cohorts/ })).toBeNull();
  });
});

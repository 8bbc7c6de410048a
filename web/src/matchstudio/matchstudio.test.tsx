import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Asked, expectAccessible, openOffice } from "../manage/test-office";
import { decided } from "./decisions";

const ID = "018f2c30-0000-7000-8000-000000000001";
const path = `/api/match-rounds/${ID}`;
const weights = { goal: 0.5, preference: 0.25, difference: 0.05, balance: 0.1, availability: 0.1 };
const rules = { team: "any", overlapMinutes: 60, previousPairs: false, taskInCommon: false };

const draft = {
  id: ID,
  version: 1,
  status: "draft",
  content: {
    name: "Autumn",
    kind: "mentor",
    filter: {},
    rules,
    weights,
    lottery: true,
    groupBy: "job-role",
    expiryDays: 14,
  },
  seed: 7,
  progress: null as { stage: string; done: number; todo: number } | null,
  failure: null,
  summary: null as object | null,
  publishedMode: null,
  publishedAt: null,
  createdBy: "b",
  createdAt: "2026-09-01T09:00:00Z",
  updatedAt: "2026-09-01T09:00:00Z",
};
const solved = {
  ...draft,
  version: 3,
  status: "solved",
  summary: {
    mentees: 2,
    mentors: 2,
    places: 3,
    pairs: 3,
    withoutCandidates: 0,
    bindingRules: {},
    lottery: null,
    shortages: [],
    counterfactuals: [{ words: "One more mentor who speaks nl would match 1 more.", more: 1 }],
    comparability: null,
  },
};
const report = (mode: string, matched: number) => ({
  mode,
  mentees: 2,
  matched,
  matchedShare: matched / 2,
  totalScore: 1.2,
  meanScore: 0.62,
  worstScore: 0.4,
  gap: 0.05,
  groups: [],
  blockingPairs: 0,
  closedCircles: [],
  undersizedCircles: [],
  proven: true,
  atMost: 2,
  verified: true,
});
const parts = { goal: 1, likeness: 0, preference: 0, difference: 0, balance: 0, availability: 0 };
const ada = { memberId: "m1", displayName: "Ada Mentor" };
const bo = { memberId: "m2", displayName: "Bo Mentor" };
const pair = {
  requestId: "r1",
  mentee: { memberId: "e1", displayName: "Eva Mentee" },
  mentor: ada,
  score: 0.8,
  parts,
  reasons: ["Both work on first contact."],
  decision: null as string | null,
};

const pool = {
  mentees: 2,
  mentors: 2,
  places: 3,
  excludedMentees: 1,
  excludedMentors: 0,
  excluded: [{ memberId: "x", displayName: "Xander Out", side: "mentee", why: "other-kind" }],
};
const answers = {
  [`GET ${path}`]: solved,
  [`GET ${path}/pool`]: pool,
  [`GET ${path}/solutions`]: [report("optimal", 1), report("stable", 1), report("fair", 1)],
  [`GET ${path}/solutions/optimal/pairs`]: { items: [pair], next: null },
  [`GET ${path}/solutions/fair/pairs`]: { items: [{ ...pair, mentor: bo }], next: null },
  [`GET ${path}/solutions/optimal/unmatched`]: {
    items: [
      {
        requestId: "r2",
        mentee: { memberId: "e2", displayName: "Finn Mentee" },
        why: "too-few-places",
        rule: null,
        words: "There are more mentees than places.",
        excluded: {},
        excludedAlone: {},
      },
    ],
    next: null,
  },
  [`GET ${path}/solutions/fair/unmatched`]: { items: [], next: null },
  [`GET ${path}/decisions`]: { decisions: [] },
  [`GET ${path}/candidates`]: [{ ...pair, requestId: "r2", mentor: bo }],
};

describe("decisions", () => {
  const pinned = { requestId: "r1", mentorId: "m1", decision: "pinned" } as const;

  it("are set and taken back", () => {
    expect(decided([], "r1", "m1", "pinned")).toEqual([pinned]);
    expect(decided([pinned], "r1", "m1", "pinned")).toEqual([]);
  });

  it("pin a mentee to one mentor, and leave what is forbidden", () => {
    const forbidden = { requestId: "r1", mentorId: "m3", decision: "forbidden" } as const;

    expect(decided([pinned, forbidden], "r1", "m2", "pinned")).toEqual([
      forbidden,
      { requestId: "r1", mentorId: "m2", decision: "pinned" },
    ]);
  });

  it("forbid what was pinned", () => {
    expect(decided([pinned], "r1", "m1", "forbidden")).toEqual([{ ...pinned, decision: "forbidden" }]);
  });
});

describe("the match studio", () => {
  it("shows the modes side by side, pairs with their reasons, and who has nobody and why", async () => {
    const { container, asked } = await openOffice(`/manage/matching/${ID}`, answers);

    expect(await screen.findByRole("heading", { name: /Eva Mentee.*Ada Mentor/ })).toBeVisible();
    expect(screen.getByText("Both work on first contact.")).toBeVisible();
    for (const list of ["/pairs", "/unmatched"]) {
      const sent = asked.find((each) => each.path.endsWith(list));
      expect(sent?.headers.get("Accept-Language")).toBe("en");
    }
    expect(screen.getByText("There are more mentees than places.")).toBeVisible();
    expect(screen.getByText("One more mentor who speaks nl would match 1 more.")).toBeVisible();
    expect(screen.getByRole("link", { name: /^Best in all/ })).toHaveAttribute("aria-current", "true");
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("link", { name: /^Fair/ }));
    expect(await screen.findByRole("heading", { name: /Eva Mentee.*Bo Mentor/ })).toBeVisible();
  });

  it("pins a pair for the version that was looked at, and can undo it", async () => {
    let now = solved;
    const { asked } = await openOffice(`/manage/matching/${ID}`, {
      ...answers,
      [`GET ${path}/decisions`]: () => ({
        decisions: now.version === 3 ? [] : [{ requestId: "r1", mentorId: "m1", decision: "pinned" }],
      }),
      [`PUT ${path}/decisions`]: () => {
        now = { ...solved, version: now.version + 1 };
        return now;
      },
    });

    const pin = await screen.findByRole("button", { name: "Pin Eva Mentee with Ada Mentor" });
    await userEvent.click(pin);
    await waitFor(() => expect(asked.filter(({ method }) => method === "PUT")).toHaveLength(1));
    const [sent] = asked.filter(({ method }) => method === "PUT");
    expect(sent?.headers.get("If-Match")).toBe('"3"');
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      decisions: [{ requestId: "r1", mentorId: "m1", decision: "pinned" }],
    });
    expect(await screen.findByText("1 pinned, 0 forbidden.")).toBeVisible();
    await waitFor(() => expect(asked.some((each) => each.path.endsWith("/unmatched"))).toBe(true));
    expect(pin).toHaveFocus();

    await userEvent.click(screen.getByRole("button", { name: "Undo the last one" }));
    expect(screen.getByText("1 pinned, 0 forbidden.").parentElement).toHaveFocus();
    await waitFor(() => expect(asked.filter(({ method }) => method === "PUT")).toHaveLength(2));
    const last = asked.findLast(({ method }) => method === "PUT");
    expect(last?.headers.get("If-Match")).toBe('"4"');
    expect(JSON.parse(last?.body ?? "")).toEqual({ decisions: [] });
  });

  it("finds somebody for who has nobody", async () => {
    const { asked } = await openOffice(`/manage/matching/${ID}`, {
      ...answers,
      [`PUT ${path}/decisions`]: { ...solved, version: 4 },
    });

    await userEvent.click(await screen.findByRole("button", { name: "Who could it be? For Finn Mentee" }));
    await userEvent.click(await screen.findByRole("button", { name: "Pin Eva Mentee with Bo Mentor" }));
    expect(document.body).not.toHaveFocus();

    await waitFor(() => expect(asked.some(({ method }) => method === "PUT")).toBe(true));
    expect(JSON.parse(asked.find(({ method }) => method === "PUT")?.body ?? "").decisions[0].requestId).toBe(
      "r2",
    );
  });

  it("says what other weights would change before they are kept, and then matches by them", async () => {
    const { asked, container } = await openOffice(`/manage/matching/${ID}`, {
      ...answers,
      [`POST ${path}/weights-preview`]: {
        before: [report("optimal", 1)],
        after: [report("optimal", 2)],
        changes: 1,
        examples: [{ mentee: pair.mentee, before: ada, after: null }],
      },
      [`PUT ${path}`]: { ...draft, version: 4 },
      [`POST ${path}/solving`]: { ...solved, version: 5 },
    });

    fireEvent.change(await screen.findByRole("slider", { name: /^Goal/ }), { target: { value: "0.1" } });
    expect(await screen.findByText("1 mentee would have another mentor, or none.")).toBeVisible();
    expect(screen.getByText("Eva Mentee: Ada Mentor → nobody")).toBeVisible();
    expect(screen.getByText("1 were matched, 2 would be.")).toBeVisible();
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("button", { name: "Keep and match again" }));
    await waitFor(() => expect(asked.some((each) => each.path.endsWith("/solving"))).toBe(true));
    const kept = asked.find(({ method }) => method === "PUT");
    expect(JSON.parse(kept?.body ?? "").weights.goal).toBe(0.1);
    expect(JSON.parse(kept?.body ?? "").rules).toEqual(rules);
    expect(asked.find((each) => each.path.endsWith("/solving"))?.headers.get("If-Match")).toBe('"4"');
  });

  it("follows a round that is being solved, from any page that is opened on it", async () => {
    let reads = 0;
    await openOffice(`/manage/matching/${ID}`, {
      ...answers,
      [`GET ${path}`]: () =>
        ++reads < 2
          ? { ...draft, status: "solving", progress: { stage: "optimal", done: 1, todo: 3 } }
          : solved,
    });

    expect(await screen.findByRole("progressbar", { name: "Matching…" })).toHaveAttribute("value", "1");
    expect(await screen.findByRole("heading", { name: /Eva Mentee/ })).toBeVisible();
  });

  it("asks twice before everybody is asked", async () => {
    const { asked } = await openOffice(`/manage/matching/${ID}?mode=fair`, {
      ...answers,
      [`POST ${path}/publication`]: { ...solved, status: "published", publishedMode: "fair", version: 4 },
    });

    await userEvent.click(await screen.findByRole("button", { name: "Publish “Fair”" }));
    expect(asked.some(({ method }) => method === "POST")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Yes, ask everybody now" }));

    await waitFor(() => expect(screen.queryByRole("button", { name: /Publish|ask everybody/ })).toBeNull());
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "")).toEqual({ mode: "fair" });
  });
});

describe("rounds", () => {
  it("are begun with a name, once however often it is tried", async () => {
    let tries = 0;
    const { asked, container, router } = await openOffice("/manage/matching", {
      "GET /api/match-rounds": { items: [solved], next: null },
      "POST /api/match-rounds": () => (++tries < 2 ? new Response("", { status: 503 }) : draft),
      [`GET ${path}`]: draft,
      [`GET ${path}/pool`]: pool,
    });

    expect(await screen.findByRole("link", { name: "Autumn" })).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    expect(screen.getByText("Give the round a name.")).toBeVisible();

    await userEvent.type(screen.getByRole("textbox", { name: /Name/ }), "Autumn");
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));
    await screen.findByRole("alert");
    await userEvent.click(screen.getByRole("button", { name: "Begin" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/manage/matching/${ID}`));
    const keys = asked
      .filter(({ method }) => method === "POST")
      .map((each: Asked) => each.headers.get("Idempotency-Key"));
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
    expect(within(await screen.findByRole("main")).getByText(/is not in it/)).toBeVisible();
  });
});

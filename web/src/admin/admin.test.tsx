import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { readMembersSearch, withPart } from "./adminSearch";
import { contentOf, draftOf, gapsOf } from "./memberDraft";

afterEach(() => vi.unstubAllGlobals());

const TEAM = "018f2d02-0000-7000-8000-000000000001";
const OTHER = "018f2d02-0000-7000-8000-000000000002";
const ID = "018f2d08-0000-7000-8000-000000000001";
const ADMIN = { roles: ["learner", "admin"], name: "Ada Admin" };

const member = {
  id: ID,
  version: 4,
  displayName: "Ben Olsen",
  email: "ben.olsen@praxis.example",
  jobRole: "Nurse",
  team: { id: TEAM, name: "Intake" },
  leadId: null,
  languages: ["en"],
  timeZone: "Europe/Amsterdam",
  roles: ["learner", "mentor"],
  status: "active",
  accountState: "in-step",
};
const team = { id: TEAM, version: 2, name: "Intake", leadId: null, description: null, memberCount: 1 };
const other = { ...team, id: OTHER, name: "Youth", version: 1 };
const page = (items: unknown[], next: string | null = null) => ({ items, next });

const answers = {
  "GET /api/members": page([member]),
  [`GET /api/members/${ID}`]: member,
  "GET /api/teams": page([team, other]),
  [`GET /api/teams/${TEAM}`]: team,
};

const sent = (asked: Asked[], method: string) => asked.filter((one) => one.method === method);
const bodyOf = (one: Asked | undefined) => JSON.parse(one?.body ?? "null");

describe("the filters in the address", () => {
  it("leave out what cannot be one", () => {
    expect(readMembersSearch({ q: " a ", role: "king", status: "invited", team: "x" })).toEqual({
      q: "a",
      status: "invited",
    });
  });

  it("change one at a time", () => {
    expect(withPart({ q: "a", status: "active" }, { status: undefined })).toEqual({ q: "a" });
  });
});

describe("the draft of a member", () => {
  it("is written whole, without the role that everybody has", () => {
    const draft = draftOf(member as never);

    expect(contentOf({ ...draft, team: null })).toEqual({
      displayName: "Ben Olsen",
      email: "ben.olsen@praxis.example",
      jobRole: "Nurse",
      languages: ["en"],
      timeZone: "Europe/Amsterdam",
      roles: ["mentor"],
    });
    expect(gapsOf({ ...draft, displayName: " ", email: "ben", languages: [] })).toEqual([
      "displayName",
      "email",
      "languages",
    ]);
  });
});

describe("the pages of administrators", () => {
  it("are in the navigation of administrators", async () => {
    await openOffice("/admin/members", answers, ADMIN);
    await screen.findByRole("heading", { level: 1, name: "Members" });

    const nav = within(screen.getAllByRole("navigation", { name: "Main navigation" })[0] as HTMLElement);
    expect(nav.getByRole("link", { name: "Teams" })).toHaveAttribute("href", "/admin/teams");
  });

  it("say to everybody else that they are not for them", async () => {
    const { asked } = await openOffice("/admin/members", answers, { roles: ["learner", "manager"] });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("This is for administrators");
    expect(asked.some(({ path }) => path.startsWith("/api/members"))).toBe(false);
  });
});

describe("the list of members", () => {
  it("is searched and narrowed in its address, and pages on", async () => {
    const { container, asked, router } = await openOffice(
      "/admin/members?status=invited",
      {
        ...answers,
        "GET /api/members": ({ query }: Asked) =>
          page([{ ...member, id: query.get("after") ?? ID }], query.get("after") ? null : OTHER),
      },
      ADMIN,
    );

    expect(await screen.findByRole("link", { name: "Ben Olsen" })).toHaveAttribute(
      "href",
      `/admin/members/${ID}`,
    );
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Load more" }));
    await waitFor(() => expect(screen.getAllByRole("link", { name: "Ben Olsen" })).toHaveLength(2));
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Role" }), "mentor");

    await waitFor(() => expect(router.state.location.search).toEqual({ status: "invited", role: "mentor" }));
    await waitFor(() => {
      const last = asked.filter(({ path }) => path === "/api/members").at(-1);
      expect(Object.fromEntries(last?.query ?? [])).toMatchObject({ status: "invited", role: "mentor" });
    });
  });
});

describe("a member", () => {
  it("is moved to another team and given a role under the version that was read", async () => {
    const { container, asked } = await openOffice(
      `/admin/members/${ID}`,
      {
        ...answers,
        [`PUT /api/members/${ID}`]: ({ body }: Asked) => ({ ...member, ...JSON.parse(body), version: 5 }),
      },
      ADMIN,
    );

    await screen.findByRole("heading", { level: 1, name: "Ben Olsen" });
    await expectAccessible(container);
    expect(screen.getByRole("button", { name: "Save" })).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: "Curator" }));
    await userEvent.click(screen.getByRole("button", { name: "Team: Choose" }));
    await userEvent.click(await screen.findByRole("button", { name: "Youth" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("Saved.")).toBeInTheDocument();
    const put = sent(asked, "PUT")[0];
    expect(put?.headers.get("If-Match")).toBe('"4"');
    expect(bodyOf(put)).toMatchObject({ teamId: OTHER, roles: ["mentor", "curator"], jobRole: "Nurse" });
  });

  it("keeps what was typed when somebody else was quicker, and says whose address it is", async () => {
    await openOffice(
      `/admin/members/${ID}`,
      {
        ...answers,
        [`PUT /api/members/${ID}`]: () =>
          problem(409, "conflict", {
            violations: [{ field: "email", message: "is another member's address" }],
          }),
      },
      ADMIN,
    );

    const email = await screen.findByRole("textbox", { name: /Mail address/ });
    await userEvent.clear(email);
    await userEvent.type(email, "taken@praxis.example");
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("is another member's address")).toBeVisible();
    expect(email).toHaveValue("taken@praxis.example");
  });

  it("does not get back a role that somebody else took meanwhile", async () => {
    const taken = { ...member, version: 5, displayName: "Ben Jansen", roles: ["learner"] };
    let now = member;
    const { asked } = await openOffice(
      `/admin/members/${ID}`,
      {
        ...answers,
        [`GET /api/members/${ID}`]: () => now,
        [`POST /api/members/${ID}/invitation`]: taken,
        [`PUT /api/members/${ID}`]: ({ headers }: Asked) =>
          headers.get("If-Match") === '"4"' ? problem(412, "stale-version") : { ...taken, version: 6 },
      },
      ADMIN,
    );

    await userEvent.click(await screen.findByRole("checkbox", { name: "Curator" }));
    now = taken;
    // The answer to a step, and what is read after a refusal, are newer than what is being changed here.
    await userEvent.click(screen.getByRole("button", { name: "Mail a link to choose a password" }));
    await screen.findByRole("heading", { level: 1, name: "Ben Jansen" });
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("button", { name: "Show what is there now" });
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(sent(asked, "PUT")).toHaveLength(2));
    expect(sent(asked, "PUT").map(({ headers }) => headers.get("If-Match"))).toEqual(['"4"', '"4"']);
    await userEvent.click(await screen.findByRole("button", { name: "Show what is there now" }));
    expect(screen.getByRole("checkbox", { name: "Mentor" })).not.toBeChecked();
    expect(screen.getByRole("checkbox", { name: "Curator" })).not.toBeChecked();
  });

  it("has what was not accepted beside its field", async () => {
    await openOffice(
      `/admin/members/${ID}`,
      {
        ...answers,
        [`PUT /api/members/${ID}`]: () =>
          problem(400, "validation", {
            violations: [
              { field: "timeZone", message: "is not a time zone" },
              { field: "roles", message: "must leave one administrator" },
            ],
          }),
      },
      ADMIN,
    );

    await userEvent.click(await screen.findByRole("checkbox", { name: "Curator" }));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByText("is not a time zone")).toBeVisible();
    expect(screen.getByText("must leave one administrator")).toBeVisible();
  });

  it("is changed by the keyboard without losing one's place", async () => {
    await openOffice(`/admin/members/${ID}`, answers, ADMIN);

    await userEvent.click(await screen.findByRole("button", { name: "Remove English" }));
    expect(screen.getByRole("combobox", { name: "Languages" })).toHaveFocus();
    const choose = () => screen.getByRole("button", { name: "Team: Choose" });
    await userEvent.click(choose());
    await userEvent.keyboard("{Escape}");
    expect(choose()).toHaveFocus();
    await userEvent.click(choose());
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(choose()).toHaveFocus();
    await userEvent.click(choose());
    await userEvent.click(await screen.findByRole("button", { name: "Youth" }));
    expect(choose()).toHaveFocus();
    await userEvent.click(screen.getByRole("button", { name: "Team: No team" }));
    expect(choose()).toHaveFocus();
  });

  it("is put into the team that was typed, not into the first of those found before", async () => {
    let answer = (_: unknown) => {};
    const { asked } = await openOffice(
      `/admin/members/${ID}`,
      {
        ...answers,
        [`GET /api/members/${ID}`]: { ...member, team: null },
        "GET /api/teams": ({ query }: Asked) =>
          query.get("q")
            ? new Promise((resolve) => {
                answer = resolve;
              })
            : page([other, team]),
      },
      ADMIN,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Team: Choose" }));
    const youth = await screen.findByRole("button", { name: "Youth" });
    await userEvent.paste("Intake");
    await waitFor(() => expect(asked.some(({ query }) => query.get("q") === "Intake")).toBe(true));
    expect(youth.closest("ul")).toHaveAttribute("aria-busy", "true");
    await userEvent.keyboard("{Enter}");
    expect(screen.queryByRole("button", { name: "Team: Choose" })).toBeNull();
    answer(page([team]));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Youth" })).toBeNull());
    await userEvent.keyboard("{Enter}");

    expect(await screen.findByRole("button", { name: "Team: Choose" })).toBeVisible();
    expect(within(screen.getByRole("group", { name: "Team" })).getByText("Intake")).toBeVisible();
  });

  it("is suspended only after a question", async () => {
    const { asked } = await openOffice(
      `/admin/members/${ID}`,
      { ...answers, [`POST /api/members/${ID}/deactivation`]: { ...member, status: "deactivated" } },
      ADMIN,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Suspend: Ben Olsen" }));
    expect(sent(asked, "POST")).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "Suspend" }));

    expect(await screen.findByRole("button", { name: "Let in again" })).toBeVisible();
    expect(sent(asked, "POST").map(({ path }) => path)).toEqual([`/api/members/${ID}/deactivation`]);
  });

  it("cannot be suspended by themself", async () => {
    await openOffice(`/admin/members/${ID}`, answers, { ...ADMIN, memberId: ID });

    await screen.findByRole("button", { name: "Mail a link to choose a password" });
    expect(screen.queryByRole("button", { name: /Suspend/ })).toBeNull();
  });

  it("that is not there says so and leads back", async () => {
    await openOffice(`/admin/members/${OTHER}`, answers, ADMIN);

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("This member is not there");
    expect(screen.getByRole("link", { name: "To the members" })).toBeVisible();
  });
});

describe("taking somebody in", () => {
  it("says what is missing, then sends once under one key, with an invitation", async () => {
    let tries = 0;
    const { container, asked, router } = await openOffice(
      "/admin/members/new",
      {
        ...answers,
        "POST /api/members": () => {
          tries += 1;
          return tries === 1 ? problem(503, "dependency-unavailable") : member;
        },
      },
      ADMIN,
    );

    const send = await screen.findByRole("button", { name: "Take in and invite" });
    await expectAccessible(container);
    await userEvent.click(send);
    expect(screen.getByText("Write the name.")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveFocus();
    await userEvent.type(screen.getByRole("textbox", { name: /^Name/ }), "Ben Olsen");
    await userEvent.type(screen.getByRole("textbox", { name: /Mail address/ }), "ben.olsen@praxis.example");
    await userEvent.type(screen.getByRole("textbox", { name: /^Job/ }), "Nurse");
    await userEvent.click(send);
    expect(await screen.findByRole("alert")).toBeVisible();
    await userEvent.click(send);

    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/members/${ID}`));
    const [first, second] = sent(asked, "POST");
    expect(first?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.headers.get("Idempotency-Key")).toBe(first?.headers.get("Idempotency-Key"));
    expect(bodyOf(first)).toMatchObject({ displayName: "Ben Olsen", invite: true, roles: [] });
  });
});

describe("the invitations", () => {
  it("are sent again and taken back", async () => {
    const invited = { ...member, status: "invited" };
    const { container, asked } = await openOffice(
      "/admin/invitations",
      {
        ...answers,
        "GET /api/members": page([invited]),
        [`POST /api/members/${ID}/invitation`]: invited,
        [`POST /api/members/${ID}/deactivation`]: { ...member, status: "deactivated" },
      },
      ADMIN,
    );

    await userEvent.click(
      await screen.findByRole("button", { name: "Send the invitation again: Ben Olsen" }),
    );
    expect(await screen.findByText("The mail is on its way.")).toBeInTheDocument();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Take the invitation back: Ben Olsen" }));
    await userEvent.click(screen.getByRole("button", { name: "Take it back" }));

    await waitFor(() =>
      expect(sent(asked, "POST").map(({ path }) => path.split("/").at(-1))).toEqual([
        "invitation",
        "deactivation",
      ]),
    );
    expect(asked.find(({ path }) => path === "/api/members")?.query.get("status")).toBe("invited");
  });
});

describe("the teams", () => {
  it("are made with a lead, once", async () => {
    const { container, asked, router } = await openOffice(
      "/admin/teams",
      { ...answers, "POST /api/teams": team },
      ADMIN,
    );

    await userEvent.click(await screen.findByRole("button", { name: "New team" }));
    await userEvent.type(screen.getByRole("textbox", { name: /Name of the team/ }), "Intake");
    await userEvent.click(screen.getByRole("button", { name: "Lead: Choose" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Ben Olsen/ }));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Make this team" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/admin/teams/${TEAM}`));
    expect(bodyOf(sent(asked, "POST")[0])).toEqual({ name: "Intake", leadId: ID });
    expect(sent(asked, "POST")[0]?.headers.get("Idempotency-Key")).toBeTruthy();
  });

  it("take a member in from another team, and lose their lead only by choice", async () => {
    const elsewhere = { ...member, team: { id: OTHER, name: "Youth" } };
    const led = { ...team, leadId: ID };
    const { container, asked } = await openOffice(
      `/admin/teams/${TEAM}`,
      {
        ...answers,
        "GET /api/members": ({ query }: Asked) => page(query.get("teamId") ? [] : [elsewhere]),
        [`GET /api/members/${ID}`]: elsewhere,
        [`GET /api/teams/${TEAM}`]: led,
        [`PUT /api/members/${ID}`]: { ...member, version: 5 },
        [`PUT /api/teams/${TEAM}`]: team,
      },
      ADMIN,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Move a member in: Choose" }));
    await userEvent.click(await screen.findByRole("button", { name: /^Ben Olsen/ }));
    await userEvent.click(await screen.findByRole("button", { name: "Move Ben Olsen here from Youth" }));
    expect(await screen.findByText("Ben Olsen is in this team now.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Lead: No lead" }));
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(sent(asked, "PUT")).toHaveLength(2));
    expect(bodyOf(sent(asked, "PUT")[0])).toMatchObject({ teamId: TEAM });
    expect(bodyOf(sent(asked, "PUT")[1])).toEqual({ name: "Intake" });
    expect(sent(asked, "PUT")[1]?.headers.get("If-Match")).toBe('"2"');
  });
});

describe("a team", () => {
  it("keeps the lead that somebody else gave it meanwhile", async () => {
    let now: object = team;
    const { asked } = await openOffice(
      `/admin/teams/${TEAM}`,
      {
        ...answers,
        [`GET /api/teams/${TEAM}`]: () => now,
        [`PUT /api/teams/${TEAM}`]: ({ headers }: Asked) =>
          headers.get("If-Match") === '"2"' ? problem(412, "stale-version") : { ...now, version: 4 },
      },
      ADMIN,
    );

    await userEvent.type(await screen.findByRole("textbox", { name: "What the team does" }), "Takes calls.");
    now = { ...team, version: 3, name: "Front door", leadId: ID };
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("heading", { level: 1, name: "Front door" });
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(sent(asked, "PUT")).toHaveLength(2));
    expect(sent(asked, "PUT").map(({ headers }) => headers.get("If-Match"))).toEqual(['"2"', '"2"']);
    await userEvent.click(await screen.findByRole("button", { name: "Show what is there now" }));
    expect(
      within(screen.getByRole("group", { name: "Lead" })).queryByText("No lead", { selector: "em" }),
    ).toBeNull();
  });
});

describe("the health of the system", () => {
  it("names what is away and has waiting messages tried again", async () => {
    const letters = { waiting: 0, oldest: [] };
    const waiting = {
      waiting: 2,
      oldest: [
        { offset: 7, topic: "members", key: "k", reason: "no such team", parkedAt: "2026-01-01T00:00:00Z" },
      ],
    };
    const { container, asked } = await openOffice(
      "/admin/health",
      {
        "GET /health": () =>
          Response.json(
            { status: "degraded", parts: { identity: "up", catalog: "down", keycloak: "up" } },
            { status: 503 },
          ),
        "GET /api/operations/identity/dead-letters": letters,
        "GET /api/operations/catalog/dead-letters": waiting,
        "GET /api/operations/mentoring/dead-letters": letters,
        "GET /api/operations/community/dead-letters": letters,
        "GET /api/operations/performance/dead-letters": () => problem(503, "dependency-unavailable"),
        "POST /api/operations/catalog/dead-letters/replay": { replayed: 2 },
      },
      ADMIN,
    );

    expect(await screen.findByText("Away: Catalog")).toBeVisible();
    expect(await screen.findByText(/no such team/)).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Try them again: Catalog" }));

    expect(await screen.findByText("2 are tried again.")).toBeInTheDocument();
    expect(sent(asked, "POST")).toHaveLength(1);
  });
});

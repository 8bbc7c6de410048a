import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { readCurateSearch } from "./curateSearch";
import { contentOf, draftOf, gapsOf, newDraft } from "./draft";
import type { Item } from "./items";

const ME = "00000000-0000-4000-8000-00000000000a";
const ID = "018f2c40-0000-7000-8000-000000000001";
const item = {
  id: ID,
  version: 3,
  title: "A safety plan in two minutes",
  summary: "What goes in, and in which order.",
  body: "## Steps\n\n- Ask\n- Write",
  form: "micro",
  minutes: 2,
  languages: ["en"],
  tasks: ["safety-plan"],
  obstacles: [],
  skills: [],
  url: null,
  licence: null,
  supplier: null,
  identifiers: [],
  mediaSeconds: null,
  audience: { teams: [], jobRoles: [] },
  reviewBy: null,
  reviewerId: ME,
  outOfDate: false,
  reviewNote: null,
  experiment: null,
  assignment: null,
  source: "academy",
  supplierId: null,
  externalId: null,
  authors: [],
  authorId: null,
  originUrl: null,
  issuedAt: null,
  sameAs: null,
  ownerId: ME,
  status: "in-review",
  publishedAt: null,
  createdAt: "2026-11-01T09:00:00Z",
  updatedAt: "2026-11-20T09:00:00Z",
} satisfies Item;
const curator = { roles: ["learner", "curator"] };
const people = { [`GET /api/members/${ME}`]: { id: ME, displayName: "Jonas Weber" } };
const teams = { "GET /api/teams": { items: [], next: null } };

beforeEach(() => sessionStorage.clear());

describe("the address of the items", () => {
  it("holds a view, a supplier and the filters of the catalog, and nothing else", () => {
    const search = { view: "out-of-date", q: "plan", form: "micro", supplier: ID };

    expect(readCurateSearch({ ...search, x: 1 })).toEqual(search);
    expect(readCurateSearch({ view: "mine", supplier: "WHO" })).toEqual({});
  });
});

describe("what is written of an item", () => {
  it("is sent as it was read when nothing was changed, without what is absent", () => {
    const content = contentOf(draftOf(item));

    expect(content).toEqual({
      title: item.title,
      summary: item.summary,
      body: item.body,
      form: "micro",
      minutes: 2,
      languages: ["en"],
      tasks: ["safety-plan"],
      obstacles: [],
      skills: [],
      identifiers: [],
      audience: { teams: [], jobRoles: [] },
      reviewerId: ME,
    });
  });

  it("has the parts of its own form only", () => {
    const draft = { ...newDraft("experiment", "en"), hypothesis: "H", tryThis: "T", watch: "W", brief: "B" };

    expect(contentOf(draft)).toMatchObject({ experiment: { hypothesis: "H", tryThis: "T", watch: "W" } });
    expect(contentOf(draft)).not.toHaveProperty("assignment");
    expect(contentOf({ ...draft, form: "micro" })).not.toHaveProperty("experiment");
  });

  it("lacks a title, a summary, whole minutes and a language at first", () => {
    expect(gapsOf({ ...newDraft("micro", "en"), title: "ab", minutes: "soon", languages: [] })).toEqual([
      "title",
      "summary",
      "minutes",
      "languages",
    ]);
  });

  it("has a length in whole seconds or none, and never loses one that was written otherwise", () => {
    const draft = draftOf(item);

    expect(contentOf({ ...draft, mediaSeconds: " 90 " })).toMatchObject({ mediaSeconds: 90 });
    expect(gapsOf({ ...draft, mediaSeconds: "90 s" })).toEqual(["mediaSeconds"]);
    expect(gapsOf({ ...draft, mediaSeconds: "1.5" })).toEqual(["mediaSeconds"]);
    expect(gapsOf(draft)).toEqual([]);
  });
});

describe("the list of items", () => {
  it("begins with what waits for a review, and goes on to what is out of date", async () => {
    const { container, asked } = await openOffice(
      "/curate/items",
      {
        ...people,
        "GET /api/items": ({ query }: Asked) => ({
          items: query.get("outOfDate")
            ? [{ ...item, status: "published", outOfDate: true, reviewBy: "2026-10-01" }]
            : [item],
          next: null,
        }),
        [`POST /api/items/${ID}/confirmation`]: { ...item, status: "published", reviewBy: "2027-11-26" },
      },
      curator,
    );

    expect(await screen.findByRole("link", { name: item.title })).toHaveAttribute(
      "href",
      `/curate/items/${ID}`,
    );
    expect(asked.find(({ path }) => path === "/api/items")?.query.get("status")).toBe("in-review");
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("link", { name: "Out of date" }));
    await userEvent.click(await screen.findByRole("button", { name: `Still correct: ${item.title}` }));

    expect(await screen.findByText(/is still correct. It comes back on/)).toBeVisible();
    const confirmed = asked.find(({ path }) => path.endsWith("/confirmation"));
    expect(confirmed?.headers.get("If-Match")).toBe('"3"');
    expect(confirmed?.body).toBe("{}");
  });
});

describe("a new item", () => {
  it("is written with its preview beside it and kept as a draft", async () => {
    const { container, asked, router } = await openOffice(
      "/curate/items/new",
      {
        ...people,
        ...teams,
        "POST /api/items": (one: Asked) =>
          Response.json({ ...item, ...JSON.parse(one.body), status: "draft" }, { status: 201 }),
      },
      curator,
    );
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Save the draft" }));
    expect(screen.getByRole("textbox", { name: /^Title/ })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: /^Title/ }), "Calm in the corridor");
    await user.type(screen.getByRole("textbox", { name: /^Summary/ }), "What to say first.");
    await user.type(screen.getByRole("textbox", { name: /^Text/ }), "Say your **name**.");
    await user.type(screen.getByRole("textbox", { name: /^Helps you to/ }), "de-escalate{Enter}");
    const preview = screen.getByRole("region", { name: "Preview" });
    expect(within(preview).getByRole("heading", { name: "Calm in the corridor" })).toBeVisible();
    expect((await within(preview).findByText("name")).tagName).toBe("STRONG");
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Save the draft" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/curate/items/${ID}`));
    const sent = asked.find(({ method }) => method === "POST");
    expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.parse(sent?.body ?? "")).toMatchObject({
      title: "Calm in the corridor",
      form: "micro",
      tasks: ["de-escalate"],
      body: "Say your **name**.",
    });
  });

  it("that begins with a question is a draft of its own, and leaves the other as it was", async () => {
    const { router } = await openOffice("/curate/items/new", { ...people, ...teams }, curator);
    const title = () => screen.getByRole("textbox", { name: /^Title/ });
    await userEvent.type(await screen.findByRole("textbox", { name: /^Title/ }), "Mine");

    await router.navigate({ to: "/curate/items/new", search: { title: "What helps at night?" } });
    await waitFor(() => expect(title()).toHaveValue("What helps at night?"));
    await userEvent.type(title(), "!");
    await router.navigate({ to: "/curate/items/new" });

    await waitFor(() => expect(title()).toHaveValue("Mine"));
  });

  it("goes on at the choice when a language is taken away", async () => {
    await openOffice("/curate/items/new", { ...people, ...teams }, curator);

    await userEvent.click(await screen.findByRole("button", { name: "Remove English" }));

    expect(screen.getByRole("combobox", { name: "Languages" })).toHaveFocus();
  });

  it("of somebody who is no curator is a case study or an initiative", async () => {
    await openOffice("/curate/items/new", teams, { roles: ["learner"] });

    const form = await screen.findByRole("combobox", { name: "Form" });
    expect(within(form).getAllByRole("option")).toHaveLength(2);
  });
});

describe("an item in review", () => {
  const open = (answers: Record<string, unknown> = {}, status: Item["status"] = "in-review") =>
    openOffice(
      `/curate/items/${ID}`,
      { ...people, ...teams, [`GET /api/items/${ID}`]: { ...item, status }, ...answers },
      curator,
    );

  it("is saved first and then published, each with the version that was there", async () => {
    const { asked, container } = await open({
      [`PUT /api/items/${ID}`]: ({ body }: Asked) => ({ ...item, ...JSON.parse(body), version: 4 }),
      [`POST /api/items/${ID}/publication`]: {
        ...item,
        title: "A safety plan",
        version: 5,
        status: "published",
        reviewBy: "2027-11-26",
      },
    });
    const user = userEvent.setup();
    const title = await screen.findByRole("textbox", { name: /^Title/ });
    await expectAccessible(container);

    await user.clear(title);
    await user.type(title, "A safety plan");
    await user.click(screen.getByRole("button", { name: "Publish" }));

    expect(await screen.findByText(/Published. Learners find it now/)).toBeVisible();
    expect(screen.getByRole("heading", { level: 1, name: "A safety plan" })).toBeVisible();
    const changes = asked.filter(({ method }) => method !== "GET");
    expect(changes.map(({ headers }) => headers.get("If-Match"))).toEqual(['"3"', '"4"']);
  });

  it("goes back with a reason, and not without one", async () => {
    const { asked } = await open({
      [`POST /api/items/${ID}/return`]: { ...item, status: "draft", reviewNote: "Name the source." },
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Send it back" }));
    expect(screen.getByRole("textbox", { name: /What is missing/ })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: /What is missing/ }), "Name the source.");
    await user.click(screen.getByRole("button", { name: "Send it back" }));

    expect(await screen.findByText("Name the source.")).toBeVisible();
    expect(asked.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(body))).toEqual([
      { reason: "Name the source." },
    ]);
  });

  it("shows beside the field what its form still lacks", async () => {
    await open({
      [`POST /api/items/${ID}/publication`]: problem(400, "validation", {
        violations: [{ field: "body", message: "needs a text here or the address of one elsewhere" }],
      }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Publish" }));

    expect(await screen.findByText("needs a text here or the address of one elsewhere")).toBeVisible();
    expect(screen.getByRole("textbox", { name: /^Text/ })).toBeInvalid();
  });

  it("shows a refused field and its reason also where it is folded away", async () => {
    const { asked } = await open({
      [`PUT /api/items/${ID}`]: () =>
        problem(400, "validation", { violations: [{ field: "licence", message: "is no licence" }] }),
    });
    const user = userEvent.setup();
    const length = await screen.findByLabelText("Length of film or sound, in seconds");
    expect(length).not.toBeVisible();

    await user.type(length, "90 s");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(screen.getByText("Give a whole number, or leave it empty.")).toBeVisible();
    expect(length).toHaveFocus();
    expect(asked.filter(({ method }) => method === "PUT")).toEqual([]);

    await user.clear(length);
    await user.type(length, "90");
    (length.closest("details") as HTMLDetailsElement).open = false;
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.getByText("is no licence")).toBeVisible());
  });

  it("that somebody else changed meanwhile is not written over, and can be read anew", async () => {
    let version = 3;
    await open({
      [`GET /api/items/${ID}`]: () => ({ ...item, version, title: version === 3 ? item.title : "Theirs" }),
      [`PUT /api/items/${ID}`]: () => problem(412, "stale-version"),
    });
    const user = userEvent.setup();
    await user.type(await screen.findByRole("textbox", { name: /^Title/ }), "!");
    version = 4;
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("Somebody changed this in the meantime");
    expect(screen.getByRole("textbox", { name: /^Title/ })).toHaveValue(`${item.title}!`);
    await user.click(screen.getByRole("button", { name: "Show what is there now" }));

    await waitFor(() => expect(screen.getByRole("textbox", { name: /^Title/ })).toHaveValue("Theirs"));
  });

  it("that is still correct says at its own day why that was refused", async () => {
    const refused = "must be a day to come, within twenty years";
    await open(
      {
        [`POST /api/items/${ID}/confirmation`]: () =>
          problem(400, "validation", { violations: [{ field: "reviewBy", message: refused }] }),
      },
      "published",
    );
    const user = userEvent.setup();
    const asks = within(await screen.findByRole("region", { name: "Is it still correct?" }));

    await user.type(asks.getByLabelText("Look again by"), "2020-01-01");
    await user.click(asks.getByRole("button", { name: "Still correct" }));

    expect(await asks.findByText(refused)).toBeVisible();
    expect(asks.getByLabelText("Look again by")).toBeInvalid();
    expect(screen.getAllByText(refused)).toHaveLength(2); // The other time in the note above.
  });

  it("that is published is retired only after a second thought", async () => {
    const { asked } = await open(
      { [`POST /api/items/${ID}/retirement`]: { ...item, status: "retired" } },
      "published",
    );
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Retire it" }));
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Retire it" }));

    expect(await screen.findByText(/Learners do not find it any more/)).toBeVisible();
    expect(screen.getByText("It is retired. Take it up again to change it.")).toBeVisible();
  });
});

describe("an event", () => {
  const session = {
    id: ME,
    version: 2,
    itemId: ID,
    title: item.title,
    startsAt: "2027-01-12T13:00:00Z",
    endsAt: "2027-01-12T15:00:00Z",
    place: "Room 3",
    link: null,
    capacity: 12,
    coming: 9,
    waiting: 0,
    mine: "none",
    cancelled: false,
  };

  it("gets a session more, and one is cancelled only after a second thought", async () => {
    const { asked, container } = await openOffice(
      `/curate/items/${ID}`,
      {
        ...people,
        ...teams,
        [`GET /api/items/${ID}`]: { ...item, form: "event", status: "published" },
        [`GET /api/items/${ID}/sessions`]: [session],
        [`POST /api/items/${ID}/sessions`]: Response.json(session, { status: 201 }),
        [`POST /api/items/${ID}/sessions/${ME}/cancellation`]: { ...session, cancelled: true },
      },
      curator,
    );
    const user = userEvent.setup();

    expect(await screen.findByText(/9 of 12 places taken/)).toBeVisible();
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Add a session" }));
    expect(screen.getByLabelText("Begins")).toHaveFocus();
    await user.type(screen.getByLabelText("Begins"), "2027-02-01T13:00");
    await user.type(screen.getByLabelText("Ends"), "2027-02-01T15:00");
    await user.type(screen.getByRole("textbox", { name: "Place" }), "Room 4");
    await user.click(screen.getByRole("button", { name: "Add a session" }));
    await user.click(screen.getByRole("button", { name: /^Cancel this session:/ }));
    expect(screen.getByText("9 members who come are told. Cancel it?")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel this session" }));

    await waitFor(() => expect(asked.filter(({ method }) => method === "POST")).toHaveLength(2));
    const [made, cancelled] = asked.filter(({ method }) => method === "POST");
    expect(JSON.parse(made?.body ?? "")).toEqual({
      startsAt: new Date("2027-02-01T13:00").toISOString(),
      endsAt: new Date("2027-02-01T15:00").toISOString(),
      place: "Room 4",
    });
    expect(cancelled?.headers.get("If-Match")).toBe('"2"');
  });

  it("has places in a whole number, and is not open to all because one wrote more than that", async () => {
    const { asked } = await openOffice(
      `/curate/items/${ID}`,
      {
        ...people,
        ...teams,
        [`GET /api/items/${ID}`]: { ...item, form: "event", status: "published" },
        [`GET /api/items/${ID}/sessions`]: [],
      },
      curator,
    );
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText("Begins"), "2027-02-01T13:00");
    await user.type(screen.getByLabelText("Ends"), "2027-02-01T15:00");
    await user.type(screen.getByLabelText(/^Places/), "20 men");

    await user.click(screen.getByRole("button", { name: "Add a session" }));

    expect(screen.getByText("Give a whole number, or leave it empty.")).toBeVisible();
    expect(screen.getByLabelText(/^Places/)).toHaveFocus();
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
  });
});

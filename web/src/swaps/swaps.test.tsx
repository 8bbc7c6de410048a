import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, openOffice, problem } from "../manage/test-office";

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

const me = { id: "00000000-0000-4000-8000-00000000000a", displayName: "Jonas Weber" };
const eline = { id: "00000000-0000-4000-8000-00000000000e", displayName: "Eline Mulder" };
const nadia = { id: "00000000-0000-4000-8000-00000000000f", displayName: "Nadia Cherif" };
const SPACE = "00000000-0000-4000-8000-0000000000c1";
const SAFE = "00000000-0000-4000-8000-0000000000c2";
const ID = "00000000-0000-4000-8000-0000000000d1";
const path = `/api/swaps/${ID}`;
const address = `/community/swaps/${ID}`;

const TITLES = ["Agree on a time", "Show me how", "What surprised me", "What I will try", "What happened"];

interface Words {
  text: string;
  shared: boolean;
}

/** The guide where step `now` is to be done: both answered what comes before. */
function steps(now: number, present: { mine?: Words; theirs?: Words } = {}) {
  const said = (who: string, step: number) => ({ text: `${who} ${step}`, shared: step === 2 });
  return TITLES.map((title, index) => {
    const step = index + 1;
    const before = { mine: said("Mine", step), theirs: said("Theirs", step) };
    return {
      step,
      title,
      prompt: `Do ${title}.`,
      done: step < now,
      ...(step < now ? before : step === now ? present : {}),
    };
  });
}

const open = {
  id: ID,
  version: 1,
  status: "open",
  taskId: "handover",
  offerer: nadia,
  mine: false,
  canShow: "Four sentences at the bed",
  wantsToLearn: "How you hand over by phone",
  spaceId: SPACE,
  createdAt: "2026-11-20T09:00:00Z",
  expiresAt: "2026-12-20T09:00:00Z",
  steps: [],
};
const asked = { ...open, partner: me, mine: true };
const offered = { ...open, offerer: me, mine: true };
const paired = {
  ...open,
  status: "paired",
  version: 7,
  partner: me,
  mine: true,
  step: 3,
  steps: steps(3),
};

const page = (...items: object[]) => ({ items, next: null });
const WORLD = {
  "GET /api/notifications/unread": { count: 0, more: false },
  "GET /api/tasks": page({ id: "t1", key: "handover", name: "Hand over at the end of a shift" }),
  "GET /api/spaces": page(
    { id: SPACE, kind: "open", name: "What worked", audience: "All members.", language: "en" },
    { id: SAFE, kind: "safe", name: "After a hard day", audience: "Peers.", language: "en" },
  ),
  "GET /api/swaps": page(),
  "GET /api/swaps/offers": page(),
  "GET /api/swaps/suggestions": { items: [] },
};

const changes = (all: { method: string; path: string }[]) =>
  all.filter(({ method }) => method !== "GET").map(({ method, path: to }) => `${method} ${to}`);

describe("the list of swaps", () => {
  const others = { id: "00000000-0000-4000-8000-0000000000d2", tag: "dogs", taskId: null };

  it("has mine with what waits for me first, offers of others and whom to ask", async () => {
    const waiting = {
      ...paired,
      id: "00000000-0000-4000-8000-0000000000d3",
      taskId: "de-escalate",
      offerer: eline,
      steps: steps(3, { mine: { text: "Done", shared: false } }),
    };
    const { asked: requests, container } = await openOffice("/community/swaps", {
      ...WORLD,
      "GET /api/swaps": ({ query }: { query: URLSearchParams }) =>
        query.get("status") === "paired" ? page(waiting, paired) : page(offered),
      "GET /api/swaps/offers": page({ ...open, ...others }),
      "GET /api/swaps/suggestions": {
        items: [
          { person: eline, taskId: "handover", reasons: ["wrote", "answered"] },
          { person: nadia, tag: "dogs", reasons: ["offers"], swapId: others.id },
        ],
      },
    });

    const underWay = await screen.findByRole("region", { name: "Under way" });
    expect(
      within(underWay)
        .getAllByRole("link")
        .map((link) => link.textContent),
    ).toEqual(["Hand over at the end of a shift", "de escalate"]);
    expect(within(underWay).getByText("Your turn")).toBeVisible();
    expect(within(underWay).getByText("Waits for Eline Mulder")).toBeVisible();
    expect(within(underWay).getAllByText("Step 3 of 5: What surprised me")).toHaveLength(2);
    expect(screen.getByRole("region", { name: "Your open offers" })).toBeVisible();
    expect(await screen.findByRole("link", { name: "#dogs" })).toHaveAttribute(
      "href",
      `/community/swaps/${others.id}`,
    );
    const ask = await screen.findByRole("link", { name: "Ask Eline Mulder" });
    expect(ask).toHaveAttribute("href", `/community/swaps/new?asked=${eline.id}&task=handover`);
    expect(screen.getByText("Because they wrote about it and answered a question about it")).toBeVisible();
    expect(screen.getByRole("link", { name: "Offer of Nadia Cherif" })).toHaveAttribute(
      "href",
      `/community/swaps/${others.id}`,
    );
    await expectAccessible(container);

    await userEvent.selectOptions(screen.getByRole("combobox"), "Hand over at the end of a shift");
    await waitFor(() =>
      expect(
        requests.filter(({ query }) => query.get("taskId") === "handover").map((each) => each.path),
      ).toEqual(expect.arrayContaining(["/api/swaps/offers", "/api/swaps/suggestions"])),
    );
  });

  it("says what to do where there is nothing, and keeps what is over apart", async () => {
    const { asked: requests } = await openOffice("/community/swaps", {
      ...WORLD,
      "GET /api/swaps": ({ query }: { query: URLSearchParams }) =>
        query.has("status") ? page() : page({ ...offered, status: "expired" }),
    });

    expect(await screen.findByText("You are in no swap")).toBeVisible();
    expect(screen.getByText("Choose a task above to see who knows about it.")).toBeVisible();
    await userEvent.click(screen.getByRole("link", { name: "All of mine" }));

    expect(await screen.findByText("Not taken in time")).toBeVisible();
    expect(
      requests.filter((each) => each.path === "/api/swaps").map(({ query }) => query.get("status")),
    ).toEqual(["paired", "open", null]);
  });

  it("lets an offer be taken, and says who was quicker", async () => {
    let reads = 0;
    const { router } = await openOffice("/community/swaps", {
      ...WORLD,
      "GET /api/swaps/offers": () => {
        reads += 1;
        return page({ ...open, id: others.id, taskId: "de-escalate" }, open);
      },
      [`POST /api/swaps/${others.id}/acceptance`]: () =>
        problem(409, "conflict", { detail: "This offer is no longer open." }),
      [`POST ${path}/acceptance`]: paired,
      [`GET ${path}`]: paired,
    });

    await userEvent.click(await screen.findByRole("button", { name: "Take it: de escalate, Nadia Cherif" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("This offer is no longer open.");
    await waitFor(() => expect(reads).toBe(2));
    await waitFor(() => expect(screen.getByRole("alert").parentElement).toHaveFocus());
    await userEvent.click(screen.getByRole("button", { name: /Take it: Hand over/ }));

    await waitFor(() => expect(router.state.location.pathname).toBe(address));
  });
});

describe("an offer", () => {
  it("says what is missing at the field, never names a safe space, and shows what was not accepted", async () => {
    let tries = 0;
    const {
      asked: requests,
      container,
      router,
    } = await openOffice("/community/swaps/new", {
      ...WORLD,
      "POST /api/swaps": () =>
        ++tries === 1
          ? problem(400, "validation", { violations: [{ field: "tag", message: "must be kind" }] })
          : Response.json(offered, { status: 201 }),
      [`GET ${path}`]: offered,
    });

    await screen.findByRole("option", { name: "What worked" });
    expect(screen.queryByRole("option", { name: "After a hard day" })).toBeNull();
    await userEvent.click(screen.getByRole("radio", { name: "Something else" }));
    await userEvent.click(screen.getByRole("button", { name: "Offer it" }));
    expect(screen.getByRole("textbox", { name: /Tag/ })).toHaveFocus();
    for (const words of ["Write a tag.", "Say what you can show.", "Say what you want to learn."]) {
      expect(screen.getByText(words)).toBeVisible();
    }
    expect(changes(requests)).toEqual([]);
    await expectAccessible(container);

    await userEvent.type(screen.getByRole("textbox", { name: /Tag/ }), " #Dogs ");
    await userEvent.type(screen.getByRole("textbox", { name: /What you can show/ }), "Walks");
    await userEvent.type(screen.getByRole("textbox", { name: /What you want to learn/ }), "Rest");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /Space/ }), "What worked");
    expect(screen.getByText("All members.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Offer it" }));
    expect(await screen.findByText("must be kind")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Offer it" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(address));
    const sent = requests.filter(({ method }) => method === "POST");
    expect(JSON.parse(sent[1]?.body ?? "")).toEqual({
      tag: "dogs",
      iCanShow: "Walks",
      iWantToLearn: "Rest",
      spaceId: SPACE,
    });
    expect(sent[0]?.headers.get("Idempotency-Key")).toBe(sent[1]?.headers.get("Idempotency-Key"));
    expect(sessionStorage.length).toBe(0);
  });

  it("is made to one colleague alone, or to everybody after all", async () => {
    const { asked: requests } = await openOffice(`/community/swaps/new?asked=${eline.id}&task=handover`, {
      ...WORLD,
      [`GET /api/members/${eline.id}`]: eline,
      "POST /api/swaps": () => problem(503, "unavailable"),
    });

    expect(await screen.findByRole("radio", { name: "Only Eline Mulder" })).toBeChecked();
    expect(screen.getByRole("combobox", { name: /Task/ })).toHaveValue("handover");
    await userEvent.type(screen.getByRole("textbox", { name: /What you can show/ }), "Walks");
    await userEvent.type(screen.getByRole("textbox", { name: /What you want to learn/ }), "Rest");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: /Space/ }), "What worked");
    await userEvent.click(screen.getByRole("button", { name: "Offer it" }));
    await screen.findByRole("alert");
    await userEvent.click(screen.getByRole("radio", { name: "Everybody who reads the space" }));
    await userEvent.click(screen.getByRole("button", { name: "Offer it" }));

    await waitFor(() => expect(changes(requests)).toHaveLength(2));
    const bodies = requests.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(body));
    expect(bodies.map(({ taskId, askedId }) => [taskId, askedId])).toEqual([
      ["handover", eline.id],
      ["handover", undefined],
    ]);
  });

  it("is accepted, and the guide begins", async () => {
    const { container } = await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: open,
      [`POST ${path}/acceptance`]: { ...paired, step: 1, steps: steps(1), version: 2 },
    });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Hand over");
    expect(screen.getByText("Offer of Nadia Cherif")).toBeVisible();
    expect(screen.getByText("Four sentences at the bed")).toBeVisible();
    expect(screen.queryByRole("button", { name: "No, thank you" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Yes, let us swap" }));

    await waitFor(() => expect(screen.getByText("You are in. The first step is below.")).toHaveFocus());
    expect(screen.getByRole("textbox", { name: /Your answer to step 1/ })).toBeVisible();
    await expectAccessible(container);
  });

  it("that somebody else took meanwhile is gone, and that is said", async () => {
    let reads = 0;
    await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: () => (++reads === 1 ? open : problem(404, "not-found")),
      [`POST ${path}/acceptance`]: () =>
        problem(409, "conflict", { detail: "This offer is no longer open." }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Yes, let us swap" }));

    expect(await screen.findByRole("heading", { name: "This swap is not there" })).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("This offer is no longer open.");
    expect(screen.getByRole("link", { name: "To the offers" })).toBeVisible();
  });

  it.each([
    ["declined by who was asked", asked, "No, thank you", "refusal", "declined", "You declined."],
    [
      "taken back by who made it",
      offered,
      "Take it back",
      "withdrawal",
      "withdrawn",
      "Your offer was taken back.",
    ],
  ])("is %s, after a question", async (_, swap, button, deed, status, said) => {
    const { asked: requests } = await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: swap,
      [`POST ${path}/${deed}`]: { ...swap, status },
    });

    await userEvent.click(await screen.findByRole("button", { name: button }));
    expect(changes(requests)).toEqual([]);
    await userEvent.click(within(screen.getByRole("group")).getByRole("button", { name: button }));

    await waitFor(() => expect(screen.getByText(said)).toHaveFocus());
    expect(changes(requests)).toEqual([`POST ${path}/${deed}`]);
    expect(screen.getByRole("link", { name: "Offer a new one" })).toBeVisible();
  });
});

describe("a swap under way", () => {
  it("shows what both said, takes my answer and has an earlier one mended", async () => {
    let now: object = paired;
    const answer = { text: "So much silence.", shared: true };
    const { asked: requests, container } = await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: () => now,
      [`PUT ${path}/answers/3`]: () => {
        now = { ...paired, version: 8, steps: steps(3, { mine: answer }) };
        return now;
      },
      [`PUT ${path}/answers/1`]: () => ({ ...now, version: 9 }),
    });

    const step = (name: string) => within(screen.getByRole("article", { name }));
    await screen.findByRole("article", { name: "3. What surprised me" });
    expect(await screen.findByText("Theirs 1")).toBeVisible();
    expect(step("2. Show me how").getByText("You may use these words in a write-up")).toBeVisible();
    expect(step("4. What I will try").queryByRole("textbox")).toBeNull();
    await expectAccessible(container);
    const third = step("3. What surprised me");
    await userEvent.click(third.getByRole("button", { name: "Send" }));
    expect(third.getByRole("textbox")).toHaveFocus();
    expect(third.getByText("Write something first.")).toBeVisible();
    await userEvent.type(third.getByRole("textbox"), answer.text);
    await userEvent.click(third.getByRole("checkbox", { name: /may use these words/ }));
    await userEvent.click(third.getByRole("button", { name: "Send" }));

    await waitFor(() =>
      expect(screen.getByText("Sent. Nadia Cherif can read it and answer now.")).toHaveFocus(),
    );
    expect(third.getByText("Waits for Nadia Cherif")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Change your answer to step 1" }));
    const first = step("1. Agree on a time");
    expect(first.getByRole("textbox")).toHaveValue("Mine 1");
    await userEvent.type(first.getByRole("textbox"), "!");
    await userEvent.click(first.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.getByText("Your answer was changed.")).toHaveFocus());

    const sent = requests.filter(({ method }) => method === "PUT");
    expect(sent.map(({ headers }) => headers.get("If-Match"))).toEqual(['"7"', '"8"']);
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual([answer, { text: "Mine 1!", shared: false }]);
  });

  it("that changed while I wrote is read again, and my words are kept for the next try", async () => {
    let now: object = paired;
    const { asked: requests } = await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: () => now,
      [`PUT ${path}/answers/3`]: ({ headers }: { headers: Headers }) => {
        if (headers.get("If-Match") === '"8"') return { ...paired, version: 9, step: 4, steps: steps(4) };
        now = {
          ...paired,
          version: 8,
          steps: steps(3, { theirs: { text: "I was quicker", shared: false } }),
        };
        return problem(412, "stale-version");
      },
    });

    await userEvent.type(await screen.findByRole("textbox", { name: /step 3/ }), "Slowly");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(await screen.findByText("I was quicker")).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("This swap changed while you wrote.");
    expect(screen.getByRole("textbox", { name: /step 3/ })).toHaveValue("Slowly");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));

    expect(await screen.findByText("Sent. Both of you answered: this step is done.")).toHaveFocus();
    expect(screen.queryByRole("alert")).toBeNull();
    expect(changes(requests)).toHaveLength(2);
  });

  it("is ended with a reason", async () => {
    const { asked: requests } = await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: paired,
      [`POST ${path}/end`]: { ...paired, status: "stopped", step: null, reason: "I change teams." },
    });

    await userEvent.click(await screen.findByRole("button", { name: "End this swap early" }));
    await userEvent.click(screen.getByRole("button", { name: "End it" }));
    expect(screen.getByText("Say why in a few words.")).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: /Why do you end it/ }), "I change teams.");
    await userEvent.click(screen.getByRole("button", { name: "End it" }));

    await waitFor(() => expect(screen.getByText("The swap was ended.")).toHaveFocus());
    expect(screen.getByText("I change teams.")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(JSON.parse(requests.find(({ method }) => method === "POST")?.body ?? "")).toEqual({
      reason: "I change teams.",
    });
  });
});

describe("the write-up of a swap", () => {
  it("is made of steps of mine and of what the other shared", async () => {
    let tries = 0;
    const {
      asked: requests,
      router,
      container,
    } = await openOffice(address, {
      ...WORLD,
      [`GET ${path}`]: { ...paired, status: "done", step: null, steps: steps(6) },
      [`POST ${path}/write-up`]: () =>
        ++tries === 1
          ? problem(409, "conflict", {
              violations: [{ field: "theirSteps", message: "the other has not shared it" }],
            })
          : Response.json({ draftId: "00000000-0000-4000-8000-0000000000f1" }, { status: 201 }),
    });

    const make = await screen.findByRole("button", { name: "Make a draft" });
    expect(
      within(screen.getByRole("group", { name: "Of what Nadia Cherif shared" })).getAllByRole("checkbox"),
    ).toHaveLength(1);
    await expectAccessible(container);
    await userEvent.click(make);
    expect(screen.getByRole("textbox", { name: /Title/ })).toHaveFocus();
    await userEvent.type(screen.getByRole("textbox", { name: /Title/ }), "By the bed");
    const mine = within(screen.getByRole("group", { name: "Of what you wrote" }));
    await userEvent.click(mine.getByRole("checkbox", { name: "1. Agree on a time" }));
    await userEvent.click(make);
    expect(await screen.findByText("the other has not shared it")).toBeVisible();
    await userEvent.click(make);

    await waitFor(() => expect(router.state.location.pathname).not.toBe(address));
    expect(JSON.parse(requests.filter(({ method }) => method === "POST")[1]?.body ?? "")).toEqual({
      title: "By the bed",
      steps: [2, 3, 4, 5],
      theirSteps: [2],
    });
  });
});

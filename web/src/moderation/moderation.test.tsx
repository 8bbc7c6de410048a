import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import i18next from "i18next";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { components } from "../api/generated/community";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { show } from "../test-world";
import { ModerationLink } from "./ModerationLink";
import { type Case, titleAndBody } from "./moderation";
import { readModerationSearch } from "./moderationSearch";
import { ReportButton } from "./ReportButton";

// The app has a language before any of its texts are loaded.
beforeAll(() => i18next.init({ lng: "en" }));
afterEach(() => vi.unstubAllGlobals());

const TEXT = "00000000-0000-4000-8000-0000000000f1";
const POST = "00000000-0000-4000-8000-0000000000d1";
const SPACE = "00000000-0000-4000-8000-0000000000c1";
const AT = "2026-11-20T09:00:00Z";
const one: Case = {
  id: TEXT,
  version: 3,
  kind: "comment",
  postId: POST,
  spaceId: SPACE,
  status: "waiting",
  hidden: false,
  heldFor: null,
  reports: 3,
  words: "Just double the dose.",
  reported: [
    { reason: "wrong-or-dangerous", note: "Nobody should do that.", at: AT },
    { reason: "wrong-or-dangerous", note: null, at: AT },
    { reason: "hurtful", note: null, at: AT },
  ],
  action: null,
  reason: null,
  appeal: null,
  mayDecide: true,
  openedAt: AT,
};
/** As a list has it, and as its author does. */
const listed: Case = { ...one, words: null, reported: null };
const own: Case = { ...listed, reports: null, mayDecide: false };
const space = { id: SPACE, name: "Ask the academy", kind: "open", moderator: true };
const hidden = {
  status: "decided",
  hidden: true,
  action: "hide",
  reason: "It could harm somebody.",
  decidedAt: AT,
} as const;

type Decision = Required<components["schemas"]["CaseDecision"]>;

const page = (...items: unknown[]) => ({ items, next: null });
const address = `/community/moderation/${TEXT}`;
const path = `/api/moderation/cases/${TEXT}`;
const LOG = `GET /api/moderation/spaces/${SPACE}/log`;
const sent = (asked: readonly Asked[], method: string) =>
  asked
    .filter((each) => each.method === method && each.path.startsWith("/api/moderation/"))
    .map(({ headers, body }) => [headers.get("If-Match"), body ? JSON.parse(body) : null]);

const openCase = (shown: Case, answers: Record<string, unknown> = {}) =>
  openOffice(address, {
    "GET /api/spaces": page(space),
    [`GET ${path}`]: shown,
    [LOG]: page(),
    ...answers,
  });

it("the address of the cases holds what there is to choose, and nothing else", () => {
  expect(readModerationSearch({ done: "true", space: SPACE, x: 1 })).toEqual({ done: true, space: SPACE });
  expect(readModerationSearch({ done: "no", space: "mine" })).toEqual({});
});

it("a post's words are its title and what follows", () => {
  expect(titleAndBody({ kind: "post", words: "Title\n\nOne.\n\nTwo." })).toEqual(["Title", "One.\n\nTwo."]);
  expect(titleAndBody({ kind: "comment", words: "One.\n\nTwo." })).toEqual([null, "One.\n\nTwo."]);
});

describe("a report", () => {
  const button = () => <ReportButton kind="comment" targetId={TEXT} label="Report" name="Report: by Sam" />;

  it("says why, is sent once, and thanks where the focus goes on", async () => {
    const fetched = vi.fn(async (_: Request) => new Response(null, { status: 204 }));
    vi.stubGlobal("fetch", fetched);
    const { container } = await show(button());

    await userEvent.click(screen.getByRole("button", { name: "Report: by Sam" }));
    await userEvent.click(await screen.findByRole("button", { name: "Report" }));
    expect(screen.getByText("Choose what is wrong with it.")).toBeVisible();
    expect(screen.getByText(/Nobody is told that it was you/)).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("radio", { name: "It is wrong or dangerous" }));
    await userEvent.type(
      screen.getByRole("textbox", { name: "What should the moderators know?" }),
      " The dose. ",
    );
    await userEvent.click(screen.getByRole("button", { name: "Report" }));

    await waitFor(() => expect(screen.getByRole("status")).toHaveFocus());
    expect(screen.getByRole("status")).toHaveTextContent("Thank you.");
    expect(screen.queryByRole("button")).toBeNull();
    expect(fetched).toHaveBeenCalledTimes(1);
    expect(await fetched.mock.calls[0]?.[0].json()).toEqual({
      kind: "comment",
      targetId: TEXT,
      reason: "wrong-or-dangerous",
      note: "The dose.",
    });
  });

  it("can be given up, which leads back to the button; what is refused is said", async () => {
    vi.stubGlobal("fetch", async () => problem(409, "conflict", { detail: "This is your own." }));
    await show(button());

    await userEvent.click(screen.getByRole("button", { name: "Report: by Sam" }));
    await userEvent.click(await screen.findByRole("radio", { name: "Something else" }));
    await userEvent.click(screen.getByRole("button", { name: "Report" }));
    expect(await screen.findByText("This is your own.")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));

    expect(screen.getByRole("button", { name: "Report: by Sam" })).toHaveFocus();
    expect(screen.queryByRole("radio")).toBeNull();
  });
});

it.each([
  [true, 1],
  [false, 0],
])("the way to moderation is shown to whoever moderates a space: %s", async (moderator, links) => {
  vi.stubGlobal("fetch", async () => Response.json(page({ ...space, moderator })));
  await show(
    <>
      <ModerationLink />
      <p>Side</p>
    </>,
  );

  await screen.findByText("Side");
  if (moderator) await screen.findByRole("link", { name: "Moderation" });
  else await new Promise((wait) => setTimeout(wait, 50));
  expect(screen.queryAllByRole("link")).toHaveLength(links);
});

describe("the cases", () => {
  it("say what the text is and why it is there, and go by state and space", async () => {
    const other = { ...space, id: POST, name: "What worked" };
    const { asked, container } = await openOffice("/community/moderation", {
      "GET /api/spaces": page(space, other, { ...space, id: TEXT, name: "Not mine", moderator: false }),
      "GET /api/moderation/cases": ({ query }: Asked) =>
        page(query.get("done") === "true" ? { ...listed, ...hidden } : { ...listed, status: "appealed" }),
      [`GET ${path}`]: one,
    });

    expect(await screen.findByRole("link", { name: "A comment in Ask the academy" })).toHaveAttribute(
      "href",
      address,
    );
    expect(await screen.findByText("Just double the dose.")).toBeVisible();
    expect(screen.getByText("It is wrong or dangerous · 2")).toBeVisible();
    expect(screen.getByText("Appeal")).toBeVisible();
    await expectAccessible(container);

    await userEvent.click(screen.getByRole("link", { name: "Decided" }));
    expect(await screen.findByText("Hidden")).toBeVisible();
    expect(screen.queryByRole("option", { name: "Not mine" })).toBeNull();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Space" }), other.id);

    await waitFor(() => {
      const lists = asked.filter((each) => each.path === "/api/moderation/cases");
      expect(lists.map(({ query }) => [query.get("done"), query.get("spaceId")])).toEqual([
        ["false", null],
        ["true", null],
        ["true", other.id],
      ]);
    });
  });

  it("are not asked for where somebody moderates no space", async () => {
    const { asked } = await openOffice("/community/moderation", {
      "GET /api/spaces": page({ ...space, moderator: false }),
    });

    expect(await screen.findByText("You moderate no space")).toBeVisible();
    expect(asked.filter((each) => each.path.startsWith("/api/moderation/"))).toEqual([]);
  });
});

describe("a case", () => {
  it("is decided with a reason, of the version that was read", async () => {
    const { asked, container } = await openCase(one, {
      [LOG]: page({ id: "a", action: "held", targetId: TEXT, at: AT, reason: "A word", by: null }),
      [`PUT ${path}/decision`]: { ...one, ...hidden, version: 4 },
    });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "A comment in Ask the academy",
    );
    expect(screen.getByText("Nobody should do that.")).toBeVisible();
    expect(await screen.findByText("Held by a rule")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Decide" }));
    expect(screen.getByText("Choose what is to become of it.")).toBeVisible();
    expect(screen.getByText("Say why.")).toBeVisible();
    await expectAccessible(container);
    expect(sent(asked, "PUT")).toEqual([]);

    await userEvent.click(screen.getByRole("radio", { name: "Hide it" }));
    await userEvent.selectOptions(screen.getByRole("combobox"), "For 7 days");
    await userEvent.type(screen.getByRole("textbox", { name: "Why?" }), "It could harm somebody.");
    const before = Date.now();
    await userEvent.click(screen.getByRole("button", { name: "Decide" }));

    await waitFor(() => expect(screen.getByText("That is decided. The author is told.")).toHaveFocus());
    const [[version, { suspendUntil, ...decision }]] = sent(asked, "PUT") as [[string, Decision]];
    expect(version).toBe('"3"');
    expect(decision).toEqual({ action: "hide", reason: "It could harm somebody." });
    expect((Date.parse(suspendUntil) - before) / 86_400_000).toBeCloseTo(7, 2);
    expect(screen.getByRole("heading", { name: "It is decided" })).toBeVisible();
  });

  it("is read anew when somebody else was quicker, and what they decided is not written over unseen", async () => {
    const decided: Case = { ...one, ...hidden, version: 4 };
    let now = one;
    const { asked } = await openCase(one, {
      [`GET ${path}`]: () => now,
      [`PUT ${path}/decision`]: ({ headers }: Asked) => {
        now = decided;
        return headers.get("If-Match") === '"4"' ? { ...decided, version: 5 } : problem(412, "stale-version");
      },
    });

    await userEvent.click(await screen.findByRole("radio", { name: "Do nothing" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Why?" }), "It is fine.");
    await userEvent.click(screen.getByRole("button", { name: "Decide" }));

    expect(await screen.findByRole("heading", { name: "It is decided" })).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("Somebody changed this in the meantime");
    await userEvent.click(screen.getByRole("button", { name: "Show what is there now" }));
    expect(screen.queryByRole("alert")).toBeNull();
    expect(sent(asked, "PUT").map(([version]) => version)).toEqual(['"3"']);
  });

  it("has an appeal decided by somebody else than who decided before", async () => {
    const appealed: Case = { ...one, ...hidden, status: "appealed", appeal: "I meant the half dose." };
    const first = await openCase({ ...appealed, mayDecide: false });
    expect(await screen.findByText(/somebody else decides the appeal/)).toBeVisible();
    expect(screen.queryByRole("radio")).toBeNull();
    first.unmount();

    const { asked } = await openCase(appealed, {
      [`PUT ${path}/appeal/decision`]: { ...appealed, version: 4, status: "closed", upheld: true },
    });
    expect(await screen.findByText("I meant the half dose.")).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Yes, take it back" }));
    await userEvent.type(screen.getByRole("textbox", { name: "Why?" }), "It was misread.");
    await userEvent.click(screen.getByRole("button", { name: "Decide the appeal" }));

    await waitFor(() => expect(screen.getByText("That is decided. The author is told.")).toHaveFocus());
    expect(sent(asked, "PUT")).toEqual([['"3"', { upheld: true, reason: "It was misread." }]]);
  });

  it("tells its author what was decided and why, and takes one appeal", async () => {
    const mine: Case = { ...own, ...hidden };
    const { asked, container } = await openCase(mine, {
      [`POST ${path}/appeal`]: ({ body }: Asked) => ({
        ...mine,
        version: 4,
        status: "appealed",
        appeal: JSON.parse(body).text,
      }),
    });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent(
      "Your comment in Ask the academy",
    );
    expect(screen.getByText("It could harm somebody.")).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Appeal" }));
    expect(screen.getByText("Write what they should know.")).toBeVisible();
    const words = screen.getByRole("textbox", { name: "What should they know?" });
    await userEvent.type(words, "I meant the half dose.");
    await userEvent.click(screen.getByRole("button", { name: "Appeal" }));

    await waitFor(() => expect(screen.getByText(/Your appeal was sent/)).toHaveFocus());
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText("I meant the half dose.")).toBeVisible();
    expect(sent(asked, "POST")).toEqual([[null, { text: "I meant the half dose." }]]);
    expect(asked.filter((each) => each.path.endsWith("/log"))).toEqual([]);
  });

  it("says so where there is none", async () => {
    await openOffice(address, { "GET /api/spaces": page(space) });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("There is nothing about this");
  });
});

describe("the screening rules", () => {
  const rule = {
    id: TEXT,
    version: 2,
    kind: "link",
    text: "casino.example",
    action: "hold",
    reason: "No advertising.",
    changedBy: null,
    changedAt: AT,
  };

  it("are for managers", async () => {
    const { asked } = await openOffice("/community/moderation/rules", {}, { roles: ["learner", "curator"] });

    expect(await screen.findByText("This is for managers")).toBeVisible();
    expect(asked.filter((each) => each.path.startsWith("/api/moderation/"))).toEqual([]);
  });

  it("are added, changed and removed", async () => {
    const { asked, container } = await openOffice("/community/moderation/rules", {
      "GET /api/moderation/rules": page(rule),
      "POST /api/moderation/rules": { ...rule, id: POST },
      [`PUT /api/moderation/rules/${TEXT}`]: { ...rule, version: 3, action: "refuse" },
      [`DELETE /api/moderation/rules/${TEXT}`]: () => new Response(null, { status: 204 }),
    });

    const heading = await screen.findByRole("heading", { name: "casino.example" });
    await userEvent.type(screen.getByRole("textbox", { name: "Word or phrase" }), "scam*");
    await userEvent.click(screen.getByRole("button", { name: "Add rule" }));
    expect(screen.getByText("Write something here.")).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: "Why" }), "It is a fraud.");
    await userEvent.click(screen.getByRole("button", { name: "Add rule" }));
    expect(await screen.findByText("Texts are screened for “scam*” from now on.")).toBeVisible();
    expect(sent(asked, "POST")).toEqual([
      [null, { kind: "word", text: "scam*", action: "hold", reason: "It is a fraud." }],
    ]);

    await userEvent.click(screen.getByRole("button", { name: "Change: casino.example" }));
    const card = within(heading.closest("article") as HTMLElement);
    await expectAccessible(container);
    await userEvent.selectOptions(card.getByRole("combobox", { name: "What to do then" }), "refuse");
    await userEvent.click(card.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.getByText("The rule for “casino.example” was changed.")).toHaveFocus());
    const { id: _, version: __, changedBy: ___, changedAt: ____, ...content } = rule;
    expect(sent(asked, "PUT")).toEqual([['"2"', { ...content, action: "refuse" }]]);

    await userEvent.click(screen.getByRole("button", { name: "Remove: casino.example" }));
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(await screen.findByText("Texts are not screened for “casino.example” any more.")).toBeVisible();
    expect(sent(asked, "DELETE")).toEqual([['"2"', null]]);
  });
});

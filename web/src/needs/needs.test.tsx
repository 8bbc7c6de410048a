import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import type { Need, Synonyms } from "./needs";
import { readNeedsSearch } from "./needsSearch";

const NEED = "018f2c40-0000-7000-8000-000000000001";
const ITEM = "018f2c40-0000-7000-8000-000000000002";
const SPACE = "018f2c40-0000-7000-8000-000000000003";
const AT = "2026-11-20T09:00:00Z";
const need: Need = {
  id: NEED,
  version: 3,
  question: "How do I talk about clozapine?",
  alsoAsked: ["clozapine conversation"],
  status: "open",
  members: 4,
  times: 7,
  itemId: null,
  postId: null,
  firstAskedAt: AT,
  lastAskedAt: AT,
};
const group: Synonyms = {
  id: NEED,
  version: 2,
  language: "en",
  words: ["ECT", "electroconvulsive therapy"],
  createdAt: AT,
  updatedAt: AT,
};
const curator = { roles: ["learner", "curator"] };
const page = (...items: unknown[]) => ({ items, next: null });

it("the address of the needs holds a status, and nothing else", () => {
  expect(readNeedsSearch({ status: "answered", x: 1 })).toEqual({ status: "answered" });
  expect(readNeedsSearch({ status: "gone" })).toEqual({});
});

it.each(["/curate/needs", "/curate/synonyms", "/curate/suppliers", `/curate/suppliers/${NEED}/connect`])(
  "%s says to everybody but curators that it is not for them",
  async (address) => {
    const { asked } = await openOffice(address, {}, { roles: ["learner", "manager"] });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("This is for curators");
    expect(asked.filter(({ path }) => /unmet-needs|synonyms|suppliers/.test(path))).toEqual([]);
  },
);

describe("an unmet need", () => {
  const open = (answers: Record<string, unknown> = {}) =>
    openOffice("/curate/needs", { "GET /api/unmet-needs": page(need), ...answers }, curator);

  it("is answered with an item that is found by its words", async () => {
    let there = [need];
    const { container, asked } = await open({
      "GET /api/unmet-needs": () => page(...there),
      "GET /api/items": page({
        id: ITEM,
        title: "Clozapine in plain words",
        form: "micro",
        minutes: 2,
        supplier: null,
      }),
      [`PUT /api/unmet-needs/${NEED}/answer`]: () => {
        there = [];
        return { ...need, status: "answered", itemId: ITEM };
      },
    });
    const user = userEvent.setup();

    expect(await screen.findByText("4 members")).toBeVisible();
    expect(screen.getByText(/clozapine conversation/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: `Answer with an item: ${need.question}` }));
    await user.type(screen.getByRole("textbox", { name: "Which item answers it?" }), "cloz");
    const found = await screen.findByRole("button", { name: /Clozapine in plain words/ });
    await expectAccessible(container);
    await user.click(found);

    expect(await screen.findByText(/is answered by “Clozapine in plain words”/)).toBeVisible();
    expect(await screen.findByText("No open needs")).toBeVisible();
    const sent = asked.find(({ method }) => method === "PUT");
    expect(sent?.headers.get("If-Match")).toBe('"3"');
    expect(JSON.parse(sent?.body ?? "")).toEqual({ itemId: ITEM });
  });

  it("says that there are more items than it shows", async () => {
    const one = { id: ITEM, title: "Clozapine in plain words", form: "micro", minutes: 2, supplier: null };
    await open({ "GET /api/items": { items: [one, { ...one, id: SPACE }], next: "more" } });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: `Answer with an item: ${need.question}` }));
    await user.type(screen.getByRole("textbox", { name: "Which item answers it?" }), "cloz");

    expect(await screen.findByText("The first 2 are shown; type more to find others.")).toBeVisible();
  });

  it("is put to the community, in a space that says who will see it", async () => {
    const { asked } = await open({
      "GET /api/spaces": page({
        id: SPACE,
        name: "Ward talk",
        language: "en",
        audience: "Everyone in the academy can read this.",
      }),
      [`POST /api/unmet-needs/${NEED}/question`]: { unmetNeedId: NEED, postId: SPACE },
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: `Ask the community: ${need.question}` }));
    await screen.findByRole("option", { name: "Ward talk" });
    await user.selectOptions(screen.getByRole("combobox", { name: "Where" }), SPACE);
    expect(screen.getByText("Everyone in the academy can read this.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Ask" }));

    expect(await screen.findByText(/was put to the community/)).toBeVisible();
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "")).toEqual({ spaceId: SPACE });
  });

  it("is set aside only after a second thought, and says so where somebody was quicker", async () => {
    const { asked } = await open({
      [`POST /api/unmet-needs/${NEED}/dismissal`]: () => problem(412, "stale-version"),
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: `Set aside: ${need.question}` }));
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Set it aside" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("Somebody changed this in the meantime");
  });
});

describe("synonyms", () => {
  const open = (answers: Record<string, unknown> = {}) =>
    openOffice("/curate/synonyms", { "GET /api/synonyms": page(group), ...answers }, curator);

  it("are two words at least", async () => {
    const { container, asked } = await open({
      "POST /api/synonyms": ({ body }: Asked) =>
        Response.json({ ...group, ...JSON.parse(body) }, { status: 201 }),
    });
    const user = userEvent.setup();
    expect(await screen.findByRole("heading", { name: "ECT = electroconvulsive therapy" })).toBeVisible();

    await user.type(screen.getByRole("textbox", { name: /^Words that mean the same/ }), "CBT{Enter}");
    await user.click(screen.getByRole("button", { name: "Add the group" }));
    expect(screen.getByText("Give two words or more.")).toBeVisible();
    await expectAccessible(container);
    await user.type(screen.getByRole("textbox", { name: /^Words that mean the same/ }), "talking cure,");
    await user.click(screen.getByRole("button", { name: "Add the group" }));

    expect(await screen.findByText("From now on these mean the same: CBT, talking cure.")).toBeVisible();
    const sent = asked.find(({ method }) => method === "POST");
    expect(JSON.parse(sent?.body ?? "")).toEqual({ words: ["CBT", "talking cure"] });
    expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("are changed with the version that was read, and removed after a second thought", async () => {
    const { asked } = await open({
      [`PUT /api/synonyms/${NEED}`]: ({ body }: Asked) => ({ ...group, ...JSON.parse(body) }),
      [`DELETE /api/synonyms/${NEED}`]: new Response(null, { status: 204 }),
    });
    const user = userEvent.setup();
    const card = (await screen.findByRole("heading", { name: /^ECT/ })).closest("article") as HTMLElement;

    await user.click(within(card).getByRole("button", { name: /^Change/ }));
    await user.click(within(card).getByRole("button", { name: "Remove ECT" }));
    await user.type(within(card).getByRole("textbox"), "shock therapy{Enter}");
    await user.click(within(card).getByRole("button", { name: "Save" }));
    await waitFor(() => expect(within(card).queryByRole("textbox")).not.toBeInTheDocument());
    await user.click(within(card).getByRole("button", { name: /^Remove:/ }));
    await user.click(within(card).getByRole("button", { name: "Remove" }));

    expect(await screen.findByText(/mean the same no longer/)).toBeVisible();
    const put = asked.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"2"');
    expect(JSON.parse(put?.body ?? "")).toEqual({
      language: "en",
      words: ["electroconvulsive therapy", "shock therapy"],
    });
  });
});

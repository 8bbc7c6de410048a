import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { readDuplicatesSearch } from "./duplicatesSearch";

const ONE = "018f2c70-0000-7000-8000-000000000001";
const OTHER = "018f2c70-0000-7000-8000-000000000002";
const PAIR = "018f2c70-0000-7000-8000-000000000003";
const SUPPLIER = "018f2c70-0000-7000-8000-000000000004";
const curator = { roles: ["learner", "curator"] };
const item = (id: string, part: object) => ({
  id,
  version: 1,
  title: "Safety plans",
  summary: "How to make one that is used.",
  form: "reference",
  minutes: 5,
  languages: ["en"],
  status: "published",
  sameAs: null,
  supplier: null,
  url: null,
  updatedAt: "2026-11-01T09:00:00Z",
  ...part,
});
const pair = {
  id: PAIR,
  version: 2,
  one: { itemId: ONE, title: "Safety plans", supplierId: null },
  other: { itemId: OTHER, title: "Safety planning", supplierId: SUPPLIER },
  reason: "text",
  likeness: 0.87,
  state: "found",
  foundAt: "2026-11-20T09:00:00Z",
  decidedBy: null,
  decidedAt: null,
};
const answers = {
  "GET /api/duplicates": { items: [pair], next: null },
  [`GET /api/items/${ONE}`]: item(ONE, {}),
  [`GET /api/items/${OTHER}`]: item(OTHER, {
    title: "Safety planning",
    supplier: "Guideline House",
    sameAs: ONE,
    url: "javascript:alert(1)",
  }),
};
const posts = (asked: readonly Asked[]) => asked.filter(({ method }) => method === "POST");

describe("possible duplicates", () => {
  it("are found first, whatever else stands in the address", () => {
    expect(readDuplicatesSearch({ state: "unlinked" })).toEqual({ state: "unlinked" });
    expect(readDuplicatesSearch({ state: "everything" })).toEqual({});
  });

  it("stand side by side, with why, and which of them members see", async () => {
    const { container, asked } = await openOffice("/curate/duplicates", answers, curator);

    expect(await screen.findByText("Their texts are alike: 87% of the word triples")).toBeVisible();
    const one = await screen.findByRole("region", { name: "Safety plans" });
    const other = screen.getByRole("region", { name: "Safety planning" });
    expect(await within(one).findByText("Members see this one")).toBeVisible();
    expect(await within(other).findByText("Shown as the other one")).toBeVisible();
    expect(within(other).getByText("Guideline House")).toBeVisible();
    // An address that a browser should not open is none.
    expect(within(other).queryByText("Address")).toBeNull();
    expect(asked.find(({ path }) => path === "/api/duplicates")?.query.get("state")).toBe("found");
    await expectAccessible(container);
  });

  it.each([
    ["They are not the same", "unlinking", "held apart"],
    ["They are the same", "confirmation", "confirmed as the same"],
  ])("are said to be %s, for the version that was read", async (button, step, said) => {
    const { asked } = await openOffice(
      "/curate/duplicates",
      { ...answers, [`POST /api/duplicates/${PAIR}/${step}`]: pair },
      curator,
    );

    await userEvent.click(await screen.findByRole("button", { name: new RegExp(`^${button}:`) }));

    expect(await screen.findByText(new RegExp(said))).toBeVisible();
    expect(posts(asked)[0]?.headers.get("If-Match")).toBe('"2"');
    await waitFor(() =>
      expect(asked.filter(({ path }) => path === "/api/duplicates").length).toBeGreaterThan(1),
    );
  });

  it("that somebody else decided on meanwhile say so", async () => {
    await openOffice(
      "/curate/duplicates",
      {
        ...answers,
        [`POST /api/duplicates/${PAIR}/unlinking`]: () => problem(412, "stale-version"),
      },
      curator,
    );

    await userEvent.click(await screen.findByRole("button", { name: /^They are not the same:/ }));

    expect(await screen.findByRole("button", { name: "Show what is there now" })).toBeVisible();
  });

  it("are not for others than curators", async () => {
    const { asked } = await openOffice("/curate/duplicates", answers);

    expect(await screen.findByRole("heading", { level: 1, name: "This is for curators" })).toBeVisible();
    expect(asked.some(({ path }) => path === "/api/duplicates")).toBe(false);
  });
});

describe("suppliers compared", () => {
  const CONNECTION = "018f2c70-0000-7000-8000-000000000005";
  const run = (part: object) => ({
    id: "r1",
    dryRun: false,
    state: "done",
    endedAt: new Date().toISOString(),
    seen: 120,
    refused: 4,
    ...part,
  });
  const compared = {
    "GET /api/helpfulness/suppliers": {
      items: [
        {
          supplierId: SUPPLIER,
          supplier: "Guideline House",
          items: 40,
          members: 15,
          helpfulness: { mean: 0.72, low: 0.6, high: 0.82 },
        },
        { supplierId: null, supplier: null, items: 12, members: null, helpfulness: null },
      ],
      next: null,
    },
    [`GET /api/suppliers/${SUPPLIER}/connections`]: { items: [{ id: CONNECTION }], next: null },
    [`GET /api/suppliers/${SUPPLIER}/connections/${CONNECTION}/runs`]: {
      items: [run({ id: "r2", dryRun: true, seen: 999 }), run({})],
      next: null,
    },
    "GET /api/tasks": { items: [{ id: "t1", key: "safety-plan", name: "Make a safety plan" }], next: null },
  };

  it("are told by what helped, with how sure that is and how their imports went", async () => {
    const { container } = await openOffice("/curate/suppliers/comparison", compared, curator);

    const row = await screen.findByRole("row", { name: /Guideline House/ });
    expect(row).toHaveTextContent("72% 60% to 82%");
    expect(row).toHaveTextContent("15 or more");
    await waitFor(() => expect(row).toHaveTextContent("4 of 120"));
    expect(screen.getByRole("row", { name: /The academy itself/ })).toHaveTextContent(
      "too few spoke to tell",
    );
    await expectAccessible(container);
  });

  it("are compared for one task, which stands in the address", async () => {
    const { asked, router } = await openOffice("/curate/suppliers/comparison", compared, curator);

    await screen.findByRole("option", { name: "Make a safety plan" });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "For which task" }), "safety-plan");

    await waitFor(() => expect(router.state.location.search).toEqual({ task: "safety-plan" }));
    await waitFor(() =>
      expect(
        asked
          .filter(({ path }) => path === "/api/helpfulness/suppliers")
          .at(-1)
          ?.query.get("task"),
      ).toBe("safety-plan"),
    );
  });
});

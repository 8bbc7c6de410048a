import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { connectionContentOf, missingOf, NEW_CONNECTION } from "./ConnectionFields";
import type { Connection, Connector, Run, Supplier } from "./suppliers";
import { readRunSearch, readSuppliersSearch } from "./suppliersSearch";

const SUPPLIER = "018f2c40-0000-7000-8000-000000000001";
const CONNECTION = "018f2c40-0000-7000-8000-000000000002";
const RUN = "018f2c40-0000-7000-8000-000000000003";
const AT = "2026-11-20T09:00:00Z";
const supplier: Supplier = {
  id: SUPPLIER,
  version: 2,
  name: "Guideline House",
  homepage: "https://guidelines.example",
  contact: null,
  trust: "reviewed",
  status: "active",
  licence: "CC BY 4.0",
  languages: ["en"],
  clientId: null,
  ownerId: SUPPLIER,
  createdAt: AT,
  updatedAt: AT,
};
const setting = { required: false, standard: null, options: [], least: 0, most: 2000 };
const connector: Connector = {
  kind: "rss",
  description: "A feed in RSS or Atom, also of a podcast.",
  settings: [
    { ...setting, name: "url", kind: "url", required: true, description: "Where the feed is." },
    { ...setting, name: "language", kind: "language", required: true, description: "Its language." },
    { ...setting, name: "minutes", kind: "number", standard: "10", description: "The time taken." },
    { ...setting, name: "complete", kind: "yes-no", standard: "false", description: "Lists all." },
    { ...setting, name: "api-key", kind: "text", description: "What opens it." },
  ],
  secrets: ["api-key"],
};
const twoSecrets: Connector = {
  ...connector,
  settings: [
    ...connector.settings,
    { ...setting, name: "token", kind: "text", description: "What opens it, too." },
  ],
  secrets: ["api-key", "token"],
};
const connection: Connection = {
  id: CONNECTION,
  version: 4,
  supplierId: SUPPLIER,
  name: "The feed",
  kind: "rss",
  settings: { url: "https://guidelines.example/feed", language: "en" },
  secrets: ["api-key"],
  schedule: "P1D",
  enabled: true,
  nextRunAt: AT,
  described: null,
  createdAt: AT,
  updatedAt: AT,
};
const run: Run = {
  id: RUN,
  supplierId: SUPPLIER,
  connectionId: CONNECTION,
  reason: "hand",
  askedBy: SUPPLIER,
  dryRun: false,
  fresh: false,
  state: "succeeded",
  createdAt: AT,
  startedAt: AT,
  endedAt: AT,
  attempts: 1,
  seen: 40,
  created: 12,
  updated: 3,
  unchanged: 23,
  retired: 0,
  refused: 2,
  notModified: false,
  whole: true,
  wouldRetire: null,
  needsConfirmation: false,
  failure: null,
};
const curator = { roles: ["learner", "curator"] };
const base = `/api/suppliers/${SUPPLIER}`;
const runs = `${base}/connections/${CONNECTION}/runs`;
const page = (...items: unknown[]) => ({ items, next: null });

beforeEach(() => sessionStorage.clear());

describe("the address", () => {
  it("holds the beginning of a name, a trust and a run, and nothing else", () => {
    expect(readSuppliersSearch({ name: " Gui ", trust: "reviewed", x: 1 })).toEqual({
      name: "Gui",
      trust: "reviewed",
    });
    expect(readSuppliersSearch({ name: "", trust: "much" })).toEqual({});
    expect(readRunSearch({ run: RUN })).toEqual({ run: RUN });
    expect(readRunSearch({ run: "latest" })).toEqual({});
  });
});

describe("what is sent of a connection", () => {
  const draft = {
    ...NEW_CONNECTION,
    kind: "rss",
    name: " The feed ",
    settings: { url: " https://a.example ", language: "en", minutes: "", "of-another-kind": "x" },
  };

  it("is what the kind knows and what was given, and no secret that was not written", () => {
    expect(connectionContentOf(draft, connector)).toEqual({
      name: "The feed",
      kind: "rss",
      settings: { url: "https://a.example", language: "en" },
      schedule: "P1D",
      enabled: true,
    });
    expect(connectionContentOf({ ...draft, secrets: { "api-key": "k" } }, connector)).toMatchObject({
      secrets: { "api-key": "k" },
    });
  });

  it("lacks what is needed and is neither given nor kept", () => {
    const needsKey = {
      ...connector,
      settings: connector.settings.map((each) => ({ ...each, required: each.name !== "minutes" })),
    };

    expect(missingOf({ ...draft, name: "" }, needsKey)).toEqual(["name", "complete", "api-key"]);
    expect(missingOf(draft, needsKey, ["api-key"])).toEqual(["complete"]);
  });

  it("lacks every secret that is kept and not written, once one of them is: they are replaced together", () => {
    const kept = ["api-key", "token", "of-another-time"];
    const written = { ...draft, secrets: { token: "t", "of-another-kind": "x" } };

    expect(missingOf(draft, twoSecrets, kept)).toEqual([]);
    expect(missingOf(written, twoSecrets, kept)).toEqual(["api-key"]);
    expect(connectionContentOf(written, twoSecrets).secrets).toEqual({ token: "t" });
  });
});

describe("the suppliers", () => {
  it("are listed with how far they are trusted, and a new one is registered", async () => {
    const { container, asked, router } = await openOffice(
      "/curate/suppliers",
      {
        "GET /api/suppliers": page(supplier),
        "POST /api/suppliers": ({ body }: Asked) =>
          Response.json({ ...supplier, ...JSON.parse(body) }, { status: 201 }),
      },
      curator,
    );
    const user = userEvent.setup();
    const list = await screen.findByRole("region", { name: "Suppliers" });
    expect(within(list).getByText("Reviewed")).toBeVisible();
    await expectAccessible(container);

    await user.click(screen.getByRole("button", { name: "Register" }));
    expect(screen.getByRole("textbox", { name: /^Name/ })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: /^Name/ }), "WHO");
    await user.click(screen.getByRole("radio", { name: "Trusted" }));
    await user.click(screen.getByRole("button", { name: "Register" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/curate/suppliers/${SUPPLIER}`));
    const sent = asked.find(({ method }) => method === "POST");
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      name: "WHO",
      trust: "trusted",
      status: "active",
      languages: [],
    });
    expect(sent?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
  });

  it("of which one is blocked can have all withdrawn that it brought, and the address keeps the run", async () => {
    const withdrawal = { ...run, reason: "withdrawal", connectionId: null, state: "running", retired: 7 };
    const { asked, router } = await openOffice(
      `/curate/suppliers/${SUPPLIER}`,
      {
        [`GET ${base}`]: { ...supplier, trust: "blocked" },
        [`GET ${base}/connections`]: page(),
        [`POST ${base}/withdrawals`]: Response.json(withdrawal, { status: 202 }),
        [`GET ${base}/withdrawals/${RUN}`]: withdrawal,
      },
      curator,
    );
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Withdraw all" }));
    expect(asked.filter(({ method }) => method === "POST")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Withdraw all" }));

    expect(await screen.findByText("Going on")).toBeVisible();
    expect(router.state.location.search).toEqual({ run: RUN });
  });
});

describe("a withdrawal", () => {
  it("is found again after one was elsewhere, and at its end the items are read anew", async () => {
    const withdrawal = { ...run, reason: "withdrawal", connectionId: null };
    let state = "running";
    const { asked, router } = await openOffice(
      "/curate/items",
      {
        "GET /api/items": page(),
        "GET /api/suppliers": page(),
        [`GET ${base}`]: { ...supplier, trust: "blocked" },
        [`GET ${base}/connections`]: page(),
        [`POST ${base}/withdrawals`]: () => Response.json({ ...withdrawal, state }, { status: 202 }),
        [`GET ${base}/withdrawals/${RUN}`]: () => ({ ...withdrawal, state }),
      },
      curator,
    );
    const user = userEvent.setup();
    const toSupplier = { to: "/curate/suppliers/$supplierId", params: { supplierId: SUPPLIER } } as const;
    const lists = () => asked.filter(({ path }) => path === "/api/items");
    await screen.findByText("Nothing waits for a review");
    await router.navigate(toSupplier);
    await user.click(await screen.findByRole("button", { name: "Withdraw all" }));
    await user.click(screen.getByRole("button", { name: "Withdraw all" }));
    await screen.findByText("Going on");

    await router.navigate({ to: "/curate/suppliers" });
    await screen.findByText("No suppliers yet");
    state = "succeeded";
    await router.navigate(toSupplier);

    expect(await screen.findByText("Done")).toBeVisible();
    expect(lists()).toHaveLength(1);
    await router.navigate({ to: "/curate/items" });
    await waitFor(() => expect(lists()).toHaveLength(2));
  });
});

describe("connecting a source", () => {
  it("takes no secret from one kind to another", async () => {
    await openOffice(
      `/curate/suppliers/${SUPPLIER}/connect`,
      {
        [`GET ${base}`]: supplier,
        "GET /api/suppliers/connectors": [connector, { ...connector, kind: "csv" }],
      },
      curator,
    );
    const user = userEvent.setup();
    const secret = () => document.getElementById("setting-api-key") as HTMLInputElement;

    await user.click(await screen.findByRole("radio", { name: "Feed" }));
    expect(secret().autocomplete).toBe("new-password");
    await user.type(secret(), "of the feed");
    await user.click(screen.getByRole("radio", { name: "CSV file" }));

    expect(secret()).toHaveValue("");
  });

  it("asks what its kind needs, and shows beside the setting what was wrong with it", async () => {
    const { container, asked } = await openOffice(
      `/curate/suppliers/${SUPPLIER}/connect`,
      {
        [`GET ${base}`]: supplier,
        "GET /api/suppliers/connectors": [connector],
        [`POST ${base}/connections`]: () =>
          problem(400, "validation", {
            violations: [{ field: "settings.url", message: "must be an absolute http or https address" }],
          }),
      },
      curator,
    );
    const user = userEvent.setup();

    await user.click(await screen.findByRole("radio", { name: "Feed" }));
    await user.type(screen.getByRole("textbox", { name: /^Name of the connection/ }), "The feed");
    await user.click(screen.getByRole("button", { name: "Connect" }));
    expect(screen.getByRole("textbox", { name: /^Address/ })).toHaveFocus();
    await user.type(screen.getByRole("textbox", { name: /^Address/ }), "feed");
    await user.selectOptions(screen.getByRole("combobox", { name: /^Language/ }), "en");
    await expectAccessible(container);
    await user.click(screen.getByRole("button", { name: "Connect" }));

    expect(await screen.findByText("must be an absolute http or https address")).toBeVisible();
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "")).toMatchObject({
      kind: "rss",
      settings: { url: "feed", language: "en" },
      schedule: "P1D",
    });
  });
});

describe("a connection", () => {
  const open = (answers: Record<string, unknown>, search = "") =>
    openOffice(
      `/curate/suppliers/${SUPPLIER}/connections/${CONNECTION}${search}`,
      {
        [`GET ${base}`]: supplier,
        [`GET ${base}/connections/${CONNECTION}`]: connection,
        "GET /api/suppliers/connectors": [connector],
        [`GET ${runs}`]: page(),
        ...answers,
      },
      curator,
    );

  it("is tried, and shows how far the run is until it ends", async () => {
    let counts: Partial<Run>[] = [];
    const { asked } = await open({
      [`GET ${runs}`]: () => page(...counts.splice(0, 1).map((each) => ({ ...run, dryRun: true, ...each }))),
      [`POST ${runs}`]: () => {
        counts = [
          { state: "running", seen: 10, created: 4, endedAt: null },
          { state: "succeeded", seen: 40, created: 12 },
        ];
        return Response.json({ ...run, state: "queued" }, { status: 202 });
      },
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Try it (dry run)" }));

    expect(await screen.findByRole("progressbar")).toBeVisible();
    expect(screen.getByRole("button", { name: "Run now" })).toBeDisabled();
    expect(await screen.findByText("Done: 12 new, 3 changed, 2 refused.")).toBeInTheDocument();
    expect(screen.getByText("would be new").nextSibling).toHaveTextContent("12");
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "")).toEqual({
      dryRun: true,
      fresh: false,
    });
  });

  it("shows a run that goes on after a reload, and stops it", async () => {
    let state = "running";
    await open({
      [`GET ${runs}`]: () => page({ ...run, state }),
      [`POST ${runs}/${RUN}/cancellation`]: () => {
        state = "cancelled";
        return { ...run, state };
      },
    });

    await userEvent.click(await screen.findByRole("button", { name: "Stop" }));

    expect(await screen.findByText("Cancelled")).toBeVisible();
  });

  it("tells the records that were refused, at an address of their own", async () => {
    const { container, router } = await open({
      [`GET ${runs}`]: page(run),
      [`GET ${runs}/${RUN}/errors`]: page(
        { nr: 1, at: "line 7", reason: "It has no title." },
        { nr: 2, at: "line 9", reason: "It has no title." },
      ),
    });

    await userEvent.click(await screen.findByRole("link", { name: "Show the 2 refused records" }));

    const table = await screen.findByRole("group", { name: "Refused records" });
    expect(within(table).getByRole("row", { name: "line 7 It has no title." })).toBeVisible();
    expect(router.state.location.search).toEqual({ run: RUN });
    await expectAccessible(container);
  });

  it("asks before what is gone is retired, though it is more than half", async () => {
    const { asked } = await open({
      [`GET ${runs}`]: page({ ...run, state: "failed", needsConfirmation: true, wouldRetire: 30 }),
      [`POST ${runs}`]: Response.json({ ...run, state: "queued" }, { status: 202 }),
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Retire what is gone" }));
    expect(screen.getByText("30 items are retired. Do it?")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Retire what is gone" }));

    await waitFor(() =>
      expect(asked.filter(({ method }) => method === "POST").map(({ body }) => JSON.parse(body))).toEqual([
        { retiringConfirmed: true },
      ]),
    );
  });

  it("is changed with the version that was read, and keeps the secrets that nobody wrote anew", async () => {
    const { asked } = await open({
      [`PUT ${base}/connections/${CONNECTION}`]: ({ body }: Asked) => ({
        ...connection,
        ...JSON.parse(body),
        version: 5,
        secrets: ["api-key"],
      }),
    });
    const user = userEvent.setup();

    await user.selectOptions(await screen.findByRole("combobox", { name: "Read it" }), "PT1H");
    await user.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(screen.getByRole("button", { name: "Save" })).toBeDisabled());
    const sent = asked.find(({ method }) => method === "PUT");
    expect(sent?.headers.get("If-Match")).toBe('"4"');
    expect(JSON.parse(sent?.body ?? "")).toEqual({
      name: "The feed",
      kind: "rss",
      settings: connection.settings,
      schedule: "PT1H",
      enabled: true,
    });
  });

  it("loses no secret because another was written: it asks for all that are kept", async () => {
    const { asked } = await open({
      "GET /api/suppliers/connectors": [twoSecrets],
      [`GET ${base}/connections/${CONNECTION}`]: { ...connection, secrets: ["api-key", "token"] },
    });
    const user = userEvent.setup();
    await screen.findByRole("combobox", { name: "Read it" });
    const field = (name: string) => document.getElementById(`setting-${name}`) as HTMLInputElement;

    await user.type(field("token"), "new");
    await user.click(screen.getByRole("button", { name: "Save" }));

    expect(screen.getByText("Write this one anew as well: they are replaced together.")).toBeVisible();
    expect(field("api-key")).toHaveFocus();
    expect(asked.filter(({ method }) => method === "PUT")).toEqual([]);
  });
});

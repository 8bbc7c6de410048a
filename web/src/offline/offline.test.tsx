import "fake-indexeddb/auto";
import { QueryClient } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Item } from "../catalog/items";
import { type Asked, expectAccessible, openOffice, problem } from "../manage/test-office";
import { connectSessionTo, type Session, sessionQuery } from "../session/session";
import { signOut } from "../session/signOut";
import { academy } from "../test-academy";
import { keepSaved } from "./saved";
import { say, sendWaiting } from "./signals";
import { start } from "./start";
import { beginFor, empty, keep, keptItem, keptItems, lock, owner, queue, queued, type Signal } from "./store";

const SAM = { memberId: "00000000-0000-4000-8000-00000000000a", name: "Sam Murphy", roles: ["learner"] };
const BEN = { memberId: "00000000-0000-4000-8000-00000000000b", name: "Ben Olsen", roles: ["learner"] };
const DAY_MS = 24 * 3600_000;
const item = (id: string, extra: Partial<Item> = {}) =>
  ({
    id,
    version: 1,
    title: `Item ${id}`,
    summary: "In short",
    body: "Six steps.",
    form: "micro",
    minutes: 2,
    languages: ["en"],
    tasks: ["make-safety-plan"],
    skills: [],
    obstacles: [],
    identifiers: [],
    authors: [],
    status: "published",
    updatedAt: "2026-01-01T00:00:00Z",
    ...extra,
  }) as unknown as Item;
const kept = (id: string) => ({ id, item: item(id), savedAt: "2026-01-01T00:00:00Z" });
const signal = (key: string, extra: Partial<Signal> = {}): Signal => ({
  key,
  memberId: SAM.memberId,
  method: "PUT",
  path: `/api/items/${key}/saved?at=2026-01-01T00%3A00%3A00Z`,
  body: null,
  about: `saved ${key}`,
  at: Date.now(),
  ...extra,
});
const unreachable = () => vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));

beforeEach(empty);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("what is kept on a device", () => {
  it("is there for the member whose device it is", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, kept("a"));

    expect((await keptItem("a"))?.item.body).toBe("Six steps.");
    expect(await owner()).toMatchObject(SAM);
  });

  it("is gone when another member signs in, with what was said and not sent", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, kept("a"));
    await queue(signal("s"));

    await beginFor(BEN);

    expect(await keptItems()).toEqual([]);
    expect(await queued(SAM.memberId)).toEqual([]);
  });

  it("is not added to by what comes late, after signing out", async () => {
    await beginFor(SAM);
    await empty();

    expect(await keep(SAM.memberId, kept("late"))).toBe(false);
    expect(await queue(signal("late"))).toBe(false);

    await beginFor(SAM);
    expect(await keptItems()).toEqual([]);
    expect(await queued(SAM.memberId)).toEqual([]);
  });

  it("is locked when a session ends, and what was said waits for its member", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, kept("a"));
    await queue(signal("s"));

    await lock();

    expect(await owner()).toBeNull();
    expect(await keptItem("a")).toBeUndefined();
    await beginFor(SAM);
    expect(await queued(SAM.memberId)).toHaveLength(1);
  });

  it("is not shown when the academy was not heard of for a fortnight", async () => {
    await beginFor(SAM, Date.now() - 15 * DAY_MS);
    await keep(SAM.memberId, kept("a"));

    expect(await owner()).toBeNull();
    expect(await keptItems()).toEqual([]);
  });
});

describe("keeping what is saved", () => {
  const saved = (items: Item[]) =>
    items.map((one) => ({ id: one.id as string, item: one, savedAt: "2026-01-01T00:00:00Z" }));

  it("reads micro items and references whole, only when they changed, and drops what is saved no more", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, kept("same"));
    await keep(SAM.memberId, kept("gone"));
    const requests = academy({
      "GET /api/items/new": item("new", { form: "reference", body: "All of it" }),
    });

    await keepSaved(
      SAM.memberId,
      saved([item("same"), item("new", { form: "reference" }), item("course", { form: "macro" })]),
    );

    expect((await keptItems()).map(({ id }) => id).sort()).toEqual(["new", "same"]);
    expect((await keptItem("new"))?.item.body).toBe("All of it");
    expect(requests.map(({ path }) => path)).toEqual(["/api/items/new"]);
  });

  it("goes on when one of them is gone", async () => {
    await beginFor(SAM);
    academy({ "GET /api/items/b": item("b") });

    await keepSaved(SAM.memberId, saved([item("lost"), item("b")]));

    expect((await keptItems()).map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("what is said of an item", () => {
  const what = { method: "PUT", path: "/api/items/a/saved?at=x", body: null, about: "saved a" } as const;

  it("goes to the academy at once", async () => {
    await beginFor(SAM);
    const requests = academy({ "PUT /api/items/a/saved": () => new Response(null, { status: 204 }) });

    expect(await say(SAM.memberId, what)).toBe("sent");

    expect(requests[0]?.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f]{32}$/);
    expect(await queued(SAM.memberId)).toEqual([]);
  });

  it("waits without a connection, and is sent once under its first key", async () => {
    await beginFor(SAM);
    unreachable();
    expect(await say(SAM.memberId, what)).toBe("waiting");
    const [waiting] = await queued(SAM.memberId);

    const requests = academy({ "PUT /api/items/a/saved": () => new Response(null, { status: 204 }) });
    expect(await sendWaiting(SAM.memberId)).toBe(1);
    expect(await sendWaiting(SAM.memberId)).toBe(0);

    expect(requests.map(({ headers }) => headers.get("Idempotency-Key"))).toEqual([waiting?.key]);
  });

  it("takes the place of what was said before of the same thing", async () => {
    await beginFor(SAM);
    unreachable();
    await say(SAM.memberId, what);
    await say(SAM.memberId, { ...what, method: "DELETE" });

    expect((await queued(SAM.memberId)).map(({ method }) => method)).toEqual(["DELETE"]);
  });

  it("is told when the academy refuses it, and does not wait", async () => {
    await beginFor(SAM);
    academy({ "PUT /api/items/a/saved": () => problem(409, "conflict") });

    await expect(say(SAM.memberId, what)).rejects.toMatchObject({ kind: "conflict" });
    expect(await queued(SAM.memberId)).toEqual([]);
  });

  it("goes on waiting while the academy is away, and is dropped when it is refused for good", async () => {
    await beginFor(SAM);
    await queue(signal("a", { at: Date.now() - 2 }));
    await queue(signal("b", { at: Date.now() }));
    academy({
      "PUT /api/items/a/saved": () => problem(404, "not-found"),
      "PUT /api/items/b/saved": () => problem(503, "dependency-unavailable"),
    });

    expect(await sendWaiting(SAM.memberId)).toBe(0);

    expect((await queued(SAM.memberId)).map(({ key }) => key)).toEqual(["b"]);
  });
});

describe("signing out", () => {
  it("sends what waits, then leaves nothing on the device, whatever becomes of the request", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, kept("a"));
    await queue(signal("a"));
    sessionStorage.setItem("praxis.draft.question", "{}");
    localStorage.setItem("praxis.language", "nl");
    localStorage.setItem("praxis.something", "of a member");
    const requests = academy({
      "PUT /api/items/a/saved": () => new Response(null, { status: 204 }),
      "POST /session/logout": () => problem(503, "dependency-unavailable"),
    });

    await expect(signOut()).rejects.toMatchObject({ status: 503 });

    expect(requests.map(({ path }) => path)).toEqual(["/api/items/a/saved", "/session/logout"]);
    expect(await owner()).toBeNull();
    expect(await keptItems()).toEqual([]);
    expect(await queued(SAM.memberId)).toEqual([]);
    expect(sessionStorage).toHaveLength(0);
    expect(localStorage.getItem("praxis.something")).toBeNull();
    expect(localStorage.getItem("praxis.language")).toBe("nl");
  });
});

describe("the app that starts", () => {
  const session = (extra: Partial<Session> = {}): Session => ({
    authenticated: true,
    email: null,
    csrfToken: "token",
    ...SAM,
    ...extra,
  });

  it("sends what waits and keeps what is saved, for who is signed in", async () => {
    await beginFor(SAM);
    await queue(signal("a"));
    const requests = academy({
      "PUT /api/items/a/saved": () => new Response(null, { status: 204 }),
      "GET /api/saved-items": { items: [{ item: item("a"), savedAt: "2026-01-01T00:00:00Z" }], next: null },
      "GET /api/items/a": item("a"),
    });
    const client = new QueryClient();
    connectSessionTo(client);
    client.setQueryData(sessionQuery.queryKey, session());

    const stop = start(client);

    await waitFor(async () => expect(await keptItem("a")).toBeDefined());
    expect(requests.map(({ method }) => method)).toEqual(["PUT", "GET", "GET"]);
    stop();
  });

  it("begins anew where another tab signed somebody else in, and shows them nothing of the one before", async () => {
    const client = new QueryClient();
    client.setQueryData(sessionQuery.queryKey, session());
    const reload = vi.fn();
    const stop = start(client, reload);
    expect(reload).not.toHaveBeenCalled();

    client.setQueryData(sessionQuery.queryKey, session(BEN));

    expect(reload).toHaveBeenCalledOnce();
    await waitFor(async () => expect((await owner())?.memberId).toBe(SAM.memberId));
    stop();
  });

  it("takes nobody to be there still whom the academy did not name", async () => {
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    client.setQueryData(sessionQuery.queryKey, session());
    academy({ "GET /api/saved-items": { items: [], next: null } });
    const stop = start(client);
    await waitFor(async () => expect((await owner())?.memberId).toBe(SAM.memberId));
    const heard = Date.now() - DAY_MS;
    await beginFor(SAM, heard);
    const asked = vi.fn(() => Promise.resolve(Response.json({}, { status: 503 })));
    vi.stubGlobal("fetch", asked);

    dispatchEvent(new Event("online"));

    await waitFor(() => expect(client.isFetching()).toBe(0));
    expect(asked).toHaveBeenCalledOnce();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await owner())?.seenAt).toBe(heard);
    stop();
  });

  it("locks what is kept when nobody is signed in", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, kept("a"));
    const client = new QueryClient();
    client.setQueryData(sessionQuery.queryKey, session({ authenticated: false, memberId: null }));

    const stop = start(client);

    await waitFor(async () => expect(await owner()).toBeNull());
    stop();
  });

  it("knows whose device it is without the academy, to let them read", async () => {
    await beginFor(SAM);
    unreachable();

    expect(await new QueryClient().fetchQuery(sessionQuery)).toMatchObject({ ...SAM, offline: true });
    await empty();
    await expect(
      new QueryClient({ defaultOptions: { queries: { retry: false } } }).fetchQuery(sessionQuery),
    ).rejects.toThrow();
  });
});

/** Whatever is asked, no answer comes. */
const NO_ANSWER = new Proxy(
  {},
  {
    has: () => true,
    get: () => () => {
      throw new TypeError("Failed to fetch");
    },
  },
);

describe("a saved item", () => {
  const ID = "018f2c02-0000-7000-8000-000000000001";

  it("is read without a connection, and what is said of it waits", async () => {
    await beginFor(SAM);
    await keep(SAM.memberId, { ...kept(ID), item: item(ID, { title: "Six steps of a safety plan" }) });
    const { container } = await openOffice(`/catalog/${ID}`, NO_ANSWER, { ...SAM, offline: true });

    expect(await screen.findByRole("heading", { level: 1 })).toHaveTextContent("Six steps of a safety plan");
    expect(await screen.findByText("Six steps.")).toBeVisible();
    expect(await screen.findByText("You are offline.")).toBeVisible();
    const helped = await screen.findByRole("button", { name: "Yes, it helped me to make safety plan" });
    await expectAccessible(container);
    await userEvent.click(helped);

    expect(
      await screen.findByText("Kept on this device. It is sent when you are back online."),
    ).toBeInTheDocument();
    expect(helped).toHaveAttribute("aria-pressed", "true");
    const about = (await queued(SAM.memberId)).map((one) => [one.about, one.body]);
    expect(about).toContainEqual([
      `helped ${ID} make-safety-plan`,
      { helped: true, at: expect.stringMatching(/^\d{4}-/) },
    ]);
  });

  it("is not written from what is kept, which may be old", async () => {
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await beginFor(SAM);
    const mine = item(ID, { ownerId: SAM.memberId, audience: { teams: [], jobRoles: [] }, status: "draft" });
    await keep(SAM.memberId, { ...kept(ID), item: mine });
    await openOffice(`/curate/items/${ID}`, NO_ANSWER, SAM);

    expect(await screen.findByRole("button", { name: "Try again" })).toBeVisible();
    expect(screen.queryByRole("textbox", { name: /^Title/ })).not.toBeInTheDocument();
  });

  it("is saved and kept, and taken off again", async () => {
    await beginFor(SAM);
    const one = item(ID);
    const { asked } = await openOffice(
      `/catalog/${ID}`,
      {
        [`GET /api/items/${ID}`]: one,
        [`GET /api/items/${ID}/helpfulness`]: { mine: [] },
        "GET /api/saved-items": { items: [], next: null },
        [`PUT /api/items/${ID}/opened`]: () => new Response(null, { status: 204 }),
        [`PUT /api/items/${ID}/saved`]: () => new Response(null, { status: 204 }),
        [`DELETE /api/items/${ID}/saved`]: () => new Response(null, { status: 204 }),
      },
      SAM,
    );

    await userEvent.click(await screen.findByRole("button", { name: "Save" }));
    const off = await screen.findByRole("button", { name: "Saved" });
    expect(await keptItem(ID)).toBeDefined();
    await userEvent.click(off);

    await screen.findByRole("button", { name: "Save" });
    expect(await keptItem(ID)).toBeUndefined();
    const changes = asked.filter(({ path }: Asked) => path.endsWith("/saved"));
    expect(changes.map(({ method }: Asked) => method)).toEqual(["PUT", "DELETE"]);
    expect(changes[0]?.query.get("at")).toMatch(/^\d{4}-/);
  });

  it("stands in the list, which says what can be read offline", async () => {
    const { container } = await openOffice(
      "/saved",
      {
        "GET /api/saved-items": {
          items: [
            { item: item(ID, { title: "Six steps" }), savedAt: "2026-01-01T00:00:00Z" },
            { item: item("x", { title: "A course", form: "macro" }), savedAt: "2026-01-01T00:00:00Z" },
          ],
          next: null,
        },
      },
      SAM,
    );

    expect(await screen.findByRole("link", { name: "Six steps" })).toBeVisible();
    expect(screen.getByRole("link", { name: "A course" })).toBeVisible();
    const offline = within(screen.getByRole("region", { name: "Can be read offline" }));
    expect(offline.getAllByRole("link")).toHaveLength(1);
    await expectAccessible(container);
  });
});

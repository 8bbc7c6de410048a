import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { type Asked, expectAccessible, openOffice } from "../manage/test-office";
import { type Collection, changedEntries, type Entry } from "./collections";
import { readCollectionsSearch } from "./collectionsSearch";

const ME = "00000000-0000-4000-8000-00000000000a";
const ID = "018f2c40-0000-7000-8000-000000000001";
const AT = "2026-11-20T09:00:00Z";
const entry = (itemId: string, title: string | null, note: string | null = null) =>
  ({
    itemId,
    note,
    gone: title === null,
    item: title === null ? null : { id: itemId, title, form: "micro", minutes: 2 },
  }) as Entry;
const entries = [entry("a", "First"), entry("b", "Second", "Read it on day two."), entry("c", null)];
const collection: Collection = {
  id: ID,
  version: 3,
  title: "First week on the ward",
  description: "For whoever starts.",
  task: null,
  theme: "first week",
  visibility: "everyone",
  ownerId: ME,
  editable: true,
  totalMinutes: 4,
  entries,
  createdAt: AT,
  updatedAt: AT,
};
const people = { [`GET /api/members/${ME}`]: { id: ME, displayName: "Jonas Weber" } };
const curator = { roles: ["learner", "curator"] };
const page = (...items: unknown[]) => ({ items, next: null });
const open = (answers: Record<string, unknown> = {}, me: object = curator) =>
  openOffice(`/collections/${ID}`, { ...people, [`GET /api/collections/${ID}`]: collection, ...answers }, me);
const titles = () => screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);

it("the address of the collections says whether only one's own are meant", () => {
  expect(readCollectionsSearch({ mine: true, x: 1 })).toEqual({ mine: true });
  expect(readCollectionsSearch({ mine: "yes" })).toEqual({});
});

describe("the entries of a collection", () => {
  const ids = (list: readonly Entry[]) => list.map(({ itemId }) => itemId).join("");

  it("are shown moved, taken out and noted before the catalog says so", () => {
    expect(ids(changedEntries(entries, { kind: "place", itemId: "a", place: 2 }))).toBe("bca");
    expect(ids(changedEntries(entries, { kind: "place", itemId: "c", place: 0 }))).toBe("cab");
    expect(ids(changedEntries(entries, { kind: "remove", itemId: "b" }))).toBe("ac");
    expect(changedEntries(entries, { kind: "place", itemId: "b", note: "" })[1]?.note).toBe("");
  });

  it("are moved by the keyboard, one after the other", async () => {
    let there = entries;
    const { container, asked } = await open({
      [`GET /api/collections/${ID}`]: () => ({ ...collection, entries: there }),
      [`PUT /api/collections/${ID}/entries/a`]: ({ body }: Asked) => {
        const { place } = JSON.parse(body) as { place: number };
        const others = there.filter(({ itemId }) => itemId !== "a");
        const moved = there.filter(({ itemId }) => itemId === "a");
        there = [...others.slice(0, place), ...moved, ...others.slice(place)];
        return { ...collection, entries: there };
      },
    });
    const user = userEvent.setup();
    const down = await screen.findByRole("button", { name: "Move down: First" });
    await expectAccessible(container);

    down.focus();
    await user.keyboard("{Enter}");

    expect(await screen.findByText("“First” is now at place 2.")).toBeVisible();
    expect(titles().slice(0, 2)).toEqual(["Second", "First"]);
    expect(down).toHaveFocus();
    expect(JSON.parse(asked.find(({ method }) => method === "PUT")?.body ?? "")).toEqual({ place: 1 });
  });

  it("that were taken out go back to their place, with their note", async () => {
    let there = entries;
    const { asked } = await open({
      [`GET /api/collections/${ID}`]: () => ({ ...collection, entries: there }),
      [`DELETE /api/collections/${ID}/entries/b`]: () => {
        there = changedEntries(there, { kind: "remove", itemId: "b" });
        return { ...collection, entries: there };
      },
      [`PUT /api/collections/${ID}/entries/b`]: () => {
        there = entries;
        return { ...collection, entries: there };
      },
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Remove Second" }));
    await waitFor(() => expect(titles()).not.toContain("Second"));
    await user.click(screen.getByRole("button", { name: "Put it back" }));

    await waitFor(() => expect(titles()[1]).toBe("Second"));
    expect(JSON.parse(asked.find(({ method }) => method === "PUT")?.body ?? "")).toEqual({
      place: 1,
      note: "Read it on day two.",
    });
  });

  it("are only shown to who does not look after them", async () => {
    await open(
      { [`GET /api/collections/${ID}`]: { ...collection, editable: false } },
      { roles: ["learner"] },
    );

    expect(await screen.findByRole("link", { name: "First" })).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Move/ })).not.toBeInTheDocument();
    expect(screen.queryByRole("button", { name: "Delete it" })).not.toBeInTheDocument();
  });
});

describe("a collection", () => {
  it("is made for everyone by a curator only", async () => {
    const { container, asked, router } = await openOffice(
      "/collections",
      {
        ...people,
        "GET /api/collections": page(collection),
        "POST /api/collections": ({ body }: Asked) =>
          Response.json({ ...collection, ...JSON.parse(body) }, { status: 201 }),
      },
      { roles: ["learner"] },
    );
    const user = userEvent.setup();
    expect(await screen.findByRole("link", { name: collection.title })).toBeVisible();
    await expectAccessible(container);

    expect(screen.queryByRole("radio", { name: "Everyone" })).not.toBeInTheDocument();
    await user.type(screen.getByRole("textbox", { name: /^Title/ }), "My night shifts");
    await user.click(screen.getByRole("radio", { name: "With the link" }));
    await user.click(screen.getByRole("button", { name: "Make it" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/collections/${ID}`));
    expect(JSON.parse(asked.find(({ method }) => method === "POST")?.body ?? "")).toEqual({
      title: "My night shifts",
      visibility: "link",
    });
  });

  const writeWhile = async (theirs: Partial<Collection>) => {
    let now = collection;
    const view = await open({
      [`GET /api/collections/${ID}`]: () => now,
      [`PUT /api/collections/${ID}/entries/a`]: () => {
        now = { ...collection, ...theirs, entries: entries.slice(0, 1), version: 4 };
        return now;
      },
      [`PUT /api/collections/${ID}`]: ({ body }: Asked) => ({ ...now, ...JSON.parse(body), version: 5 }),
    });
    const user = userEvent.setup();
    await user.type(await screen.findByRole("textbox", { name: /^Title/ }), "!");
    await user.click(screen.getByRole("button", { name: "Move down: First" }));
    await screen.findByText(/\b1 item\b/);
    await user.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(view.asked.filter(({ method }) => method === "PUT")).toHaveLength(2));
    return view.asked.filter(({ method }) => method === "PUT")[1];
  };

  it("is kept as it was written, though its entries were changed while it was written", async () => {
    const sent = await writeWhile({});

    expect(sent?.headers.get("If-Match")).toBe('"4"');
    expect(JSON.parse(sent?.body ?? "")).toMatchObject({ title: `${collection.title}!` });
  });

  it("is not written over where somebody else wrote of it", async () => {
    expect((await writeWhile({ theme: "theirs" }))?.headers.get("If-Match")).toBe('"3"');
  });

  it("is deleted only after a second thought, with the version that was read", async () => {
    const { asked, router } = await open({
      [`DELETE /api/collections/${ID}`]: new Response(null, { status: 204 }),
      "GET /api/collections": page(),
    });
    const user = userEvent.setup();

    await user.click(await screen.findByRole("button", { name: "Delete it" }));
    await user.click(screen.getByRole("button", { name: "No, leave it" }));
    expect(asked.filter(({ method }) => method === "DELETE")).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Delete it" }));
    await user.click(screen.getByRole("button", { name: "Delete it" }));

    await waitFor(() => expect(router.state.location.pathname).toBe("/collections"));
    expect(asked.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe('"3"');
  });
});

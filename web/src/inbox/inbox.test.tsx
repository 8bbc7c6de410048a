import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, openOffice, problem } from "../manage/test-office";

afterEach(() => vi.unstubAllGlobals());

const reply = {
  id: "00000000-0000-4000-8000-0000000000b1",
  kind: "reply",
  at: "2026-11-20T09:00:00Z",
  read: false,
  spaceId: "00000000-0000-4000-8000-0000000000c1",
  postId: "00000000-0000-4000-8000-0000000000d1",
  title: "Who calls when the clinician is on leave?",
};
const swap = {
  id: "00000000-0000-4000-8000-0000000000b2",
  kind: "swap-reminder",
  at: "2026-11-19T09:00:00Z",
  read: false,
  aboutId: "00000000-0000-4000-8000-0000000000d2",
};
const moderation = { ...swap, id: "00000000-0000-4000-8000-0000000000b3", kind: "moderation" };
const invitation = {
  id: "00000000-0000-4000-8000-0000000000e1",
  version: 4,
  memberId: "00000000-0000-4000-8000-00000000000a",
  as: "mentor",
  by: "Amira Haddad",
  note: "Your answers on first calls helped many.",
  status: "sent",
  sentAt: "2026-11-21T09:00:00Z",
};
const INBOX = {
  "GET /api/notifications/unread": { count: 2, more: false },
  "GET /api/notifications": { items: [reply, swap, moderation], next: null },
  "GET /api/champions/me/invitations": { items: [], next: null },
};

describe("what I was told", () => {
  it("is counted at the bell, which leads there", async () => {
    await openOffice("/saved", { ...INBOX, "GET /api/notifications/unread": { count: 100, more: true } });

    const bell = await screen.findByRole("link", { name: "Notifications: 100+ are new" });
    await userEvent.click(bell);

    expect(await screen.findByRole("heading", { level: 1, name: "Notifications" })).toBeVisible();
  });

  it("is listed, leads to what it is about, and is read then", async () => {
    const { asked, container, router } = await openOffice("/my/notifications", {
      ...INBOX,
      [`PUT /api/notifications/${reply.id}/read`]: () => new Response(null, { status: 204 }),
    });

    const link = await screen.findByRole("link", { name: "Somebody replied to you" });
    expect(screen.getByText(reply.title)).toBeVisible();
    await expectAccessible(container);
    await userEvent.click(link);

    await waitFor(() => expect(router.state.location.pathname).toBe(`/community/posts/${reply.postId}`));
    expect(asked.filter(({ method }) => method === "PUT").map(({ path }) => path)).toEqual([
      `/api/notifications/${reply.id}/read`,
    ]);
  });

  it("of a knowledge swap leads to it", async () => {
    const { router } = await openOffice("/my/notifications", {
      ...INBOX,
      [`PUT /api/notifications/${swap.id}/read`]: () => new Response(null, { status: 204 }),
    });

    await userEvent.click(
      await screen.findByRole("link", { name: "A knowledge swap waits for your answer" }),
    );

    await waitFor(() => expect(router.state.location.pathname).toBe(`/community/swaps/${swap.aboutId}`));
  });
  it.each([
    [
      "comment",
      { commentId: "00000000-0000-4000-8000-0000000000f1" },
      "00000000-0000-4000-8000-0000000000f1",
    ],
    ["post", { commentId: null }, reply.postId],
  ])(
    "leads to what a moderator decided about a %s of mine, and not to where it may be hidden",
    async (_, of, id) => {
      await openOffice("/my/notifications", {
        ...INBOX,
        "GET /api/notifications": {
          items: [{ ...reply, ...of, kind: "moderation", read: true }],
          next: null,
        },
      });

      const link = await screen.findByRole("link", { name: "A moderator decided about something of yours" });
      expect(link).toHaveAttribute("href", `/community/moderation/${id}`);
    },
  );

  it("is read without leaving where it leads nowhere, and all at once", async () => {
    const { asked } = await openOffice("/my/notifications", {
      ...INBOX,
      [`PUT /api/notifications/${moderation.id}/read`]: () => new Response(null, { status: 204 }),
      "PUT /api/notifications/read": () => new Response(null, { status: 204 }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Seen" }));
    await waitFor(() => expect(screen.getByText("Marked as read.")).toHaveFocus());
    await userEvent.click(await screen.findByRole("button", { name: "Mark all as read" }));

    await waitFor(() =>
      expect(asked.filter(({ method }) => method === "PUT").map(({ path }) => path)).toEqual([
        `/api/notifications/${moderation.id}/read`,
        "/api/notifications/read",
      ]),
    );
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("can be narrowed to what is new, and says what comes there", async () => {
    const { asked } = await openOffice("/my/notifications?unread=true", {
      ...INBOX,
      "GET /api/notifications": { items: [], next: null },
    });

    expect(await screen.findByText("You have seen everything")).toBeVisible();
    const list = asked.find(({ path }) => path === "/api/notifications");
    expect(list?.query.get("unread")).toBe("true");
  });
});

describe("an invitation to do more", () => {
  const path = `/api/champions/me/invitations/${invitation.id}`;
  const invited = { ...INBOX, "GET /api/champions/me/invitations": { items: [invitation], next: null } };

  it("is answered, and the answer can be changed", async () => {
    let now = invitation;
    const { asked, container } = await openOffice("/my/notifications", {
      ...invited,
      [`PUT ${path}`]: ({ body }: { body: string }) => {
        now = {
          ...now,
          version: now.version + 1,
          status: JSON.parse(body).accepted ? "accepted" : "declined",
        };
        return now;
      },
    });

    const heading = await screen.findByRole("heading", { name: "To be a mentor" });
    const card = within(heading.closest("article") as HTMLElement);
    expect(card.getByText("Amira Haddad asks you")).toBeVisible();
    await userEvent.click(card.getByRole("button", { name: "Yes, gladly" }));
    expect(await card.findByText("You said yes")).toBeVisible();
    await expectAccessible(container);

    await userEvent.click(card.getByRole("button", { name: "No, thank you" }));
    expect(await card.findByText("You said no")).toBeVisible();
    const sent = asked.filter(({ method }) => method === "PUT");
    expect(sent.map(({ headers }) => headers.get("If-Match"))).toEqual(['"4"', '"5"']);
    expect(sent.map(({ body }) => JSON.parse(body))).toEqual([{ accepted: true }, { accepted: false }]);
  });

  it("is read anew when it was taken back meanwhile", async () => {
    let reads = 0;
    await openOffice("/my/notifications", {
      ...INBOX,
      "GET /api/champions/me/invitations": () => ({
        items: [{ ...invitation, status: ++reads > 1 ? "withdrawn" : "sent" }],
        next: null,
      }),
      [`PUT ${path}`]: () => problem(409, "conflict", { detail: "It was taken back." }),
    });

    await userEvent.click(await screen.findByRole("button", { name: "Yes, gladly" }));

    expect(await screen.findByText("Taken back")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Yes, gladly" })).toBeNull();
    expect(screen.getByRole("alert")).toHaveTextContent("It was taken back.");
  });
});

import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectAccessible, openOffice, problem } from "../manage/test-office";
import { leaveNothing } from "../offline/leave";

/** Stands in for the browser's own: a test says what comes. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static all: Stream[] = [];
  readonly readyState = 1;
  closed = false;
  constructor(readonly url: string) {
    super();
    Stream.all.push(this);
  }
  close() {
    this.closed = true;
  }
  say(kind: string, data: object = {}) {
    act(() => {
      this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
    });
  }
}

beforeEach(() => {
  Stream.all = [];
  sessionStorage.clear();
  vi.stubGlobal("EventSource", Stream);
});
afterEach(() => vi.unstubAllGlobals());

const ME = "00000000-0000-4000-8000-00000000000a";
const space = {
  id: "00000000-0000-4000-8000-0000000000c1",
  name: "On the ward",
  kind: "open",
  purpose: "What helps on a shift",
  audience: "Everybody in the academy reads it.",
  language: "en",
};
const post = {
  id: "00000000-0000-4000-8000-0000000000d1",
  version: 3,
  spaceId: space.id,
  kind: "tip",
  status: "published",
  title: "Call before noon",
  body: "They answer before noon.",
  tags: ["calls"],
  tasks: ["first-contact"],
  obstacles: ["no-answer"],
  itemIds: [],
  files: [
    { id: "00000000-0000-4000-8000-0000000000f1", name: "list.pdf", type: "application/pdf", size: 2048 },
  ],
  author: { id: ME, displayName: "Jonas Weber" },
  mine: true,
  createdAt: "2026-11-20T09:00:00Z",
  updatedAt: "2026-11-20T09:00:00Z",
  edition: 1,
  commentCount: 1,
  thanksCount: 0,
  reactions: {},
  acceptedCommentId: null,
};
const comment = {
  id: "00000000-0000-4000-8000-0000000000e1",
  version: 7,
  postId: post.id,
  depth: 0,
  status: "published",
  body: "Before ten is better.",
  author: { id: "00000000-0000-4000-8000-00000000000b", displayName: "Sam Murphy" },
  mine: false,
  createdAt: "2026-11-20T10:00:00Z",
  thanksCount: 0,
  reactions: {},
  accepted: false,
};
const path = `/api/posts/${post.id}`;
const WORLD = {
  "GET /api/spaces": { items: [space], next: null },
  "GET /api/posts": { items: [post], next: null },
  "GET /api/posts/drafts": { items: [], next: null },
  "GET /api/posts/similar": [],
  [`GET ${path}`]: post,
  [`GET ${path}/comments`]: { items: [comment], next: null },
};
const sent = (asked: { method: string; path: string; body: string }[], method: string, to: string) =>
  asked.filter((each) => each.method === method && each.path === to).map(({ body }) => JSON.parse(body));

describe("what is written for others", () => {
  it("is asked in four parts of a case study, and is sent as these", async () => {
    const { asked, container, router } = await openOffice("/community/write?kind=case-study", {
      ...WORLD,
      "POST /api/posts": post,
    });
    await screen.findByRole("heading", { level: 1, name: "Tell of a case" });

    await userEvent.click(screen.getByRole("button", { name: "Publish" }));
    expect(screen.getByRole("combobox", { name: "Where" })).toHaveFocus();
    expect(screen.getAllByText("Add a line or two, so that others can use it.")).toHaveLength(4);
    await expectAccessible(container);

    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Where" }), space.id);
    expect(screen.getByText(space.audience)).toBeVisible();
    await userEvent.type(screen.getByRole("textbox", { name: /in one sentence/ }), "Three on leave");
    await userEvent.type(screen.getByRole("textbox", { name: /What was the situation/ }), "Few of us");
    await userEvent.type(screen.getByRole("textbox", { name: /What did you try/ }), "Calls at noon");
    await userEvent.type(screen.getByRole("textbox", { name: /What happened/ }), "Two came");
    await userEvent.type(screen.getByRole("textbox", { name: /What can others take/ }), "Call early");
    await userEvent.click(screen.getByRole("button", { name: "Publish" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/community/posts/${post.id}`));
    expect(sent(asked, "POST", "/api/posts")).toEqual([
      {
        spaceId: space.id,
        kind: "case-study",
        title: "Three on leave",
        caseStudy: {
          situation: "Few of us",
          tried: "Calls at noon",
          happened: "Two came",
          takeaway: "Call early",
        },
        tags: [],
        itemIds: [],
        tasks: [],
        fileIds: [],
      },
    ]);
  });

  it("may be an announcement for managers and curators only", async () => {
    await openOffice("/community/write", WORLD, { roles: ["learner"] });
    const kinds = within(await screen.findByRole("navigation", { name: "What you want to share" }));

    expect(kinds.getByRole("link", { name: "Tip" })).toBeVisible();
    expect(kinds.queryByRole("link", { name: "Announcement" })).toBeNull();
  });

  it("may have been captured in a chat, with nothing but a title and a text", async () => {
    const id = "00000000-0000-4000-8000-0000000000a2";
    const captured = { spaceId: space.id, kind: "tip", title: "From the chat", body: "So.", tags: null };
    await openOffice(`/community/write?draft=${id}`, {
      ...WORLD,
      [`GET /api/posts/drafts/${id}`]: { id, version: 1, updatedAt: "2026-11-20T09:00:00Z", post: captured },
    });

    expect(await screen.findByRole("textbox", { name: /Your tip/ })).toHaveValue("From the chat");
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Where" })).toHaveValue(space.id));
  });

  it("may be there already", async () => {
    await openOffice("/community/write?title=When%20to%20call", {
      ...WORLD,
      "GET /api/posts/similar": [
        { id: post.id, spaceId: space.id, kind: "tip", title: post.title, commentCount: 1, answered: false },
      ],
    });

    expect(await screen.findByRole("link", { name: post.title })).toHaveAttribute(
      "href",
      `/community/posts/${post.id}`,
    );
  });

  it("is kept for later, and published as it is then", async () => {
    const draft = {
      id: "00000000-0000-4000-8000-0000000000a1",
      version: 1,
      updatedAt: "2026-11-20T09:00:00Z",
    };
    let version = draft.version;
    let kept = { ...draft, post: {} };
    const { asked, router } = await openOffice(`/community/write?kind=tip&space=${space.id}`, {
      ...WORLD,
      "POST /api/posts/drafts": ({ body }: { body: string }) => {
        kept = { ...draft, post: JSON.parse(body) };
        return kept;
      },
      [`PUT /api/posts/drafts/${draft.id}`]: ({ body }: { body: string }) => {
        version += 1;
        return { ...kept, version, post: JSON.parse(body) };
      },
      [`POST /api/posts/drafts/${draft.id}/publication`]: post,
    });
    await userEvent.type(await screen.findByRole("textbox", { name: /Your tip/ }), "Call early");
    await userEvent.type(screen.getByRole("textbox", { name: /How you do it/ }), "Before noon");
    await userEvent.click(screen.getByRole("button", { name: "Keep for later" }));

    expect(await screen.findByRole("heading", { level: 1, name: "Your draft" })).toBeVisible();
    expect(router.state.location.search).toEqual({ draft: draft.id });
    await userEvent.type(screen.getByRole("textbox", { name: /How you do it/ }), ", or");
    await userEvent.click(screen.getByRole("button", { name: "Keep for later" }));
    await waitFor(() => expect(sent(asked, "PUT", `/api/posts/drafts/${draft.id}`)).toHaveLength(1));
    await userEvent.type(screen.getByRole("textbox", { name: /How you do it/ }), " at ten");
    await userEvent.click(screen.getByRole("button", { name: "Share" }));

    await waitFor(() => expect(router.state.location.pathname).toBe(`/community/posts/${post.id}`));
    expect(sent(asked, "PUT", `/api/posts/drafts/${draft.id}`)).toEqual([
      expect.objectContaining({ kind: "tip", title: "Call early", body: "Before noon, or" }),
      expect.objectContaining({ kind: "tip", title: "Call early", body: "Before noon, or at ten" }),
    ]);
    const matched = asked.filter(({ path: to }) => to.startsWith(`/api/posts/drafts/${draft.id}`));
    expect(
      matched.filter(({ method }) => method !== "GET").map(({ headers }) => headers.get("If-Match")),
    ).toEqual(['"1"', '"2"', '"3"']);
  });
});

describe("a post", () => {
  it("of four parts is read in the reader's words", async () => {
    const caseStudy = {
      situation: "Few of us",
      tried: "Calls",
      happened: "Two came",
      takeaway: "Call early",
    };
    await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}`]: { ...post, kind: "case-study", body: "## Die Lage", caseStudy },
    });

    expect(await screen.findByRole("heading", { level: 2, name: "The situation" })).toBeVisible();
    expect(await screen.findByText("Call early")).toBeVisible();
    expect(screen.queryByText("Die Lage")).toBeNull();
    expect(screen.getByRole("link", { name: /list.pdf/ })).toHaveAttribute(
      "href",
      `/api/files/${post.files[0]?.id}`,
    );
  });

  it("is changed by who wrote it, and what cannot be written there stays", async () => {
    const { asked, container } = await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`PUT ${path}`]: { ...post, version: 4, edition: 2 },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
    const title = await screen.findByRole("textbox", { name: /Your tip/ });
    await userEvent.clear(title);
    await userEvent.type(title, "Call before ten");
    await expectAccessible(container);
    await userEvent.click(screen.getByRole("button", { name: "Save" }));

    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
    const put = asked.find(({ method }) => method === "PUT");
    expect(put?.headers.get("If-Match")).toBe('"3"');
    expect(JSON.parse(put?.body ?? "")).toEqual({
      title: "Call before ten",
      body: post.body,
      tags: ["calls"],
      tasks: ["first-contact"],
      obstacles: ["no-answer"],
      itemIds: [],
      fileIds: [post.files[0]?.id],
    });
  });

  it("goes only after a second thought", async () => {
    const { asked, router } = await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`DELETE ${path}`]: () => {
        // Heard before it is answered.
        Stream.all[0]?.say("post-removed", { postId: post.id, spaceId: space.id });
        return new Response(null, { status: 204 });
      },
    });
    await userEvent.click(await screen.findByRole("button", { name: "Remove" }));
    expect(asked.some(({ method }) => method === "DELETE")).toBe(false);
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));

    await waitFor(() => expect(router.state.location.pathname).toBe("/community"));
    const removal = asked.findIndex(({ method }) => method === "DELETE");
    expect(asked.slice(removal).filter((each) => each.path.startsWith(path))).toHaveLength(1);
  });

  it("says that a moderator looks at it first", async () => {
    await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}`]: { ...post, status: "hidden" },
    });

    expect(await screen.findByText(/A moderator looks at this first/)).toBeVisible();
    expect(screen.getByRole("link", { name: "See why" })).toHaveAttribute(
      "href",
      `/community/moderation/${post.id}`,
    );
  });
});

describe("what is said to a post", () => {
  it("is replied to", async () => {
    const { asked } = await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`POST ${path}/comments`]: comment,
    });
    await userEvent.click(await screen.findByRole("button", { name: "Reply" }));
    const field = screen.getByRole("textbox", { name: /Your reply/ });
    expect(field).toHaveFocus();
    await userEvent.type(field, "Why?");
    await userEvent.click(screen.getByRole("button", { name: "Send reply" }));

    expect(await screen.findByRole("textbox", { name: /Your comment/ })).toHaveValue("");
    expect(sent(asked, "POST", `${path}/comments`)).toEqual([{ body: "Why?", parentId: comment.id }]);
  });

  it("is thanked for in a few words", async () => {
    const thanks = `${path}/comments/${comment.id}/thanks`;
    let count = 0;
    const { asked, container } = await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}/comments`]: () => ({ items: [{ ...comment, thanksCount: count }], next: null }),
      [`POST ${thanks}`]: () => ({ count: ++count }),
    });
    const said = within((await screen.findByText(comment.body)).closest("article") as HTMLElement);
    await userEvent.click(said.getByRole("button", { name: "Say thanks" }));
    await userEvent.click(await said.findByRole("button", { name: "Cancel" }));
    expect(said.getByRole("button", { name: "Say thanks" })).toHaveFocus();
    await userEvent.click(said.getByRole("button", { name: "Say thanks" }));
    await userEvent.type(await said.findByLabelText(/What did it help you with/), " the handover ");
    await expectAccessible(container);
    await userEvent.click(said.getByRole("button", { name: "Send thanks" }));

    expect(await said.findByText("Your thanks were sent.")).toHaveFocus();
    expect(await said.findByText("1 thanks")).toBeVisible();
    expect(said.queryByRole("button", { name: "Say thanks" })).toBeNull();
    expect(sent(asked, "POST", thanks)).toEqual([{ for: "the handover" }]);
  });

  it("is changed by who said it; where they changed it elsewhere meanwhile, they are told", async () => {
    const mine = { ...comment, mine: true };
    const { asked } = await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}/comments`]: { items: [mine], next: null },
      [`PUT ${path}/comments/${comment.id}`]: () => problem(412, "stale-version"),
    });
    const said = within((await screen.findByText(comment.body)).closest("article") as HTMLElement);
    await userEvent.click(said.getByRole("button", { name: "Edit" }));
    await userEvent.type(said.getByRole("textbox", { name: /Edit/ }), " Or nine.");
    await userEvent.click(said.getByRole("button", { name: "Save" }));

    expect(await said.findByRole("alert")).toBeVisible();
    expect(said.getByRole("textbox", { name: /Edit/ })).toHaveValue("Before ten is better. Or nine.");
    expect(asked.find(({ method }) => method === "PUT")?.headers.get("If-Match")).toBe('"7"');
  });
});

describe("what happens meanwhile", () => {
  const other = { ...post, id: "00000000-0000-4000-8000-0000000000d2", title: "Call after noon" };

  it("is shown in a thread as it happens", async () => {
    let comments = [comment];
    await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}/comments`]: () => ({ items: comments, next: null }),
    });
    await screen.findByText(comment.body);

    comments = [comment, { ...comment, id: "00000000-0000-4000-8000-0000000000e2", body: "Or nine." }];
    Stream.all[0]?.say("comment-published", { postId: other.id, spaceId: space.id });
    Stream.all[0]?.say("comment-published", { postId: post.id, spaceId: space.id });

    expect(await screen.findByText("Or nine.")).toBeVisible();
  });

  it("ends with the post: what is gone is asked for no more, until a moderator gives it back", async () => {
    let reads = 0;
    await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}`]: () => {
        reads += 1;
        return { ...post, mine: false };
      },
    });
    await screen.findByText(comment.body);
    const before = reads;

    Stream.all[0]?.say("post-removed", { postId: post.id, spaceId: space.id });
    expect(await screen.findByRole("heading", { name: "This post is not there" })).toBeVisible();
    Stream.all[0]?.say("comment-removed", { postId: post.id, commentId: comment.id, spaceId: space.id });
    Stream.all[0]?.say("ready");
    Stream.all[0]?.say("ready");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(reads).toBe(before);

    Stream.all[0]?.say("post-updated", { postId: post.id, spaceId: space.id });
    expect(await screen.findByRole("heading", { name: post.title })).toBeVisible();
    await waitFor(() => expect(reads).toBe(before + 1));
  });

  it("is a notice for the author whose post a moderator holds back", async () => {
    let status = "published";
    await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}`]: () => ({ ...post, status }),
    });
    await screen.findByText(comment.body);

    status = "hidden";
    Stream.all[0]?.say("post-removed", { postId: post.id, spaceId: space.id });

    expect(await screen.findByText(/A moderator looks at this first/)).toBeVisible();
    expect(screen.getByRole("heading", { name: post.title })).toBeVisible();
  });

  it("does not move a list under the eyes of who reads it, and is shown when they ask", async () => {
    let posts = [post];
    const { router } = await openOffice("/community", {
      ...WORLD,
      "GET /api/posts": () => ({ items: posts, next: null }),
    });
    await screen.findByRole("link", { name: post.title });

    posts = [other, post];
    Stream.all[0]?.say("post-published", { postId: other.id, spaceId: space.id });
    const show = await screen.findByRole("button", { name: "Show 1 new post" });
    expect(screen.queryByRole("link", { name: other.title })).toBeNull();
    await userEvent.click(show);

    expect(await screen.findByRole("link", { name: other.title })).toBeVisible();
    await waitFor(() => expect(screen.queryByRole("button", { name: /new post/ })).toBeNull());
    await act(() => router.navigate({ to: "/saved" }));
    await waitFor(() => expect(Stream.all.at(-1)?.closed).toBe(true));
  });

  it("is heard no more once one is about to sign out", async () => {
    await openOffice(`/community/posts/${post.id}`, WORLD);
    await screen.findByText(comment.body);
    expect(Stream.all.at(-1)?.closed).toBe(false);

    await leaveNothing();

    expect(Stream.all.at(-1)?.closed).toBe(true);
  });

  it("is heard by one stream, whatever the list is narrowed to", async () => {
    await openOffice("/community", WORLD);
    await userEvent.click(await screen.findByRole("link", { name: "Tips" }));
    await userEvent.click(await screen.findByRole("link", { name: "Everything" }));

    expect(Stream.all).toHaveLength(1);
  });

  it("is asked for anew after a break", async () => {
    let reads = 0;
    await openOffice(`/community/posts/${post.id}`, {
      ...WORLD,
      [`GET ${path}`]: () => {
        reads += 1;
        return post;
      },
    });
    await screen.findByText(comment.body);
    const before = reads;
    Stream.all[0]?.say("ready");
    expect(reads).toBe(before);
    Stream.all[0]?.say("ready");

    await waitFor(() => expect(reads).toBe(before + 1));
  });
});

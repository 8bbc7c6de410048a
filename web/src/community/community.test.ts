import { describe, expect, it } from "vitest";
import { plainText } from "../design/plainText";
import { acceptedFirst, threadsOf } from "./commentOrder";
import { readCommunitySearch, readWriteSearch } from "./communitySearch";
import type { AcceptedAnswer, Comment } from "./posts";
import { gapsOf, tagsOf } from "./writing";

const draft = { spaceId: "s", title: "How?", body: "Tried." };
const comment = (id: string) => ({ id }) as Comment;

describe("a post that is being written", () => {
  it("says what is missing in the order of the form", () => {
    const fields = ["spaceId", "title", "body"] as const;

    expect(gapsOf({ ...draft, spaceId: "", title: "  " }, fields)).toEqual(["spaceId", "title"]);
    expect(gapsOf(draft, fields)).toEqual([]);
  });

  it("takes tags as people type them, each once", () => {
    expect(tagsOf(" Leave, #safety-plan ,, leave")).toEqual(["leave", "safety-plan"]);
  });
});

describe("the comments of a post", () => {
  const comments = [comment("a"), comment("b"), comment("c")];
  const answer = (commentId: string) => ({ commentId, body: "So." }) as AcceptedAnswer;

  it("begin with the accepted one and keep their order otherwise", () => {
    const ordered = acceptedFirst(comments, { id: "p", acceptedAnswer: answer("b") });

    expect(ordered.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  it("begin with the accepted one also before its page was read", () => {
    const ordered = acceptedFirst(comments, { id: "p", acceptedAnswer: answer("z") });

    expect(ordered.map(({ id }) => id)).toEqual(["z", "a", "b", "c"]);
    expect(ordered[0]?.body).toBe("So.");
  });

  it("keep their order where none is accepted", () => {
    const ordered = acceptedFirst(comments, { id: "p", acceptedAnswer: null });

    expect(ordered.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });
});

describe("replies", () => {
  const reply = (id: string, parentId: string) => ({ id, parentId }) as Comment;

  it("stand below what began their thread, however deep they are, in the order in which they were said", () => {
    const threads = threadsOf([
      comment("a"),
      comment("b"),
      reply("a1", "a"),
      reply("b1", "b"),
      reply("a11", "a1"),
      reply("lost", "gone"),
    ]);

    expect(threads.map(({ comment: { id }, replies }) => [id, replies.map((each) => each.id)])).toEqual([
      ["a", ["a1", "a11"]],
      ["b", ["b1"]],
      ["lost", []],
    ]);
  });
});

describe("the excerpt of a post", () => {
  it("is its words without the marks", () => {
    const text = "## Plan\n\n1. Ask *first*\n- see [the card](https://example.org)\n\n```\ncode\n```\n> said";

    expect(plainText(text)).toBe("Plan Ask first see the card said");
  });
});

describe("the address of the community", () => {
  it("keeps known kinds only", () => {
    expect(readCommunitySearch({ kind: "tip", space: "s1", tag: "leave", x: 1 })).toEqual({
      kind: "tip",
      space: "s1",
      tag: "leave",
    });
    expect(readCommunitySearch({ kind: "answer" })).toEqual({});
  });

  it("brings the item or words that a question is about", () => {
    expect(readWriteSearch({ item: "i1", title: "leave" })).toEqual({ item: "i1", title: "leave" });
  });
});

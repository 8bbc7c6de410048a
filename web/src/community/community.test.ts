import { describe, expect, it } from "vitest";
import { acceptedFirst } from "./commentOrder";
import { readAskSearch, readCommunitySearch } from "./communitySearch";
import { plainText } from "./plainText";
import type { AcceptedAnswer, Comment } from "./posts";
import { gapsOf, tagsOf } from "./questionDraft";

const draft = { spaceId: "s", title: "How?", body: "Tried.", tags: "", key: "k" };
const comment = (id: string) => ({ id }) as Comment;

describe("a question that is being written", () => {
  it("says what is missing in the order of the form", () => {
    expect(gapsOf({ ...draft, spaceId: "", title: "  " })).toEqual(["spaceId", "title"]);
    expect(gapsOf(draft)).toEqual([]);
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
    expect(readAskSearch({ item: "i1", title: "leave" })).toEqual({ item: "i1", title: "leave" });
  });
});

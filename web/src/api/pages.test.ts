import { describe, expect, it } from "vitest";
import { cursorAfter, entriesOf } from "./pages";

const entry = (id: string, title = id) => ({ id, title });

describe("the pages of a list", () => {
  it("are joined in order", () => {
    const pages = [
      { items: [entry("a"), entry("b")], next: "b" },
      { items: [entry("c")], next: null },
    ];

    expect(entriesOf(pages).map(({ id }) => id)).toEqual(["a", "b", "c"]);
  });

  it("show an entry once that moved to a later page between two reads", () => {
    const pages = [
      { items: [entry("a"), entry("b", "first")], next: "b" },
      { items: [entry("b", "second"), entry("c")], next: null },
    ];

    expect(entriesOf(pages)).toEqual([entry("a"), entry("b", "first"), entry("c")]);
  });

  it("are none before the first answer", () => {
    expect(entriesOf(undefined)).toEqual([]);
  });

  it("end where the cursor is null", () => {
    expect(cursorAfter({ items: [], next: null })).toBeUndefined();
    expect(cursorAfter({ items: [], next: "x" })).toBe("x");
  });
});

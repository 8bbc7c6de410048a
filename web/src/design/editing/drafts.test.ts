import { describe, expect, it } from "vitest";
import { numberIn, optional, toggled } from "./drafts";

describe("what is written", () => {
  it("gains or loses an entry of a list", () => {
    expect(toggled(["a", "b"], "a")).toEqual(["b"]);
    expect(toggled(["a"], "b")).toEqual(["a", "b"]);
  });

  it("is sent trimmed, and not at all where it is blank", () => {
    expect(optional("contact", " Ann ")).toEqual({ contact: "Ann" });
    expect(optional("contact", "  ")).toEqual({});
  });

  it("is a number with a comma or a point, and no other way", () => {
    expect(["2,5", " 2.5 ", "", "two", "1,2,3"].map(numberIn)).toEqual([
      2.5,
      2.5,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

import { expect, it } from "vitest";
import { termInWords } from "./terms";

it("says a term of the vocabulary in words and leaves words as they are", () => {
  expect(termInWords("make-safety-plan")).toBe("make safety plan");
  expect(termInWords("hand over")).toBe("hand over");
});

import { act, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { openOffice } from "../manage/test-office";

afterEach(() => {
  vi.restoreAllMocks();
  Reflect.deleteProperty(HTMLElement.prototype, "scrollIntoView");
});

it("brings the place one is at into sight, in browsers whose scrolling answers with a promise, too", async () => {
  const errors = vi.spyOn(console, "error").mockImplementation(() => {});
  const scrolled: string[] = [];
  HTMLElement.prototype.scrollIntoView = vi.fn(async function (this: HTMLElement) {
    scrolled.push(this.textContent ?? "");
  }) as () => void;
  const { router } = await openOffice("/manage", {});

  await act(() => router.navigate({ to: "/saved" }));
  await act(() => router.navigate({ to: "/manage" }));

  expect(await screen.findByRole("heading", { level: 1 })).toBeVisible();
  expect(scrolled).toContain("Saved");
  expect(
    errors.mock.calls
      .flat()
      .map(String)
      .filter((said) => said.startsWith("TypeError")),
  ).toEqual([]);
});

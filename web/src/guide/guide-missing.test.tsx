import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openOffice } from "../manage/test-office";

vi.mock("./Guide", () => {
  throw new Error("The chunk is not there any more");
});

beforeEach(() => localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it("does not take the home page down where it cannot be loaded", async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const { container } = await openOffice("/", {});
  await screen.findByRole("heading", { level: 1 });

  await waitFor(() => expect(container.querySelector("[aria-labelledby=guide]")).toBeNull());

  expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
});

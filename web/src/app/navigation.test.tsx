import { act, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { openOffice } from "../manage/test-office";

const ROW = 40;
const FRAME = { top: 100, bottom: 300 };

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lays the side list out: a frame of 200 px at the top, its links below each other. */
function layOut(side: HTMLElement) {
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
    if (this === side) return FRAME as DOMRect;
    const place = [...side.querySelectorAll("a")].indexOf(this as HTMLAnchorElement);
    const top = FRAME.top + place * ROW - side.scrollTop;
    return { top, bottom: top + ROW } as DOMRect;
  });
}

it("brings the place one is at into sight", async () => {
  const { router } = await openOffice("/manage", {});
  const side = screen.getAllByRole("navigation", { name: "Main navigation" })[0] as HTMLElement;
  layOut(side);
  const inSight = () => {
    const box = side.querySelector("[aria-current]")?.getBoundingClientRect();
    return box && box.top >= FRAME.top && box.bottom <= FRAME.bottom;
  };

  await act(() => router.navigate({ to: "/collections" }));
  expect(side.scrollTop).toBeGreaterThan(0);
  expect(inSight()).toBe(true);

  await act(() => router.navigate({ to: "/" }));
  expect(side.scrollTop).toBe(0);
  expect(inSight()).toBe(true);
});

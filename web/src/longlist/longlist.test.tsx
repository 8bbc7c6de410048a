import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { axeFinds } from "../test-axe";
import { LongList, LongTableBody } from "./LongList";
import { MANY, rowCount } from "./longRows";

const HEIGHT = 60;
const people = (count: number) =>
  Array.from({ length: count }, (_, place) => ({ id: `m${place + 1}`, name: `Member ${place + 1}` }));

function List({ count, more = false }: { count: number; more?: boolean }) {
  return (
    <LongList rows={people(count)} more={more} height={HEIGHT}>
      {(member, place) => (
        <li key={member.id} {...place}>
          <button type="button">{member.name}</button>
        </li>
      )}
    </LongList>
  );
}

function Table({ count, more = false }: { count: number; more?: boolean }) {
  const rows = people(count);
  return (
    <table aria-label="Members" aria-rowcount={rowCount(rows, more)}>
      <thead>
        <tr>
          <th scope="col">Name</th>
        </tr>
      </thead>
      <LongTableBody rows={rows} more={more} height={HEIGHT}>
        {(member, place) => (
          <tr key={member.id} {...place}>
            <td>{member.name}</td>
          </tr>
        )}
      </LongTableBody>
    </table>
  );
}

/** jsdom lays nothing out: each row is as high as this says, and the page is scrolled by hand. */
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(HEIGHT);
  vi.spyOn(HTMLElement.prototype, "getBoundingClientRect").mockImplementation(
    () => ({ top: -window.scrollY, height: HEIGHT }) as DOMRect,
  );
});
afterEach(() => {
  vi.restoreAllMocks();
  Object.defineProperty(window, "scrollY", { value: 0, configurable: true });
});

function scrollTo(top: number) {
  Object.defineProperty(window, "scrollY", { value: top, configurable: true });
  act(() => {
    fireEvent.scroll(window);
  });
}

/** When the code for long lists has come, only a part is left. */
async function untilShort(role: "listitem" | "row") {
  await waitFor(() => expect(screen.getAllByRole(role).length).toBeLessThan(MANY));
}

describe("a list of some hundreds", () => {
  it("is all there below the limit", () => {
    render(<List count={MANY - 1} />);

    expect(screen.getAllByRole("listitem")).toHaveLength(MANY - 1);
    expect(screen.getAllByRole("listitem")[0]).not.toHaveAttribute("aria-setsize");
  });

  it("has of 10,000 rows only those near the view, and says which of how many each is", async () => {
    const { container } = render(<List count={10_000} />);
    await untilShort("listitem");

    const rows = screen.getAllByRole("listitem");
    expect(rows.length).toBeGreaterThan(768 / HEIGHT);
    expect(rows.length).toBeLessThan(60);
    expect(rows[0]).toHaveAttribute("aria-posinset", "1");
    expect(rows[0]).toHaveAttribute("aria-setsize", "10000");
    expect(await axeFinds(container)).toEqual([]);
  });

  it("comes to its last row", async () => {
    render(<List count={10_000} />);
    await untilShort("listitem");

    scrollTo(10_000 * HEIGHT - 768);

    expect(screen.getByText("Member 10000").closest("li")).toHaveAttribute("aria-posinset", "10000");
    expect(screen.queryByText("Member 1")).toBeNull();
  });

  it("keeps the row with the focus and those beside it, so that the keyboard goes on from there", async () => {
    render(<List count={10_000} />);
    await untilShort("listitem");
    screen.getByText("Member 3").focus();

    scrollTo(5_000 * HEIGHT);

    expect(screen.getByText("Member 3")).toHaveFocus();
    expect(screen.getByText("Member 4")).toBeInTheDocument();
    expect(screen.queryByText("Member 9")).toBeNull();
    expect(screen.getByText("Member 5001")).toBeInTheDocument();
  });

  it("does not say how many there are while more can be read", async () => {
    render(<List count={400} more />);
    await untilShort("listitem");

    expect(screen.getAllByRole("listitem")[0]).toHaveAttribute("aria-setsize", "-1");
  });
});

describe("a table of some hundreds", () => {
  it("has only rows near the view, and says which of how many each is", async () => {
    const { container } = render(<Table count={10_000} />);
    await untilShort("row");

    const table = screen.getByRole("table");
    const rows = within(table).getAllByRole("row");
    expect(table).toHaveAttribute("aria-rowcount", "10001");
    expect(rows.length).toBeLessThan(60);
    expect(rows[1]).toHaveAttribute("aria-rowindex", "2");
    expect(await axeFinds(container)).toEqual([]);
  });

  it("does not count itself where all rows are there, or where more can be read", () => {
    expect(rowCount(people(20), true)).toBeUndefined();
    expect(rowCount(people(400), true)).toBe(-1);
    expect(rowCount(people(400), false)).toBe(401);
  });
});

import { queryOptions } from "@tanstack/react-query";
import type { Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";
import type { ObstacleSearch } from "./boardSearch";

type Schemas = components["schemas"];

/** What is open of one cause and with one person; without a cause it was not diagnosed, without an owner nobody has it. */
export type Cell = Nullable<
  Whole<Schemas["BoardCell"]>,
  "cause" | "ownerId" | "ownerName" | "minutesPerMonth" | "moneyPerMonth"
> & { id: string };

export type Obstacle = Nullable<
  Whole<Schemas["Obstacle"]>,
  "where" | "cause" | "ownerId" | "ownerName" | "dueOn" | "minutesPerMonth" | "moneyPerMonth"
>;

export type Summary = Nullable<
  Whole<Schemas["ObstacleSummary"]>,
  "medianDaysToResolve" | "minutesPerMonthSaved"
>;

const PAGE_SIZE = 100;

export function useBoardCells() {
  return usePagedList(["obstacles", "board"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    const page = (await answered(
      performance.GET("/api/obstacles/board", { params: { query }, signal }),
    )) as Page<Omit<Cell, "id">>;
    return { ...page, items: page.items.map((cell) => ({ ...cell, id: `${cell.cause} ${cell.ownerId}` })) };
  });
}

export const summaryQuery = queryOptions({
  queryKey: ["obstacles", "summary"],
  queryFn: async ({ signal }) =>
    (await answered(performance.GET("/api/obstacles/summary", { signal }))) as Summary,
});

/** Open obstacles of a cell of the board, newest first; of all cells where none is named. */
export function useOpenObstacles({ cause, owner }: ObstacleSearch) {
  return usePagedList(["obstacles", "open", cause ?? null, owner ?? null], async (after, signal) => {
    const query = {
      open: true,
      limit: 20,
      ...(cause ? { cause } : {}),
      ...(owner ? { ownerId: owner } : {}),
      ...(after ? { after } : {}),
    };
    return (await answered(
      performance.GET("/api/obstacles", { params: { query }, signal }),
    )) as Page<Obstacle>;
  });
}

/** The board by cause, each with its cells, those that cost most voices first. */
export function byCause(cells: readonly Cell[]): { cause: Cell["cause"]; cells: Cell[]; open: number }[] {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) groups.set(cell.cause ?? "", [...(groups.get(cell.cause ?? "") ?? []), cell]);
  return [...groups.values()]
    .map((group) => ({
      cause: group[0]?.cause,
      cells: group.toSorted((a, b) => b.voices - a.voices),
      open: group.reduce((sum, cell) => sum + cell.open, 0),
    }))
    .sort((a, b) => b.open - a.open);
}

/** Which champions are looked for. */
export interface ChampionsSearch {
  team?: string;
  task?: string;
  tag?: string;
}

const text = (value: unknown, longest: number) =>
  typeof value === "string" && value.trim() !== "" && value.length <= longest ? value.trim() : undefined;

export function readChampionsSearch(raw: Record<string, unknown>): ChampionsSearch {
  const team = typeof raw.team === "string" && /^[0-9a-f-]{36}$/i.test(raw.team) ? raw.team : undefined;
  const task = text(raw.task, 100);
  const tag = text(raw.tag, 50);
  return { ...(team ? { team } : {}), ...(task ? { task } : {}), ...(tag ? { tag } : {}) };
}

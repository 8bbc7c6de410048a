import type { Family, Form } from "../design/forms";

export interface Activity {
  title: string;
  form: Form;
  minutes: number;
  kind: Family;
  itemId?: string | null;
}

export interface Module {
  title: string;
  activities: Activity[];
}

export const KINDS = ["education", "experience", "exposure"] as const satisfies readonly Family[];

/** A list with one entry moved by one place; the same list where it cannot be. */
export function moved<T>(list: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return [...list];
  const others = list.filter((_, i) => i !== from);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/** The modules with an activity moved by one place, over the edge of its module into the next one. */
export function withActivityMoved(
  modules: readonly Module[],
  module: number,
  activity: number,
  by: -1 | 1,
): Module[] {
  const from = modules[module];
  const entry = from?.activities[activity];
  if (!from || !entry) return [...modules];
  const inside = activity + by >= 0 && activity + by < from.activities.length;
  if (inside) {
    return modules.map((each, i) =>
      i === module ? { ...each, activities: moved(each.activities, activity, by) } : each,
    );
  }
  if (!modules[module + by]) return [...modules];
  return modules.map((each, i) => {
    if (i === module) return { ...each, activities: each.activities.filter((_, at) => at !== activity) };
    if (i !== module + by) return each;
    return { ...each, activities: by > 0 ? [entry, ...each.activities] : [...each.activities, entry] };
  });
}

/** The minutes of all activities, and how much of them each kind of learning has, in percent. */
export function balanceOf(modules: readonly Module[]) {
  const activities = modules.flatMap((module) => module.activities);
  const minutes = activities.reduce((sum, each) => sum + each.minutes, 0);
  const shares = KINDS.map((kind) => {
    const some = activities.filter((each) => each.kind === kind).reduce((sum, each) => sum + each.minutes, 0);
    return { kind, minutes: some, percent: minutes > 0 ? Math.round((100 * some) / minutes) : 0 };
  });
  return { minutes, shares };
}

/** Whether the academy would take it: modules with a title and something in them, activities with a title and minutes. */
export function isComplete(modules: readonly Module[]): boolean {
  return (
    modules.length > 0 &&
    modules.every(
      (module) =>
        module.title.trim() !== "" &&
        module.activities.length > 0 &&
        module.activities.every((each) => each.title.trim() !== "" && each.minutes >= 1),
    )
  );
}

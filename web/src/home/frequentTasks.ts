/** The tasks that most of these items help with, most frequent first; ties keep the order of the items. */
export function frequentTasks(items: readonly { tasks: readonly string[] }[], limit: number): string[] {
  const counts = new Map<string, number>();
  for (const task of items.flatMap((item) => item.tasks)) counts.set(task, (counts.get(task) ?? 0) + 1);
  return [...counts.entries()]
    .sort(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([task]) => task);
}

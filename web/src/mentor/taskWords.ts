import { answered, performance } from "../api/clients";
import { termInWords } from "../catalog/terms";

/** The tasks of the work under the words by which the academy knows them. */
export const taskWordsQuery = {
  queryKey: ["tasks", "words"],
  queryFn: async () =>
    (await answered(performance.GET("/api/tasks", { params: { query: { limit: 100 } } }))).items ?? [],
  staleTime: 5 * 60_000,
};

/** The academy's tasks, and those already chosen that are no longer among them, so that they can be taken away. */
export function tasksToChoose(
  tasks: readonly { key?: string; name?: string }[] | undefined,
  chosen: readonly string[],
): { key: string; name: string }[] {
  const known = (tasks ?? []).map(({ key = "", name = "" }) => ({ key, name }));
  return [
    ...known,
    ...chosen
      .filter((key) => !known.some((each) => each.key === key))
      .map((key) => ({ key, name: termInWords(key) })),
  ];
}

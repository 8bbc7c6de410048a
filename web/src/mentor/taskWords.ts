import { answered, performance } from "../api/clients";

/** The tasks of the work under the words by which the academy knows them. */
export const taskWordsQuery = {
  queryKey: ["tasks", "words"],
  queryFn: async () =>
    (await answered(performance.GET("/api/tasks", { params: { query: { limit: 100 } } }))).items ?? [],
  staleTime: 5 * 60_000,
};

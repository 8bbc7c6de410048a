import { queryOptions } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";

/** A cohort that I am in. */
export type Enrolment = Omit<WholeEnrolment, "nextActivities"> & { nextActivities: Activity[] };

/** One thing to do in a programme, perhaps with an item of the catalog. */
export type Activity = Nullable<WholeEnrolment["nextActivities"][number], "itemId">;

type WholeEnrolment = Whole<Answer<paths, "/api/enrolments/mine", "get">>["items"][number];

export const myEnrolmentsQuery = queryOptions({
  queryKey: ["enrolments", "mine"],
  queryFn: async ({ signal }) =>
    (await answered(performance.GET("/api/enrolments/mine", { signal }))).items as Enrolment[],
});

import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";
import { type Page, usePagedList } from "../api/pages";

/** A cohort that I am in. */
export type Enrolment = Nullable<Omit<WholeEnrolment, "nextActivities">, "enrolledAt"> & {
  nextActivities: NextActivity[];
};

/** One thing to do in a programme, perhaps with an item of the catalog. */
export type NextActivity = Nullable<WholeEnrolment["nextActivities"][number], "itemId" | "dueOn">;

type WholeEnrolment = Whole<Answer<paths, "/api/enrolments/mine", "get">>["items"][number];
type WholeDetail = Whole<Answer<paths, "/api/enrolments/{id}", "get">>;
type WholeActivity = WholeDetail["activities"][number];

/** One round of what was shown of an assignment. */
export type Evidence = Nullable<
  WholeActivity["evidence"][number],
  "text" | "links" | "files" | "verdict" | "words" | "reviewedAt"
>;

/** A file that was brought to show something of an assignment. */
export type EvidenceFile = WholeActivity["evidence"][number]["files"][number];

/** An activity of a programme, and how far the member is with it. */
export type Activity = Nullable<
  Omit<WholeActivity, "evidence">,
  "itemId" | "dueOn" | "doneAt" | "minutesSpent" | "note" | "experiment"
> & { evidence: Evidence[] };

/** A place in a cohort with all that is to be done in it. */
export type EnrolmentDetail = Omit<WholeDetail, "activities"> & { activities: Activity[] };

/** The parts of a programme, as one version of it was published. */
export type ProgrammeVersion = Whole<Answer<paths, "/api/programmes/{id}/versions/{number}", "get">>;

export type Decision = WholeActivity["experiment"]["decision"];

const ENROLMENTS = "enrolments";

export const myEnrolmentsQuery = queryOptions({
  queryKey: [ENROLMENTS, "mine"],
  queryFn: async ({ signal }) =>
    (await answered(performance.GET("/api/enrolments/mine", { signal }))).items as Enrolment[],
});

const PAGE_SIZE = 20;

/** My cohorts, latest first. */
export function useEnrolments() {
  return usePagedList([ENROLMENTS, "all"], async (after, signal) => {
    const query = { limit: PAGE_SIZE, ...(after ? { after } : {}) };
    const page = await answered(performance.GET("/api/enrolments/mine", { params: { query }, signal }));
    return page as Page<Enrolment>;
  });
}

export function enrolmentQuery(id: string) {
  return queryOptions({
    queryKey: [ENROLMENTS, "one", id],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/enrolments/{id}", { params: { path: { id } }, signal }),
      )) as EnrolmentDetail,
  });
}

/** A published version never changes. */
export function programmeVersionQuery(id: string, number: number) {
  return queryOptions({
    queryKey: ["programme-version", id, number],
    queryFn: async ({ signal }) =>
      (await answered(
        performance.GET("/api/programmes/{id}/versions/{number}", {
          params: { path: { id, number } },
          signal,
        }),
      )) as ProgrammeVersion,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export interface ExperimentResult {
  tried: string;
  happened: string;
  decision: Decision;
}

/** What a member says of an activity. */
export type ActivityChange =
  | { kind: "say"; done?: boolean; minutes: number | null; note: string }
  | { kind: "conclude"; result: ExperimentResult }
  | { kind: "show"; text: string; links: string[]; fileIds: string[] };

function send(enrolmentId: string, activity: Activity, change: ActivityChange) {
  const path = { id: enrolmentId, number: activity.number };
  const header = { "If-Match": `"${activity.version}"` };
  switch (change.kind) {
    case "say": {
      const { done, minutes, note } = change;
      return performance.PUT("/api/enrolments/{id}/activities/{number}", {
        params: { path, header },
        body: {
          ...(done === undefined ? {} : { done }),
          ...(minutes === null ? {} : { minutes }),
          ...(note === "" ? {} : { note }),
        },
      });
    }
    case "conclude":
      return performance.PUT("/api/enrolments/{id}/activities/{number}/experiment", {
        params: { path, header },
        body: change.result,
      });
    case "show":
      return performance.PUT("/api/enrolments/{id}/activities/{number}/evidence", {
        params: { path },
        body: { text: change.text, links: change.links, fileIds: change.fileIds },
      });
  }
}

/** Changes one activity. That something is done is shown at once, and taken back when the academy does not take it. */
export function useActivityChange(enrolmentId: string, activity: Activity) {
  const client = useQueryClient();
  const { queryKey } = enrolmentQuery(enrolmentId);

  function show(part: Partial<Activity>) {
    client.setQueryData(queryKey, (detail) => detail && withActivity(detail, activity.number, part));
  }

  return useMutation({
    mutationFn: async (change: ActivityChange) =>
      (await answered(send(enrolmentId, activity, change))) as Activity,
    onMutate: async (change) => {
      if (change.kind !== "say" || change.done === undefined) return undefined;
      await client.cancelQueries({ queryKey });
      show({ state: change.done ? "done" : "open" });
      return activity;
    },
    // Back to what it was when the change was made: the activity of a later render is the one shown already.
    onError: (_error, _change, before) => {
      if (before) show(before);
      void client.invalidateQueries({ queryKey });
    },
    onSuccess: (changed) => {
      show(changed);
      void client.invalidateQueries({ queryKey: [ENROLMENTS] });
      void client.invalidateQueries({ queryKey: ["weekly-plan"] });
    },
  });
}

/** The enrolment with other facts of one activity, and its counts as they are then. */
export function withActivity(
  detail: EnrolmentDetail,
  number: number,
  part: Partial<Activity>,
): EnrolmentDetail {
  const activities = detail.activities.map((one) => (one.number === number ? { ...one, ...part } : one));
  return { ...detail, activities, done: activities.filter(({ state }) => state === "done").length };
}

/** Leaves a cohort; whoever waits longest gets the place. */
export function useLeave(enrolmentId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: string) =>
      answered(
        performance.POST("/api/enrolments/{id}/leave", {
          params: { path: { id: enrolmentId } },
          body: words ? { words } : {},
        }),
      ),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ["weekly-plan"] });
      return client.invalidateQueries({ queryKey: [ENROLMENTS] });
    },
  });
}

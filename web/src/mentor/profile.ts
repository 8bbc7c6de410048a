import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, mentoring } from "../api/clients";
import type { components, paths } from "../api/generated/mentoring";
import { asProblem } from "../api/problem";
import { numberIn } from "../design/editing/drafts";

/** What I offer as a mentor. */
export type Profile = Nullable<
  Whole<Answer<paths, "/api/mentor-profiles/me", "get">>,
  "yearsOfExperience" | "certification"
>;
export type ProfileContent = components["schemas"]["ProfileContent"];

export const PROFILE_KINDS = [
  "mentor",
  "coach",
  "circle",
] as const satisfies readonly Profile["kinds"][number][];

/** Mine, or null where I offer nothing yet. */
export const profileQuery = queryOptions({
  queryKey: ["mentoring", "profile"],
  queryFn: async ({ signal }) => {
    try {
      return (await answered(mentoring.GET("/api/mentor-profiles/me", { signal }))) as Profile;
    } catch (error) {
      if (asProblem(error).status === 404) return null;
      throw error;
    }
  },
});

/** Writes the whole of it; the first time there is no version to go by. */
export function useSaveProfile() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ version, content }: { version: number | null; content: ProfileContent }) =>
      (await answered(
        mentoring.PUT("/api/mentor-profiles/me", {
          params: {
            header: (version === null ? {} : { "If-Match": `"${version}"` }) as { "If-Match": string },
          },
          body: content,
        }),
      )) as Profile,
    onSuccess: (profile) => client.setQueryData(profileQuery.queryKey, profile),
  });
}

/** A profile as it is typed. */
export interface ProfileDraft {
  strengths: string;
  tasks: string[];
  /** Separated by commas. */
  skills: string;
  languages: string[];
  weeklyHours: string;
  years: string;
  capacity: string;
  kinds: Profile["kinds"];
  open: boolean;
}

export function draftOfProfile(profile: Profile | null, language: string): ProfileDraft {
  return {
    strengths: profile?.strengths ?? "",
    tasks: profile?.tasks ?? [],
    skills: (profile?.skills ?? []).join(", "),
    languages: profile?.languages ?? [language],
    weeklyHours: String(profile?.weeklyHours ?? 1),
    years: profile?.yearsOfExperience == null ? "" : String(profile.yearsOfExperience),
    capacity: String(profile?.capacity ?? 2),
    kinds: profile?.kinds ?? ["mentor"],
    open: profile?.open ?? true,
  };
}

const isWhole = (text: string, most: number) => {
  const value = numberIn(text);
  return Number.isInteger(value) && value >= 0 && value <= most;
};

export type ProfileGap = "strengths" | "tasks" | "languages" | "weeklyHours" | "years" | "capacity" | "kinds";

/** What is missing or wrong, in the order of the form; the limits are the service's. */
export function gapsOfProfile(draft: ProfileDraft): ProfileGap[] {
  const hours = numberIn(draft.weeklyHours);
  return [
    ...(draft.strengths.trim() === "" ? (["strengths"] as const) : []),
    ...(draft.tasks.length === 0 ? (["tasks"] as const) : []),
    ...(draft.languages.length === 0 ? (["languages"] as const) : []),
    ...(draft.kinds.length === 0 ? (["kinds"] as const) : []),
    ...(hours >= 0.25 && hours <= 20 ? [] : (["weeklyHours"] as const)),
    ...(isWhole(draft.capacity, 20) ? [] : (["capacity"] as const)),
    ...(draft.years.trim() === "" || isWhole(draft.years, 70) ? [] : (["years"] as const)),
  ];
}

/** The whole of the profile; what this page does not ask stays as it is. */
export function contentOfProfile(
  draft: ProfileDraft,
  before: Profile | null,
  timeZone: string,
): ProfileContent {
  return {
    strengths: draft.strengths.trim(),
    tasks: draft.tasks,
    skills: [
      ...new Set(
        draft.skills
          .split(",")
          .map((skill) => skill.trim())
          .filter(Boolean),
      ),
    ],
    languages: draft.languages,
    timeZone: before?.timeZone ?? timeZone,
    weeklyHours: Math.round(100 * numberIn(draft.weeklyHours)) / 100,
    capacity: numberIn(draft.capacity),
    kinds: draft.kinds,
    open: draft.open,
    ...(draft.years.trim() === "" ? {} : { yearsOfExperience: numberIn(draft.years) }),
    ...(before
      ? { workingTimes: before.workingTimes, circle: before.circle, chemistryTalks: before.chemistryTalks }
      : {}),
  };
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, identity } from "../api/clients";
import type { paths } from "../api/generated/identity";

type WholeReport = Whole<Answer<paths, "/api/members/import", "post">>;

/** A line of a list of people, and what becomes of it. */
export type ImportedLine = Nullable<WholeReport["rows"][number], "memberId" | "status">;

/** What becomes of a list of people, or would. */
export type PeopleReport = Omit<WholeReport, "rows"> & { rows: ImportedLine[] };

export interface PeopleList {
  sheet: string;
  /** Of those whose line says none. */
  language: string;
  timeZone: string;
  /** Only say what would happen. */
  dryRun: boolean;
}

/** Sends a list of people. Lines that are wrong are left out and said; whoever sends for good has seen them in a dry run. */
export function useInviteList() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ sheet, ...query }: PeopleList) =>
      (await answered(
        identity.POST("/api/members/import", {
          params: { query: { ...query, partial: true } },
          headers: { "Content-Type": "text/csv" },
          body: sheet,
          bodySerializer: (text) => text,
        }),
      )) as PeopleReport,
    onSuccess: (_, { dryRun }) => {
      if (dryRun) return;
      void client.invalidateQueries({ queryKey: ["members"] });
      void client.invalidateQueries({ queryKey: ["teams"] });
      void client.invalidateQueries({ queryKey: ["audit"] });
    },
  });
}

/** How many lines with people a list has: all but the first, the empty ones and those of nothing but separators. */
export function countPeople(sheet: string): number {
  return sheet.split(/\r?\n/).filter((line, i) => i > 0 && /[^\s,;]/.test(line)).length;
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";
import type { Columns } from "./sheet";

type WholeReport = Whole<Answer<paths, "/api/outcomes/{id}/observations/import", "post">>;

/** What became of a sheet of values, or would: how many lines, and what is wrong with which. */
export type ImportReport = Omit<WholeReport, "errors"> & {
  errors: Nullable<WholeReport["errors"][number], "field">[];
};

export interface Import {
  sheet: string;
  columns: Columns | null;
  /** Only say what would happen. */
  dryRun: boolean;
}

/** Sends a sheet of values. Lines that are wrong are left out and said; whoever sends for good has seen them in a dry run. */
export function useImport(outcomeId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ sheet, columns, dryRun }: Import) => {
      const query = {
        dryRun,
        partial: true,
        ...(columns
          ? {
              unitColumn: columns.unit,
              periodColumn: columns.period,
              valueColumn: columns.value,
              ...(columns.denominator ? { denominatorColumn: columns.denominator } : {}),
            }
          : {}),
      };
      return (await answered(
        performance.POST("/api/outcomes/{id}/observations/import", {
          params: { path: { id: outcomeId }, query },
          headers: { "Content-Type": "text/csv" },
          body: sheet,
          bodySerializer: (text) => text,
        }),
      )) as ImportReport;
    },
    onSuccess: (_, { dryRun }) =>
      dryRun ? undefined : client.invalidateQueries({ queryKey: ["outcome", outcomeId] }),
  });
}

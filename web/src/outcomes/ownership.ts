import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Answer, Nullable, Whole } from "../api/answers";
import { answered, identity, performance } from "../api/clients";
import type { paths } from "../api/generated/performance";
import type { Member } from "../people/people";
import type { Outcome } from "./outcomes";

type WholeChange = Whole<Answer<paths, "/api/outcomes/{id}/ownership", "get">>["changes"][number];

/** Somebody began, or ceased, to answer for an outcome, or was asked to. */
export type OwnershipChange = Nullable<WholeChange, "reason" | "by">;

export function ownershipQuery(outcomeId: string) {
  return queryOptions({
    queryKey: ["outcome", outcomeId, "ownership"],
    queryFn: async ({ signal }) =>
      (
        await answered(
          performance.GET("/api/outcomes/{id}/ownership", { params: { path: { id: outcomeId } }, signal }),
        )
      ).changes as OwnershipChange[],
  });
}

const MOST = 100;

/** Who may own outcomes, by name. */
export function useStakeholders(q: string) {
  return useQuery({
    queryKey: ["members", "stakeholders", q],
    queryFn: async ({ signal }) => {
      const query = { role: "stakeholder" as const, limit: MOST, ...(q ? { q } : {}) };
      const page = await answered(identity.GET("/api/members", { params: { query }, signal }));
      return { members: page.items as Member[], more: Boolean(page.next) };
    },
    placeholderData: keepPreviousData,
  });
}

/** Names somebody else, who is asked first. */
export function useHandover(outcome: Outcome) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (handover: { ownerId: string; reason: string }) =>
      answered(
        performance.POST("/api/outcomes/{id}/handover", {
          params: { path: { id: outcome.id }, header: { "If-Match": `"${outcome.version}"` } },
          body: handover,
        }),
      ),
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["outcomes"] });
      return client.invalidateQueries({ queryKey: ["outcome", outcome.id] });
    },
  });
}

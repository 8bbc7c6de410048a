import type { UseQueryResult } from "@tanstack/react-query";
import { useFewMembers, useFewTeams } from "./directory";
import type { Choice } from "./Picker";

type Found = UseQueryResult<{ items: Choice[]; next: string | null }>;

/** Members as choices: those of the same name are told apart by their job. */
export function useMemberChoices(q: string, open: boolean): Found {
  const found = useFewMembers(q, open);
  const items = found.data?.items.map(({ id, displayName, jobRole }) => ({
    id,
    name: displayName,
    hint: jobRole,
  }));
  return { ...found, data: items && { items, next: found.data?.next ?? null } } as Found;
}

export function useTeamChoices(q: string, open: boolean): Found {
  const found = useFewTeams(q, open);
  const items = found.data?.items.map(({ id, name }) => ({ id, name }));
  return { ...found, data: items && { items, next: found.data?.next ?? null } } as Found;
}

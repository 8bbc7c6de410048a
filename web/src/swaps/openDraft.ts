import type { UseNavigateResult } from "@tanstack/react-router";

/** Goes to where the draft of a post is written on. */
export function openDraft(navigate: UseNavigateResult<string>, _draftId: string): Promise<void> {
  return navigate({ to: "/community" });
}

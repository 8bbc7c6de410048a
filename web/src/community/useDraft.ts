import { useState } from "react";
import { useMe } from "../session/session";

const PREFIX = "praxis.draft.";

function read<T>(key: string, initial: T): T {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    return kept ? { ...initial, ...(JSON.parse(kept) as T) } : initial;
  } catch {
    return initial;
  }
}

function keep(key: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(PREFIX + key);
    else sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Without storage the draft lasts as long as the page.
  }
}

/** What a member is writing, kept in this tab so that a reload or their new sign-in does not lose it. */
export function useDraft<T extends object>(key: string, initial: T) {
  const mine = `${useMe().memberId ?? ""}.${key}`;
  const [draft, setDraft] = useState<T>(() => read(mine, initial));
  return {
    draft,
    change(part: Partial<T>) {
      const next = { ...draft, ...part };
      setDraft(next);
      keep(mine, next);
    },
    /** It was sent or given up: one begins anew. */
    clear() {
      setDraft(initial);
      keep(mine, null);
    },
    /** It is kept elsewhere now; what stands in the form stays. */
    forget() {
      keep(mine, null);
    },
  };
}

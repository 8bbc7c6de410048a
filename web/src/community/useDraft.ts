import { useState } from "react";

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

/** What somebody is writing, kept in this tab so that a reload or a new sign-in does not lose it. */
export function useDraft<T extends object>(key: string, initial: T) {
  const [draft, setDraft] = useState<T>(() => read(key, initial));
  return {
    draft,
    change(part: Partial<T>) {
      const next = { ...draft, ...part };
      setDraft(next);
      keep(key, next);
    },
    clear() {
      setDraft(initial);
      keep(key, null);
    },
  };
}

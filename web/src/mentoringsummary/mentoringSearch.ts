const LEVELS = ["healthy", "attention", "at-risk"] as const;
export type Level = (typeof LEVELS)[number];

/** Of which round, and which pairings. */
export interface MentoringSearch {
  round?: string;
  level?: Level | "any";
}

export function readMentoringSearch({ round, level }: Record<string, unknown>): MentoringSearch {
  return {
    ...(typeof round === "string" && /^[0-9a-f-]{36}$/i.test(round) ? { round } : {}),
    ...([...LEVELS, "any"].includes(level as Level) ? { level: level as Level } : {}),
  };
}

import { useState } from "react";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is being written of something that others may change as well. While nothing is written it follows what is there; from the
 * first letter on it belongs to the version that was read then, so that what somebody else kept since is not written over.
 */
export function useEditing<Read, Draft extends object>(current: Read, draftOf: (read: Read) => Draft) {
  const [written, setWritten] = useState<{ read: Read; draft: Draft } | null>(null);
  const read = written?.read ?? current;
  const draft = written?.draft ?? draftOf(current);
  return {
    read,
    draft,
    changed: written !== null && !same(draft, draftOf(read)),
    edit(part: Partial<Draft>) {
      setWritten({ read, draft: { ...draft, ...part } });
    },
    /** What was sent is kept, as `next`. What was typed meanwhile stays. */
    kept(next: Read, sent: Draft) {
      setWritten((now) => (now === null || same(now.draft, sent) ? null : { ...now, read: next }));
    },
    /** Gives up what was written, for what is there now. */
    startOver() {
      setWritten(null);
    },
  };
}

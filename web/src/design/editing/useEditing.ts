import { useState } from "react";

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What is being written of something that others may change as well. While nothing is written it follows what is there. From the
 * first letter on it belongs to what was read then, so that what somebody else kept since is not written over; a newer version in
 * which nothing of what can be written here differs is as good.
 */
export function useEditing<Read, Draft extends object>(current: Read, draftOf: (read: Read) => Draft) {
  const [written, setWritten] = useState<{ read: Read; draft: Draft } | null>(null);
  const read = written && !same(draftOf(written.read), draftOf(current)) ? written.read : current;
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

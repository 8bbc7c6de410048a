import { ProblemNote } from "../design/ProblemNote";

/** A page that broke while being shown; the rest of the app stays usable. */
export function PageFailed({ error, reset }: { error: unknown; reset?: () => void }) {
  return <ProblemNote error={error} {...(reset ? { retry: reset } : {})} />;
}

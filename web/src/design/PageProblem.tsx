import type { ReactNode } from "react";
import { asProblem } from "../api/problem";
import { EmptyState } from "./EmptyState";
import { ProblemNote } from "./ProblemNote";

interface PageProblemProps {
  error: unknown;
  retry: () => void;
  /** What to say where there is no such thing. */
  title: string;
  detail: string;
  /** Where to go from there. */
  children: ReactNode;
}

/** Instead of a page's content: it is not there, or it could not be read. */
export function PageProblem({ error, retry, title, detail, children }: PageProblemProps) {
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{title}</h1>
      <EmptyState title={detail}>{children}</EmptyState>
    </>
  );
}

import { Skeleton } from "@mantine/core";
import { lazy, Suspense } from "react";
import classes from "./Prose.module.css";

const MarkdownText = lazy(() => import("./MarkdownText"));

interface ProseProps {
  text: string;
  /** Whether headings in the text come right below the page's title, or below the heading of a section. */
  within?: "page" | "section";
}

/** Markdown written by members. Raw HTML in it is left out; only web and mail addresses become links. */
export function Prose({ text, within = "page" }: ProseProps) {
  return (
    <div className={classes.prose}>
      <Suspense fallback={<Skeleton data-waiting="" height={`${Math.min(20, 2 + text.length / 60)}lh`} />}>
        <MarkdownText text={text} within={within} />
      </Suspense>
    </div>
  );
}

import { lazy, Suspense } from "react";
import { useSpaces } from "../community/spaces";
import { withTexts } from "../i18n/i18n";

const LinkToModeration = lazy(() => withTexts("moderation", import("./LinkToModeration")));

/** Leads to what is to be moderated, for those who moderate a space. */
export function ModerationLink() {
  const moderates = useSpaces().data?.some(({ moderator }) => moderator) ?? false;
  if (!moderates) return null;
  return (
    <Suspense>
      <LinkToModeration />
    </Suspense>
  );
}

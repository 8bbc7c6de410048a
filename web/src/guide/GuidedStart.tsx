import { CatchBoundary } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { withTexts } from "../i18n/i18n";
import { useMe } from "../session/session";
import classes from "./Guide.module.css";
import { GUIDED } from "./guide";
import { nextGuide, rememberGuides, seenGuides } from "./seen";

const Guide = lazy(async () => {
  const { Guide } = await withTexts("guide", import("./Guide"));
  return { default: Guide };
});

const Nothing = () => null;

/**
 * A short start for each role that one has, until it is put away. Its room is there before it is, so that nothing moves. Where it
 * cannot be loaded the page does without.
 */
export function GuidedStart() {
  const me = useMe();
  const [seen, setSeen] = useState(() => seenGuides(me.memberId));
  const role = nextGuide(GUIDED, me.roles, seen);
  if (!role) return null;

  function putAway(roles: readonly string[]) {
    setSeen([...roles]);
    rememberGuides(me.memberId, roles);
  }

  return (
    <CatchBoundary getResetKey={() => role} errorComponent={Nothing}>
      <section className={classes.guide} aria-labelledby="guide">
        <Suspense>
          <Guide
            role={role}
            more={nextGuide(GUIDED, me.roles, [...seen, role]) !== null}
            onSeen={() => putAway([...seen, role])}
            onEnough={() => putAway(GUIDED)}
          />
        </Suspense>
      </section>
    </CatchBoundary>
  );
}

import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { ProblemNote } from "../design/ProblemNote";
import { withTexts } from "../i18n/i18n";
import { sessionQuery } from "../session/session";
import classes from "./Root.module.css";
import { Shell } from "./Shell";

const Landing = lazy(async () => {
  const { Landing } = await withTexts("forms", withTexts("landing", import("../session/Landing")));
  return { default: Landing };
});

/** The academy for who is signed in; the landing page, at the same address, for everybody else. */
export function Root() {
  const session = useQuery(sessionQuery);
  if (session.data?.authenticated) return <Shell />;
  if (session.data) {
    return (
      <Suspense>
        <Landing session={session.data} />
      </Suspense>
    );
  }
  if (session.isError) {
    return (
      <main className={classes.failed}>
        <ProblemNote error={session.error} retry={() => session.refetch()} />
      </main>
    );
  }
  return null;
}

/// <reference lib="webworker" />
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

declare const self: ServiceWorkerGlobalScope & {
  // Written by the build: the app's own files.
  __WB_MANIFEST: { url: string; revision: string | null }[];
};

/*
 * Keeps the app itself (its pages, scripts, styles and fonts), so that it opens without a connection. Nothing of `/api` or `/session` passes
 * here: what a member keeps to read is kept by the app, under the member's name (store.ts).
 */

/** How long a page may take to come before the kept one is shown. */
const PATIENCE_MS = 5000;

/** Not of the app: the gateway answers these itself. */
const NOT_THE_APP = [/^\/(api|session|docs|health|q)(\/|$)/];

precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: null as never, cleanURLs: false });
cleanupOutdatedCaches();

self.addEventListener("activate", (event) => {
  event.waitUntil(self.registration.navigationPreload?.enable() ?? Promise.resolve());
});

async function keptPage(): Promise<Response> {
  return (await matchPrecache("/index.html")) ?? Response.error();
}

function inTime(answer: Promise<Response>): Promise<Response> {
  const late = new Promise<Response | undefined>((resolve) =>
    setTimeout(() => matchPrecache("/index.html").then(resolve), PATIENCE_MS),
  );
  return Promise.race([answer, late]).then((first) => first ?? answer);
}

// The page from the academy, so that a new version is there at once; the kept one where the academy does not answer.
registerRoute(
  new NavigationRoute(
    async ({ request, event }) => {
      const preloaded = (event as FetchEvent).preloadResponse as Promise<Response | undefined>;
      const answer = preloaded.then((response) => response ?? fetch(request));
      return inTime(answer).catch(keptPage);
    },
    { denylist: NOT_THE_APP },
  ),
);

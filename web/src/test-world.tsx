import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { render } from "@testing-library/react";
import i18next from "i18next";
import type { ReactNode } from "react";
import { I18nextProvider, initReactI18next } from "react-i18next";
import admin from "./i18n/locales/admin/en.json";
import curate from "./i18n/locales/curate/en.json";
import en from "./i18n/locales/en.json";
import guide from "./i18n/locales/guide/en.json";
import landing from "./i18n/locales/landing/en.json";
import manage from "./i18n/locales/manage/en.json";
import mentor from "./i18n/locales/mentor/en.json";
import mine from "./i18n/locales/mine/en.json";
import offline from "./i18n/locales/offline/en.json";
import outcomes from "./i18n/locales/outcomes/en.json";

/** Shows an element as the app would, in English, at an address; pages linked to are empty. */
export async function show(element: ReactNode, { path = "/", client = new QueryClient() } = {}) {
  const i18n = i18next.createInstance();
  await i18n.use(initReactI18next).init({
    lng: "en",
    resources: {
      en: {
        translation: {
          ...en,
          ...admin,
          ...curate,
          ...guide,
          ...landing,
          ...manage,
          ...mentor,
          ...mine,
          ...offline,
          ...outcomes,
        },
      },
    },
  });
  const root = createRootRoute({ component: Outlet });
  const anywhere = createRoute({ getParentRoute: () => root, path: "$", component: () => element });
  const router = createRouter({
    routeTree: root.addChildren([anywhere]),
    history: createMemoryHistory({ initialEntries: [path] }),
  });
  await router.load();
  return render(
    <I18nextProvider i18n={i18n}>
      <MantineProvider withCssVariables={false} withGlobalClasses={false} env="test">
        <QueryClientProvider client={client}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </MantineProvider>
    </I18nextProvider>,
  );
}

import "../design/styles";
import { localStorageColorSchemeManager, MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { theme } from "../design/theme";
import { startI18n } from "../i18n/i18n";
import { connectSessionTo, sessionQuery } from "../session/session";
import { newQueryClient } from "./queryClient";
import { newRouter } from "./router";

const queryClient = newQueryClient();
connectSessionTo(queryClient);
const router = newRouter(queryClient);
const colorSchemeManager = localStorageColorSchemeManager({ key: "praxis.color-scheme" });

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");

// Both are needed before anything can be shown, so they start together.
void queryClient.prefetchQuery(sessionQuery);
await startI18n();

// What works without a connection is got ready when the page stands.
const SOON_MS = 2500;
setTimeout(() => void import("../offline/start").then(({ start }) => start(queryClient)), SOON_MS);

createRoot(root).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);

import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, RouterProvider } from "@tanstack/react-router";
import { configure, render } from "@testing-library/react";
import axe from "axe-core";
import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { expect, vi } from "vitest";
import { newQueryClient } from "../app/queryClient";
import { newRouter } from "../app/router";
import { connectSessionTo, type Session, sessionQuery } from "../session/session";
import { TEXTS } from "../test-texts";

// A page's code is loaded when it is first opened, which takes its time beside other work.
configure({ asyncUtilTimeout: 15_000 });

/** A request that a page made. */
export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: Headers;
  body: string;
}

type Answering = unknown | ((asked: Asked) => unknown);

const ME: Session = {
  authenticated: true,
  memberId: "00000000-0000-4000-8000-00000000000a",
  name: "Jonas Weber",
  email: "jonas.weber@praxis.example",
  roles: ["learner", "manager"],
  csrfToken: "token",
};

/**
 * Opens the whole app at an address, signed in. `answers` gives a body for "GET /api/…" (a function may look at what was
 * asked, let it wait, or give a Response); anything else is answered by 404. Gives what was asked, in order.
 */
export async function openOffice(
  path: string,
  answers: Record<string, Answering>,
  me: Partial<Session> = {},
) {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (input: Request | string) => {
    const request = typeof input === "string" ? new Request(new URL(input, location.origin)) : input;
    const url = new URL(request.url);
    const one: Asked = {
      method: request.method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: await request.text(),
    };
    asked.push(one);
    const key = `${one.method} ${one.path}`;
    if (!(key in answers)) return problem(404, "not-found");
    const answer = answers[key];
    const body = typeof answer === "function" ? await answer(one) : answer;
    return body instanceof Response ? body : Response.json(body);
  });
  await i18next.use(initReactI18next).init({
    lng: "en",
    resources: {
      en: {
        translation: TEXTS,
      },
    },
    interpolation: { escapeValue: false },
  });
  const client = newQueryClient();
  client.setQueryData(sessionQuery.queryKey, { ...ME, ...me });
  connectSessionTo(client);
  const router = newRouter(client);
  router.update({ ...router.options, history: createMemoryHistory({ initialEntries: [path] }) });
  await router.load();
  const view = render(
    <MantineProvider withCssVariables={false} withGlobalClasses={false} env="test">
      <QueryClientProvider client={client}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { asked, router, ...view };
}

/** An answer that says no. */
export function problem(status: number, kind: string, extra: object = {}): Response {
  return Response.json(
    { type: `urn:praxis:problem:${kind}`, title: kind, status, ...extra },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}

/** axe finds nothing. What needs a layout (contrast) is looked at in a real browser. */
export async function expectAccessible(container: Element) {
  // The navigation is there twice, for a desk and for a phone; only a stylesheet hides one.
  const { violations } = await axe.run(container.querySelector("main") ?? container, {
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(" ")}`)).toEqual([]);
}

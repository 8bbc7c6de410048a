import { vi } from "vitest";

/** One request that the page made. */
export interface Sent {
  method: string;
  path: string;
  headers: Headers;
  body: unknown;
}

type Answering = (sent: Sent) => unknown;

/**
 * Stands in for the academy at `fetch`. The keys are method and path (`GET /api/weekly-plan`); an answer is JSON, or a Response. What is asked and
 * has no answer is a 404. Gives the requests in their order.
 */
export function academy(answers: Record<string, Answering | object>): Sent[] {
  const requests: Sent[] = [];
  vi.stubGlobal("fetch", async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin));
    const { pathname } = new URL(request.url);
    const text = await request.text();
    const sent = {
      method: request.method,
      path: pathname,
      headers: request.headers,
      body: text ? JSON.parse(text) : undefined,
    };
    requests.push(sent);
    const answer = answers[`${request.method} ${decodeURIComponent(pathname)}`];
    const body = typeof answer === "function" ? (answer as Answering)(sent) : answer;
    if (body instanceof Response) return body;
    return body === undefined
      ? Response.json({ type: "urn:praxis:problem:not-found" }, { status: 404 })
      : Response.json(body);
  });
  return requests;
}

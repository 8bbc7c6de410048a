import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectSession, sessionFetch } from "./http";

const URL_OF_POSTS = "http://localhost:3000/api/posts";
const csrfProblem = () => Response.json({ type: "urn:praxis:problem:csrf", status: 403 }, { status: 403 });

describe("a request with the session", () => {
  const sent: { method: string; token: string | null; body: string }[] = [];
  const answers: Response[] = [];
  const signedOut = vi.fn();

  beforeEach(() => {
    sent.length = 0;
    answers.length = 0;
    signedOut.mockReset();
    connectSession({ csrfToken: () => "old", refreshCsrfToken: async () => "new", signedOut });
    vi.stubGlobal("fetch", async (request: Request) => {
      sent.push({
        method: request.method,
        token: request.headers.get("X-CSRF-Token"),
        body: await request.text(),
      });
      return answers.shift() ?? Response.json({});
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it("carries the CSRF token when it changes something", async () => {
    await sessionFetch(new Request(URL_OF_POSTS, { method: "POST", body: "{}" }));

    expect(sent).toEqual([{ method: "POST", token: "old", body: "{}" }]);
  });

  it("carries no token when it only reads", async () => {
    await sessionFetch(new Request(URL_OF_POSTS));

    expect(sent[0]?.token).toBeNull();
  });

  it("is sent once more, whole, with a fresh token when the gateway refuses the old one", async () => {
    answers.push(csrfProblem(), Response.json({ id: "1" }, { status: 201 }));

    const response = await sessionFetch(new Request(URL_OF_POSTS, { method: "POST", body: '{"a":1}' }));

    expect(response.status).toBe(201);
    expect(sent.map(({ token }) => token)).toEqual(["old", "new"]);
    expect(sent[1]?.body).toBe('{"a":1}');
  });

  it("is not tried a third time", async () => {
    answers.push(csrfProblem(), csrfProblem());

    const response = await sessionFetch(new Request(URL_OF_POSTS, { method: "POST", body: "{}" }));

    expect(response.status).toBe(403);
    expect(sent).toHaveLength(2);
  });

  it("is not repeated for another 403", async () => {
    answers.push(Response.json({ type: "urn:praxis:problem:forbidden" }, { status: 403 }));

    await sessionFetch(new Request(URL_OF_POSTS, { method: "POST", body: "{}" }));

    expect(sent).toHaveLength(1);
  });

  it("tells the session when nobody is signed in any more", async () => {
    answers.push(Response.json({}, { status: 401 }));

    await sessionFetch(new Request(URL_OF_POSTS));

    expect(signedOut).toHaveBeenCalledOnce();
  });
});

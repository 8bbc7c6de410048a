import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { connectSession, holdReads, sessionFetch } from "./http";

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

describe("what is read while a member signs out", () => {
  const asked: string[] = [];
  const open: ((response: Response) => void)[] = [];

  beforeEach(() => {
    asked.length = 0;
    open.length = 0;
    vi.stubGlobal("fetch", (request: Request, { signal }: RequestInit = {}) => {
      asked.push(request.method);
      return new Promise<Response>((resolve, reject) => {
        open.push(resolve);
        signal?.addEventListener("abort", () => reject(signal.reason));
      });
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it("ends, and what would be read next is not asked for; both are read when the member stays", async () => {
    const underWay = sessionFetch(new Request(URL_OF_POSTS));
    await vi.waitFor(() => expect(asked).toEqual(["GET"]));

    const goOn = holdReads();
    const next = sessionFetch(new Request(URL_OF_POSTS));
    const change = sessionFetch(new Request(URL_OF_POSTS, { method: "POST" }));
    await vi.waitFor(() => expect(asked).toEqual(["GET", "POST"]));
    goOn();

    await vi.waitFor(() => expect(asked).toEqual(["GET", "POST", "GET", "GET"]));
    for (const [at, answer] of open.entries()) answer(Response.json({ at }));
    expect(await (await change).json()).toEqual({ at: 1 });
    expect(
      (await Promise.all([underWay, next].map(async (one) => (await one).json()))).map(({ at }) => at),
    ).toEqual(expect.arrayContaining([2, 3]));
  });

  it("ends for good where the reader has gone", async () => {
    const reader = new AbortController();
    const underWay = sessionFetch(new Request(URL_OF_POSTS, { signal: reader.signal }));
    await vi.waitFor(() => expect(asked).toEqual(["GET"]));

    reader.abort();

    await expect(underWay).rejects.toMatchObject({ name: "AbortError" });
    expect(asked).toEqual(["GET"]);
  });
});

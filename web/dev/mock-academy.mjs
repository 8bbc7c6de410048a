// A stand-in for the gateway while the web app is being worked on: session, API and (with --dist) the built app under
// the content security policy that it is meant to run with. Nothing here is part of the app.
//   npm run mock -- --port 8080 [--dist dist] [--signed-out] [--empty] [--manager] [--curator] [--admin]
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { parseArgs } from "node:util";
import { admin, health } from "./mock-admin.mjs";
import { curate } from "./mock-curate.mjs";
import { answerOf, comments, items, me, posts, spaces } from "./mock-data.mjs";
import { mine } from "./mock-mine.mjs";
import { office } from "./mock-office.mjs";
import { swapsOf } from "./mock-swaps.mjs";

const { values: options } = parseArgs({
  options: {
    port: { type: "string", default: "8080" },
    dist: { type: "string" },
    "signed-out": { type: "boolean", default: false },
    empty: { type: "boolean", default: false },
    manager: { type: "boolean", default: false },
    curator: { type: "boolean", default: false },
    admin: { type: "boolean", default: false },
  },
});

const CSP =
  "default-src 'self'; img-src 'self'; style-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".json": "application/json",
  ".png": "image/png",
};

if (options.manager) me.roles.push("manager", "stakeholder");
if (options.curator) me.roles.push("curator");
if (options.admin) me.roles.push("admin");
let signedIn = !options["signed-out"];
const saved = items.slice(0, 3).map((item) => ({ item, savedAt: item.updatedAt }));
const CHANGES = new Set(["POST", "PUT", "DELETE", "PATCH"]);

/** @typedef {{ status: number, body?: unknown, headers?: Record<string, string> }} Answer */

/** @returns {Answer} */
const ok = (/** @type {unknown} */ body, status = 200) => ({ status, body });
/** @returns {Answer} */
const problem = (/** @type {number} */ status, /** @type {string} */ kind, extra = {}) => ({
  status,
  body: {
    type: `urn:praxis:problem:${kind}`,
    title: kind,
    status,
    traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
    ...extra,
  },
  headers: { "Content-Type": "application/problem+json" },
});

/** @returns {Answer} */
function page(/** @type {{id?: string}[]} */ all, /** @type {URLSearchParams} */ query) {
  const list = options.empty ? [] : all;
  const limit = Number(query.get("limit") ?? 20);
  const start = list.findIndex(({ id }) => id === query.get("after")) + 1;
  const shown = list.slice(start, start + limit);
  return ok({ items: shown, next: start + limit < list.length ? shown.at(-1)?.id : null });
}

const matches = (/** @type {unknown} */ value, /** @type {string | null} */ wanted) =>
  !wanted || value === wanted;
const holds = (/** @type {unknown[] | undefined} */ list, /** @type {string | null} */ wanted) =>
  !wanted || (list ?? []).includes(wanted);

/** @returns {Answer} */
function listItems(/** @type {URLSearchParams} */ query) {
  const q = (query.get("q") ?? "").toLowerCase();
  if (q === "broken") return problem(503, "dependency-unavailable");
  const found = items.filter(
    (item) =>
      `${item.title} ${item.summary}`.toLowerCase().includes(q) &&
      matches(item.form, query.get("form")) &&
      holds(item.languages, query.get("language")) &&
      holds(item.tasks, query.get("task")),
  );
  return page(found, query);
}

/** @returns {Answer} */
function listPosts(/** @type {URLSearchParams} */ query) {
  const found = posts.filter(
    (post) =>
      matches(post.spaceId, query.get("spaceId")) &&
      matches(post.kind, query.get("kind")) &&
      holds(post.tags, query.get("tag")),
  );
  return page(found, query);
}

const one = (/** @type {{id?: string}[]} */ all, /** @type {string | undefined} */ id) => {
  const found = all.find((entry) => entry.id === id);
  return found ? ok(found) : problem(404, "not-found");
};

const newId = () => `018f2cff-0000-7000-8000-${Date.now().toString(16).padStart(12, "0")}`;

/** @returns {Answer} */
function newPost(/** @type {any} */ body) {
  if (body.title.length < 10) {
    return problem(400, "validation", {
      violations: [{ field: "title", message: "size must be between 10 and 200" }],
    });
  }
  const now = new Date().toISOString();
  const author = { id: me.memberId, displayName: me.name, pseudonym: null };
  const post = {
    ...body,
    id: newId(),
    version: 1,
    author,
    mine: true,
    createdAt: now,
    updatedAt: now,
    files: [],
    status: "published",
    commentCount: 0,
    thanksCount: 0,
    reactions: {},
    acceptedCommentId: null,
    acceptedAnswer: null,
  };
  posts.unshift(post);
  return ok(post, 201);
}

/** @returns {Answer} */
function changePost(
  /** @type {any} */ post,
  /** @type {string | undefined} */ action,
  /** @type {any} */ body,
) {
  if (!post) return problem(404, "not-found");
  if (action === "comments") {
    const author = { id: me.memberId, displayName: me.name, pseudonym: null };
    const said = {
      id: newId(),
      version: 1,
      postId: post.id,
      parentId: null,
      depth: 0,
      status: "published",
      body: body.body,
      author,
      mine: true,
      createdAt: new Date().toISOString(),
      reactions: {},
      accepted: false,
    };
    comments[post.id] = [...(comments[post.id] ?? []), said];
    post.commentCount += 1;
    return ok(said, 201);
  }
  if (action === "accepted-answer") {
    post.acceptedCommentId = body.commentId;
    post.acceptedAnswer = answerOf(comments[post.id]?.find(({ id }) => id === body.commentId));
  }
  if (action === "thanks") post.thanksCount += 1;
  return ok(post, action === "thanks" ? 201 : 200);
}

/** @returns {Answer} */
function api(
  /** @type {string} */ method,
  /** @type {URL} */ url,
  /** @type {any} */ body,
  /** @type {any} */ headers,
) {
  if (!signedIn) return problem(401, "unauthenticated");
  if (CHANGES.has(method) && headers["x-csrf-token"] !== me.csrfToken) return problem(403, "csrf");
  const curated = options.curator ? curate(method, url, body) : undefined;
  if (curated !== undefined) return ok(curated);
  const [area, id, action] = url.pathname.split("/").slice(2);
  switch (`${method} ${area}`) {
    case "PUT items":
    case "DELETE items": {
      const item = items.find((each) => each.id === id);
      if (action === "saved" && method === "PUT" && item)
        saved.unshift({ item, savedAt: new Date().toISOString() });
      if (action === "saved" && method === "DELETE")
        saved.splice(0, saved.length, ...saved.filter((each) => each.item !== item));
      console.log(`${method} ${url.pathname}${url.search} ${headers["idempotency-key"] ?? ""}`);
      return { status: 204 };
    }
    case "GET saved-items":
      return ok({ items: options.empty ? [] : saved, next: null });
    case "GET items":
      if (action === "helpfulness") return ok({ itemId: id, members: 0, tasks: [], mine: [] });
      return id ? one(items, id) : listItems(url.searchParams);
    case "GET spaces":
      return page(spaces, url.searchParams);
    case "GET posts":
      if (action === "comments") return page(comments[id ?? ""] ?? [], url.searchParams);
      return id ? one(posts, id) : listPosts(url.searchParams);
    case "POST posts":
      return id
        ? changePost(
            posts.find((post) => post.id === id),
            action,
            body,
          )
        : newPost(body);
    case "GET swaps":
    case "POST swaps":
    case "PUT swaps":
      return swapsOf(method, url, body, options.empty) ?? problem(404, "not-found");
    default: {
      const known =
        (options.admin ? admin(method, url, body) : undefined) ??
        (options.manager ? office(method, url) : undefined);
      return known === undefined
        ? (mine(method, url, body, options.empty) ?? problem(404, "not-found"))
        : ok(known);
    }
  }
}

/** @returns {Answer} */
function session(/** @type {string} */ method, /** @type {URL} */ url) {
  switch (`${method} ${url.pathname}`) {
    case "GET /session/me":
      return ok(signedIn ? me : { authenticated: false });
    case "GET /session/login":
      signedIn = true;
      return { status: 303, headers: { Location: url.searchParams.get("return") ?? "/" } };
    case "POST /session/logout":
      signedIn = false;
      return ok({ location: "/" });
    default:
      return problem(404, "not-found");
  }
}

async function file(/** @type {string} */ path) {
  const dist = options.dist ?? "";
  const wanted = join(dist, normalize(path));
  const content = path === "/" ? null : await readFile(wanted).catch(() => null);
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(content ? wanted : "index.html"))];
  return { content: content ?? (await readFile(join(dist, "index.html"))), type };
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  const method = request.method ?? "GET";
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  if (url.pathname.startsWith("/api/") || url.pathname.startsWith("/session/")) {
    const answer = url.pathname.startsWith("/api/")
      ? api(
          method,
          url,
          text && request.headers["content-type"]?.includes("json") ? JSON.parse(text) : null,
          request.headers,
        )
      : session(method, url);
    response.writeHead(answer.status, { "Content-Type": "application/json", ...answer.headers });
    response.end(answer.body ? JSON.stringify(answer.body) : undefined);
    return;
  }
  if (url.pathname === "/health") {
    response.writeHead(503, { "Content-Type": "application/json" });
    response.end(JSON.stringify(options.admin ? health : { status: health.status }));
    return;
  }
  const { content, type } = await file(url.pathname);
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": CSP });
  response.end(content);
}).listen(Number(options.port), "127.0.0.1", () => console.log(`http://localhost:${options.port}`));

// What the stand-in academy holds for curators: enough to look at every page of theirs.
import { ago, items, me, uuid } from "./mock-data.mjs";

const day = (/** @type {number} */ days) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const NOTHING = {
  body: null,
  obstacles: [],
  skills: [],
  url: null,
  licence: null,
  supplier: null,
  identifiers: [],
  mediaSeconds: null,
  audience: { teams: [], jobRoles: [] },
  reviewBy: null,
  reviewerId: me.memberId,
  outOfDate: false,
  reviewNote: null,
  experiment: null,
  assignment: null,
  source: "academy",
  supplierId: null,
  externalId: null,
  authors: [],
  authorId: null,
  originUrl: null,
  issuedAt: null,
  sameAs: null,
  ownerId: me.memberId,
  publishedAt: null,
};

/** @type {any[]} */
const desk = [
  {
    title: "Say it before the shift ends: a handover in four sentences",
    summary:
      "Who, what changed, what worries you, what you ask of the next shift. With an example of a calm night and one of a loud one.",
    form: "micro",
    minutes: 2,
    tasks: ["hand-over"],
    body: "## Four sentences\n\n1. **Who** it is about, and since when they are here.\n2. **What changed** in your shift.\n3. **What worries you**, in your own words.\n4. **What you ask** of the next shift.\n\n> Keep it under a minute. The rest is in the notes.\n\nMore on [SBAR](https://www.england.nhs.uk/improvement-hub/publication/safer-care-sbar-situation-background-assessment-recommendation-implementation-and-training-guide/).",
    status: "in-review",
  },
  {
    title: "Try it: open the door before the alarm",
    summary: "What happens when one nurse sits in the corridor for the half hour after dinner.",
    form: "experiment",
    minutes: 30,
    tasks: ["reduce-coercion"],
    experiment: {
      hypothesis:
        "If somebody sits in the corridor after dinner, fewer alarms follow, because people ask before they shout.",
      tryThis: "One of us sits in the corridor from 18:30 to 19:00, every evening of one week.",
      watch: "Alarms between 18:30 and 20:00, against the week before.",
    },
    status: "in-review",
  },
  {
    title: "Depression in adults: treatment and management",
    summary: "The guideline, with what to offer first and when to change course.",
    form: "reference",
    minutes: 15,
    tasks: ["plan-treatment"],
    url: "https://www.nice.org.uk/guidance/ng222",
    supplier: "NICE",
    supplierId: uuid(40, 1),
    source: "supplier",
    licence: "© NICE, free to use in the UK",
    status: "in-review",
  },
  {
    title: "When a voice says it first",
    summary: "A case of hearing voices in a first contact, and what the second appointment made of it.",
    form: "case-study",
    minutes: 8,
    tasks: ["first-contact"],
    reviewNote: "Please take out the town, and say what you would do differently.",
    status: "draft",
  },
  {
    title: "Lithium: what to check, and when",
    summary: "Levels, kidney, thyroid: a table for the wall.",
    form: "reference",
    minutes: 3,
    tasks: ["talk-about-medication"],
    body: "| what | when |\n| --- | --- |\n| level | a week after each change, then every 3 months |\n| kidney, thyroid | every 6 months |",
    status: "published",
    reviewBy: day(-21),
    outOfDate: true,
    publishedAt: ago(600_000),
  },
].map((each, i) => ({
  ...NOTHING,
  ...each,
  id: uuid(41, i + 1),
  version: 1,
  languages: ["en"],
  createdAt: ago(9000 + i * 700),
  updatedAt: ago(200 + i * 700),
}));

const suppliers = [
  ["NICE", "https://www.nice.org.uk", "reviewed", "active", "© NICE, free to use in the UK"],
  ["WHO", "https://www.who.int", "trusted", "active", "CC BY-NC-SA 3.0 IGO"],
  ["Talks on the couch (podcast)", "https://couch.example", "reviewed", "paused", null],
  ["Cure4All", "https://cure4all.example", "blocked", "active", null],
].map(([name, homepage, trust, status, licence], i) => ({
  id: uuid(40, i + 1),
  version: 1,
  name,
  homepage,
  contact: null,
  trust,
  status,
  licence,
  languages: ["en"],
  clientId: null,
  ownerId: me.memberId,
  createdAt: ago(90_000),
  updatedAt: ago(90_000),
}));

const setting = { required: false, standard: null, options: [], least: 0, most: 2000 };
const common = [
  { ...setting, name: "url", kind: "url", required: true, description: "Where the feed is." },
  {
    ...setting,
    name: "language",
    kind: "language",
    required: true,
    description: "The language of records that do not say theirs, such as en.",
  },
  {
    ...setting,
    name: "form",
    kind: "choice",
    options: ["micro", "macro", "reference"],
    description: "The form of records that do not say what they are.",
  },
  {
    ...setting,
    name: "most-records",
    kind: "number",
    standard: "10000",
    description: "So many records are read; the run says when there are more.",
  },
  {
    ...setting,
    name: "complete",
    kind: "yes-no",
    standard: "false",
    description: "Whether the feed always lists all that there is, so that what it no longer lists is gone.",
  },
];
const connectors = [
  ["csv", "A CSV file whose first line names the columns."],
  ["ndjson", "A file with a JSON object on each line. Fields inside others are named with dots: name.en."],
  ["oai-pmh", "A repository that is harvested by OAI-PMH, in Dublin Core or LOM."],
  ["oneroster-csv", "The resources of a OneRoster 1.2 CSV export."],
  ["rss", "A feed in RSS or Atom, also of a podcast."],
  [
    "web-pages",
    "The pages of a site's sitemap that describe learning resources by schema.org or LRMI in JSON-LD.",
  ],
].map(([kind, description]) => ({ kind, description, settings: common, secrets: [] }));

const connection = {
  id: uuid(42, 1),
  version: 1,
  supplierId: uuid(40, 1),
  name: "New and updated guidance",
  kind: "rss",
  settings: { url: "https://www.nice.org.uk/feeds/guidance", language: "en" },
  secrets: [],
  schedule: "P1D",
  enabled: true,
  nextRunAt: new Date(Date.now() + 36_000_000).toISOString(),
  described: { title: "NICE guidance", publisher: "National Institute for Health and Care Excellence" },
  createdAt: ago(80_000),
  updatedAt: ago(80_000),
};
const run = {
  id: uuid(43, 1),
  supplierId: uuid(40, 1),
  connectionId: connection.id,
  reason: "schedule",
  askedBy: null,
  dryRun: false,
  fresh: false,
  state: "succeeded",
  createdAt: ago(900),
  startedAt: ago(900),
  endedAt: ago(898),
  attempts: 1,
  seen: 1240,
  created: 31,
  updated: 12,
  unchanged: 1194,
  retired: 0,
  refused: 3,
  notModified: false,
  whole: true,
  wouldRetire: null,
  needsConfirmation: false,
  failure: null,
};
/** @type {any[]} */
const runs = [
  run,
  {
    ...run,
    id: uuid(43, 2),
    reason: "hand",
    dryRun: true,
    createdAt: ago(2400),
    startedAt: ago(2400),
    refused: 0,
  },
  {
    ...run,
    id: uuid(43, 3),
    state: "failed",
    createdAt: ago(5000),
    startedAt: ago(5000),
    seen: 12,
    created: 0,
    updated: 0,
    unchanged: 12,
    refused: 0,
    wouldRetire: 1228,
    needsConfirmation: true,
    failure: "1228 of 1240 items are gone from the source. Nothing was retired.",
  },
];
const errors = [
  ["https://www.nice.org.uk/guidance/xx1", "It has no title."],
  ["https://www.nice.org.uk/guidance/xx2", "The form “webinar” is none of the academy's."],
  ["https://www.nice.org.uk/guidance/xx3", "The page is on another host than the feed that lists it."],
].map(([at, reason], i) => ({ nr: i + 1, at, reason }));

const needs = [
  [
    "How do I talk about clozapine with somebody who is afraid of it?",
    ["clozapine conversation", "start clozapine fear"],
    7,
    12,
  ],
  ["What may I tell the police when a patient is missing?", [], 4, 5],
  ["Tics after a change of medication", ["tardive dyskinesia what to do"], 2, 2],
].map(([question, alsoAsked, members, times], i) => ({
  id: uuid(44, i + 1),
  version: 1,
  question,
  alsoAsked,
  status: "open",
  members,
  times,
  itemId: null,
  postId: null,
  firstAskedAt: ago(30_000),
  lastAskedAt: ago(300 * (i + 1)),
}));

const synonyms = [
  [["ECT", "electroconvulsive therapy"], "en"],
  [["safety plan", "crisis plan", "signaleringsplan"], null],
].map(([words, language], i) => ({
  id: uuid(45, i + 1),
  version: 1,
  language,
  words,
  createdAt: ago(1000),
  updatedAt: ago(1000),
}));

const collection = {
  id: uuid(46, 1),
  version: 1,
  title: "First week on the ward",
  description: "For whoever starts: one a day, in this order.",
  task: null,
  theme: "first week on the ward",
  visibility: "everyone",
  ownerId: me.memberId,
  createdAt: ago(4000),
  updatedAt: ago(400),
};
const collections = [
  collection,
  {
    ...collection,
    id: uuid(46, 2),
    title: "My night shifts",
    description: null,
    theme: null,
    visibility: "link",
  },
];
let entries = [
  ...items.slice(0, 4).map((item, i) => ({
    itemId: item.id,
    note: i === 0 ? "Read this before you go on the ward." : null,
    gone: false,
    item,
  })),
  { itemId: uuid(47, 1), note: null, gone: true, item: null },
];

const VIEWS = {
  submission: "in-review",
  return: "draft",
  publication: "published",
  retirement: "retired",
  reopening: "draft",
  confirmation: "published",
};

const page = (/** @type {unknown[]} */ all) => ({ items: all, next: null });
const find = (/** @type {any[]} */ all, /** @type {string | undefined} */ id) =>
  all.find((each) => each.id === id);

function itemsOf(
  /** @type {string} */ method,
  /** @type {string[]} */ [id, action],
  /** @type {any} */ body,
  /** @type {URLSearchParams} */ query,
) {
  const status = query.get("status");
  if (method === "GET" && !id) {
    if (query.get("outOfDate")) return page(desk.filter(({ outOfDate }) => outOfDate));
    return status && status !== "published" ? page(desk.filter((each) => each.status === status)) : undefined;
  }
  if (method === "POST" && !id) {
    const made = {
      ...NOTHING,
      ...body,
      id: uuid(41, desk.length + 1),
      version: 1,
      status: "draft",
      createdAt: ago(0),
      updatedAt: ago(0),
    };
    desk.unshift(made);
    return made;
  }
  const found = find(desk, id);
  if (!found) return undefined;
  if (action === "revisions") {
    return page(
      ["submitted", "edited", "created"].map((change, i) => ({
        version: 3 - i,
        change,
        changedBy: me.memberId,
        changedAt: ago(100 * (i + 1)),
      })),
    );
  }
  if (method === "PUT") Object.assign(found, body, { version: found.version + 1 });
  if (method === "POST") {
    found.status = VIEWS[/** @type {keyof typeof VIEWS} */ (action)];
    found.reviewNote = body?.reason ?? null;
    found.version += 1;
    if (action === "publication" || action === "confirmation") {
      found.reviewBy = body?.reviewBy ?? day(365);
      found.outOfDate = false;
    }
  }
  return found;
}

function suppliersOf(
  /** @type {string} */ method,
  /** @type {string[]} */ [id, part, connectionId, runsPart, runId, errorsPart],
  /** @type {any} */ body,
) {
  if (id === "connectors") return connectors;
  if (!id) return method === "GET" ? page(suppliers) : { ...suppliers[0], ...body };
  const found = find(suppliers, id);
  if (!part) return method === "PUT" ? Object.assign(found, body, { version: found.version + 1 }) : found;
  if (part === "withdrawals") return { ...run, reason: "withdrawal", connectionId: null };
  if (!connectionId)
    return method === "GET" ? page(id === connection.supplierId ? [connection] : []) : connection;
  if (!runsPart) return method === "PUT" ? Object.assign(connection, body) : connection;
  if (errorsPart === "errors") return page(errors);
  if (method === "POST" && runId) return Object.assign(find(runs, runId), { state: "cancelled" });
  if (method === "POST") {
    const started = {
      ...run,
      ...body,
      id: uuid(43, runs.length + 1),
      reason: "hand",
      state: "running",
      createdAt: ago(0),
      startedAt: ago(0),
      endedAt: null,
      seen: 0,
      created: 0,
      updated: 0,
      unchanged: 0,
      refused: 0,
    };
    runs.unshift(started);
    return started;
  }
  const current = runs[0];
  if (current.state === "running") {
    current.seen += 140;
    current.created += 4;
    current.unchanged += 136;
    if (current.seen > 1200) current.state = "succeeded";
  }
  return page(runs);
}

function collectionsOf(
  /** @type {string} */ method,
  /** @type {string[]} */ [id, part, itemId],
  /** @type {any} */ body,
) {
  if (!id) return method === "GET" ? page(collections) : { ...collection, ...body };
  if (part === "entries") {
    const moved = entries.find((each) => each.itemId === itemId);
    const item = items.find((each) => each.id === itemId);
    entries = entries.filter((each) => each.itemId !== itemId);
    const placed = moved ?? (item && { itemId: item.id, note: null, gone: false, item });
    if (method === "PUT" && placed) {
      entries.splice(body.place ?? entries.length, 0, { ...placed, note: body.note ?? placed.note });
    }
  }
  if (method === "PUT" && !part) Object.assign(collection, body);
  return {
    ...find(collections, id),
    editable: true,
    totalMinutes: entries.reduce((sum, each) => sum + (each.item?.minutes ?? 0), 0),
    entries,
  };
}

/** The answer to what a curator asks; undefined where it is nobody's here. */
export function curate(/** @type {string} */ method, /** @type {URL} */ url, /** @type {any} */ body) {
  const [area, ...rest] = url.pathname.split("/").slice(2);
  switch (area) {
    case "items":
      return itemsOf(method, rest, body, url.searchParams);
    case "suppliers":
      return suppliersOf(method, rest, body);
    case "unmet-needs":
      return method === "GET"
        ? page(needs.filter(({ status }) => status === (url.searchParams.get("status") ?? "open")))
        : Object.assign(find(needs, rest[0]), {
            status: rest[1] === "answer" ? "answered" : "dismissed",
            itemId: body?.itemId ?? null,
          });
    case "synonyms":
      return method === "GET" ? page(synonyms) : { ...synonyms[0], ...body };
    case "teams":
      return page(
        ["Adult Outpatient", "Crisis Team", "Youth"].map((name, i) => ({
          id: uuid(48, i + 1),
          version: 1,
          name,
          memberCount: 8,
        })),
      );
    case "collections":
      return collectionsOf(method, rest, body);
    default:
      return undefined;
  }
}

// What is a member's own in the stand-in academy: the week, programmes, obstacles, mentoring and data. What is done to it lasts as long as the
// process.
import { ago, me, uuid } from "./mock-data.mjs";

/** @typedef {{ status: number, body?: unknown, headers?: Record<string, string> }} Answer */
/** @typedef {Record<string, any>} Thing */

const DAY = 24 * 3600 * 1000;
const day = (/** @type {number} */ days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const instant = (/** @type {number} */ hours) => new Date(Date.now() + hours * 3600 * 1000).toISOString();
const monday = () => {
  const now = new Date();
  return day(-((now.getUTCDay() + 6) % 7));
};

/** @returns {Answer} */
const ok = (/** @type {unknown} */ body, status = 200) => ({ status, body });
/** @returns {Answer} */
const missing = () => ({
  status: 404,
  body: { type: "urn:praxis:problem:not-found", title: "not-found", status: 404 },
  headers: { "Content-Type": "application/problem+json" },
});
/** @returns {Answer} */
const page = (/** @type {unknown[]} */ items) => ok({ items, next: null });

const ENROLMENT = uuid(7, 1);
const line = (
  /** @type {string} */ kind,
  /** @type {string} */ key,
  /** @type {string} */ title,
  /** @type {number} */ minutes,
  /** @type {string} */ because,
  extra = {},
) => ({
  key,
  kind,
  title,
  minutes,
  leftMinutes: minutes,
  due: null,
  because,
  subjectId: uuid(8, 1),
  itemId: null,
  weeksWaited: 0,
  added: false,
  state: "planned",
  tookMinutes: null,
  ...extra,
});

/** @type {Thing} */
const plan = {
  budget: 24,
  lines: [
    line(
      "session-preparation",
      `session:${uuid(13, 1)}`,
      "Prepare your mentoring session",
      5,
      "Your session is on Friday; a few minutes beforehand make it worth more.",
      { due: day(1) },
    ),
    line(
      "cohort-activity",
      `activity:${ENROLMENT}:2`,
      "Make one plan together, before Friday",
      10,
      "It is due on Friday in “Spring cohort, teams North and East”. A part of it: 10 of the 40 minutes that are left.",
      { leftMinutes: 40, due: day(1) },
    ),
    line(
      "obstacle",
      `obstacle:${uuid(11, 1)}:1`,
      "Calm the first two minutes of a call",
      5,
      "You reported an obstacle in “first contact”; this may help with it.",
      { itemId: uuid(2, 2) },
    ),
    line(
      "bite",
      `bite:${uuid(2, 3)}`,
      "Six steps of a safety plan",
      2,
      "It helped 7 colleagues with their work.",
      {
        itemId: uuid(2, 1),
      },
    ),
  ],
  others: [
    line(
      "bite",
      `bite:${uuid(2, 4)}`,
      "Say no to a request, kindly",
      2,
      "A small one, new to you, for in between.",
      {
        itemId: uuid(2, 4),
      },
    ),
  ],
};
const leftOut = [
  {
    key: `activity:${ENROLMENT}:3`,
    kind: "cohort-activity",
    title: "Look back with your mentor",
    minutesMissing: 30,
    due: day(3),
    because: "It is due on Sunday in “Spring cohort, teams North and East”.",
    subjectId: uuid(8, 1),
    itemId: null,
  },
];

function planView(empty = false) {
  const lines = empty ? [] : plan.lines;
  const counting = lines.filter((/** @type {Thing} */ one) => ["planned", "done"].includes(one.state));
  const sum = (/** @type {Thing[]} */ some) =>
    some.reduce((total, one) => total + (one.tookMinutes ?? one.minutes), 0);
  const planned = sum(counting);
  return {
    version: 1,
    week: "2026-W48",
    monday: monday(),
    budgetMinutes: plan.budget,
    plannedMinutes: planned,
    doneMinutes: sum(counting.filter((/** @type {Thing} */ one) => one.state === "done")),
    overMinutes: Math.max(0, planned - plan.budget),
    says: `${planned} of your ${plan.budget} minutes. One thing is due and does not fit: that needs 30 more minutes.`,
    lines,
    leftOut: empty ? [] : leftOut,
  };
}

/** @returns {Answer} */
function week(
  /** @type {string} */ method,
  /** @type {string[]} */ [area, key, action],
  /** @type {Thing} */ body,
  /** @type {URL} */ url,
  empty = false,
) {
  if (!area) return url.searchParams.has("week") ? missing() : ok(planView(empty));
  if (area === "now") {
    const minutes = Number(url.searchParams.get("minutes"));
    const fits = (/** @type {Thing} */ one) => one.state === "planned" && one.minutes <= minutes;
    return ok({ minutes, planned: plan.lines.filter(fits), others: plan.others.filter(fits) });
  }
  if (area === "budget") {
    if (method === "GET") return ok({ minutes: plan.budget, usualMinutes: 24 });
    plan.budget = body.minutes;
    return ok(planView());
  }
  if (!key) {
    const own = plan.lines.find((/** @type {Thing} */ one) => one.key === body.key);
    if (own) own.state = "planned";
    else plan.lines.push({ ...plan.others[0], ...leftOut[0], key: body.key, added: true, state: "planned" });
    return ok(planView());
  }
  const found = plan.lines.find((/** @type {Thing} */ one) => one.key === decodeURIComponent(key));
  if (!found) return missing();
  if (action === "done") Object.assign(found, { state: "done", tookMinutes: body.minutes });
  if (action === "snooze") found.state = "snoozed";
  if (action === "swap") {
    found.state = "swapped";
    if (plan.others.length > 0) plan.lines.push(plan.others.pop());
  }
  return ok(planView());
}

const activity = (
  /** @type {number} */ number,
  /** @type {string} */ title,
  /** @type {string} */ form,
  /** @type {number} */ minutes,
  extra = {},
) => ({
  number,
  version: 1,
  title,
  form,
  kind: "education",
  minutes,
  itemId: number === 1 ? uuid(2, 1) : null,
  dueOn: day(number * 4 - 9),
  late: false,
  state: "open",
  doneAt: null,
  minutesSpent: null,
  note: null,
  experiment: null,
  evidence: [],
  ...extra,
});
/** @type {Thing[]} */
const files = [];
const file = (/** @type {string} */ name, type = "application/pdf", size = 184_320) => {
  const brought = { id: uuid(20, files.length + 1), name, type, size, createdAt: ago(60) };
  files.unshift(brought);
  return brought;
};
const activities = [
  activity(1, "Six steps of a safety plan", "micro", 2, {
    state: "done",
    doneAt: ago(4000),
    minutesSpent: 3,
  }),
  activity(2, "Make one plan together, before Friday", "assignment", 40, {
    state: "again",
    evidence: [
      {
        id: uuid(10, 1),
        version: 1,
        round: 1,
        text: "We wrote the plan in two sessions; she chose who to call first.",
        links: ["https://example.org/plan-template"],
        files: [file("Plan, first page.pdf"), file("flip-chart.jpg", "image/jpeg", 1_468_006)],
        submittedAt: ago(5000),
        verdict: "again",
        words: "Good start. Please add how you agreed on the second step.",
        reviewedAt: ago(3000),
      },
    ],
  }),
  activity(3, "Look back with your mentor", "mentorship", 30, {
    note: "Ask about the family who did not want to be called.",
  }),
  activity(4, "Call one family the day after leave", "experiment", 20),
  activity(5, "What good hand-overs have in common", "case-study", 15, { late: true, dueOn: day(-3) }),
  activity(6, "Twelve minutes on leave and risk", "reference", 12),
];
const cohort = {
  id: uuid(8, 1),
  name: "Spring cohort, teams North and East",
  facilitatorId: uuid(1, 6),
  startsOn: "2026-11-02",
  endsOn: "2027-02-26",
  status: "launched",
};
const programme = { id: uuid(9, 1), version: 1, title: "Safer weekend leave" };
const doneCount = () => activities.filter(({ state }) => state === "done").length;
const enrolments = () => [
  {
    id: ENROLMENT,
    version: 1,
    cohort,
    programme,
    status: "started",
    done: doneCount(),
    total: activities.length,
    late: 1,
    nextActivities: activities.filter(({ state }) => state !== "done").slice(0, 3),
    enrolledAt: ago(40_000),
  },
  {
    id: uuid(7, 2),
    version: 1,
    cohort: { ...cohort, id: uuid(8, 2), name: "First wave", startsOn: "2027-02-01", endsOn: null },
    programme: { id: uuid(9, 2), version: 1, title: "First contact that lands" },
    status: "waiting",
    done: 0,
    total: 9,
    late: 0,
    nextActivities: [],
    enrolledAt: null,
  },
];

/** @returns {Answer} */
function enrolment(
  /** @type {string} */ method,
  /** @type {string[]} */ parts,
  /** @type {Thing} */ body,
  /** @type {URLSearchParams} */ query,
  empty = false,
) {
  const [id, , number, evidence] = parts;
  if (id === "mine") return page(empty ? [] : enrolments());
  if (id !== ENROLMENT) return missing();
  const found = activities[Number(number) - 1];
  if (method === "POST" && parts.at(-1) === "files") {
    const name = query.get("name") ?? "";
    if (name.endsWith(".exe"))
      return {
        status: 400,
        body: {
          type: "urn:praxis:problem:validation",
          status: 400,
          violations: [
            { field: "file", message: "is of a kind that is not taken here (application/x-msdownload)" },
          ],
        },
        headers: { "Content-Type": "application/problem+json" },
      };
    return ok(file(name), 201);
  }
  if (method === "PUT" && found) {
    if (evidence === "evidence") {
      found.state = "in-review";
      /** @type {Thing[]} */ (found.evidence).push({
        id: uuid(10, 9),
        version: 0,
        round: found.evidence.length + 1,
        ...body,
        files: files.filter(({ id: one }) => body.fileIds.includes(one)),
        submittedAt: ago(0),
        verdict: null,
        words: null,
      });
    } else if (evidence === "experiment") Object.assign(found, { state: "done", experiment: body });
    else {
      if (body.done !== undefined) found.state = body.done ? "done" : "open";
      Object.assign(found, { note: body.note ?? null, minutesSpent: body.minutes ?? null });
    }
    found.version += 1;
    return ok(found);
  }
  return ok({
    id,
    version: 1,
    enrolment: { id, member: { id: me.memberId, displayName: me.name }, status: "started", leader: false },
    cohort,
    programme,
    done: doneCount(),
    late: 1,
    minutesPlanned: 119,
    minutesSpent: 3,
    activities,
  });
}

const reviews = [
  {
    enrolmentId: uuid(7, 3),
    memberId: uuid(1, 2),
    activity: 2,
    title: "Make one plan together, before Friday",
    evidence: {
      id: uuid(10, 3),
      version: 0,
      round: 1,
      text: "We rang him together. He chose his sister as the first to call, and wrote the numbers himself.",
      links: [],
      files: [file("Plan of Friday.pdf"), file("flip-chart.jpg", "image/jpeg", 1_468_006)],
      submittedAt: ago(400),
      verdict: null,
      words: null,
    },
  },
];

const version = {
  programmeId: programme.id,
  number: 1,
  title: programme.title,
  summary: "So that people come back from leave safe, and families know whom to call.",
  tasks: [],
  modules: [
    { title: "Before the leave", activities: activities.slice(0, 3) },
    { title: "During and after", activities: activities.slice(3) },
  ],
  minutes: 119,
  balance: [],
};

const obstacle = (/** @type {number} */ n, /** @type {string} */ what, extra = {}) => ({
  id: uuid(11, n),
  version: 1,
  what,
  where: "Youth",
  taskId: null,
  anonymous: false,
  reporterId: me.memberId,
  teamId: uuid(12, 1),
  mine: true,
  timesPerWeek: 5,
  minutesEach: 20,
  moneyEach: null,
  minutesPerMonth: 1290,
  moneyPerMonth: null,
  evidence: null,
  status: "open",
  cause: null,
  overruled: false,
  ownerId: null,
  ownerName: null,
  dueOn: day(7),
  overdue: false,
  escalation: "none",
  mergedInto: null,
  voices: 3,
  reportedAt: ago(3000),
  updatedAt: ago(200),
  closedAt: null,
  ...extra,
});
const obstacles = [
  obstacle(1, "I do not know what to say when somebody answers the first call angrily.", {
    cause: "knowledge-skill",
    dueOn: null,
  }),
  obstacle(2, "The interpreter line has nobody for Tigrinya after four o’clock.", {
    cause: "tools-resources",
    status: "accepted",
    ownerId: uuid(1, 6),
    ownerName: "Hanneke Smit",
  }),
  obstacle(3, "Nobody tells us whether the people we called came in the end.", {
    cause: "expectations-feedback",
    status: "resolved",
    ownerId: me.memberId,
    ownerName: me.name,
    closedAt: ago(100),
    voices: 1,
  }),
  obstacle(4, "Whoever hands over carefully leaves twenty minutes late, every day.", {
    mine: false,
    ownerId: me.memberId,
    ownerName: me.name,
    cause: "incentives",
    overdue: true,
    dueOn: day(-2),
  }),
];
/** @type {Record<string, Thing[]>} */
const answers = {};

/** @returns {Answer} */
function diagnosis(/** @type {Thing} */ found, /** @type {Thing | null} */ body) {
  if (body) answers[found.id] = body.answers;
  const given = answers[found.id] ?? [];
  const asked = [
    [
      "worth-it",
      "Would the work be noticeably better without this?",
      "Think of patients, colleagues, time and money.",
    ],
    ["expectations", "Is it clear to everybody who does this what good looks like?", "Ask two colleagues."],
    [
      "resources",
      "Is everything there that one needs for it: tools, information, room, people?",
      "Things that do not work, too.",
    ],
  ];
  if (given.at(-1)?.answer === "no") found.cause = "tools-resources";
  const [question, text, help] = asked[given.length] ?? [];
  return ok({
    version: found.version,
    answers: given,
    next: found.cause || !question ? null : { question, text, help },
    finding: found.cause
      ? {
          kind: "cause",
          cause: found.cause,
          name: found.cause === "knowledge-skill" ? "Knowledge and skill" : "Tools and resources",
          reason:
            "Something that one needs for it is missing or does not work. Nobody can be trained to do without it.",
          // biome-ignore lint/suspicious/noThenProperty: the name in the API
          then: "It goes to somebody who can get what is missing. This is not a training problem.",
          overruled: false,
        }
      : null,
  });
}

/** @returns {Answer} */
function obstacleOf(
  /** @type {string} */ method,
  /** @type {string[]} */ [id, action],
  /** @type {Thing} */ body,
  /** @type {URL} */ url,
  empty = false,
) {
  if (method === "POST" && !id) {
    const made = obstacle(obstacles.length + 1, body.what, { voices: 1, reportedAt: ago(0) });
    obstacles.unshift(made);
    const similar = [
      { id: uuid(11, 2), what: obstacles[2]?.what, status: "open", cause: null, voices: 3, likeness: 0.6 },
    ];
    return ok({ obstacle: made, similar }, 201);
  }
  const list = empty ? [] : obstacles;
  if (!id) {
    if (url.searchParams.get("owned")) return page(list.filter(({ ownerId }) => ownerId === me.memberId));
    return page(url.searchParams.get("mine") ? list.filter((one) => one.mine) : list);
  }
  if (id === "similar") {
    const what = (url.searchParams.get("what") ?? "").toLowerCase();
    const words = what.split(/\W+/).filter(({ length }) => length > 5);
    return ok(list.filter((one) => words.some((word) => one.what.toLowerCase().includes(word))));
  }
  const found = obstacles.find((one) => one.id === id);
  if (!found) return missing();
  if (action === "diagnosis") return diagnosis(found, method === "PUT" ? body : null);
  if (action === "steps") {
    const step = (/** @type {number} */ n, /** @type {string} */ kind, extra = {}) => ({
      id: uuid(14, n),
      kind,
      by: null,
      words: null,
      cause: found.cause,
      ownerId: null,
      dueOn: null,
      at: ago(3000 - n * 500),
      ...extra,
    });
    return page([
      step(1, "reported"),
      ...(found.cause ? [step(2, "diagnosed"), step(3, "routed")] : []),
      ...(found.status === "resolved"
        ? [step(4, "resolved", { words: "The list of who came is now in the weekly mail." })]
        : []),
    ]);
  }
  if (action === "learning") {
    return ok({
      items: [{ id: uuid(2, 2), title: "Calm the first two minutes of a call", form: "micro", minutes: 2 }],
      people: [{ memberId: uuid(1, 2), displayName: "Noor Bakker" }],
      mentor: { href: "/api/mentee-requests", about: null },
    });
  }
  const fates = /** @type {Record<string, string>} */ ({
    acceptance: "accepted",
    refusal: "declined",
    resolution: "resolved",
    withdrawal: "dropped",
    reopening: "open",
    merging: "merged",
  });
  if (action === "me-too") found.voices += 1;
  else if (action && fates[action]) {
    Object.assign(found, {
      status: fates[action],
      closedAt: ["acceptance", "reopening"].includes(action) ? null : ago(0),
    });
  }
  return ok(found);
}

const sam = { memberId: me.memberId, displayName: me.name, jobRole: "Nurse", answer: "accepted" };
const noor = {
  memberId: uuid(1, 2),
  displayName: "Noor Bakker",
  jobRole: "Psychologist",
  answer: "accepted",
};
const reasons = [
  "Has done what you want to get done: safety plans with families.",
  "You both work on Tuesday and Thursday mornings.",
  "You both speak English and Dutch.",
];
const pairing = {
  id: uuid(15, 1),
  version: 1,
  roundId: null,
  kind: "mentor",
  status: "active",
  mentor: noor,
  mentees: [{ person: sam, score: 0.82, reasons, asked: null }],
  smallest: 1,
  endReason: null,
  createdAt: ago(50_000),
  expiresAt: null,
  activeSince: ago(49_000),
  endedAt: null,
};
const goals = [
  {
    id: uuid(16, 1),
    version: 1,
    pairingId: pairing.id,
    words: "Every family of somebody on leave knows whom to call, and when.",
    task: null,
    outcomeId: null,
    targetDate: day(60),
    status: "open",
    progress: 40,
    stalled: false,
    writtenBy: me.memberId,
    createdAt: ago(40_000),
    movedAt: ago(4000),
    endedAt: null,
  },
];
const moment = (/** @type {number} */ hours) => ({
  startsAt: instant(hours),
  endsAt: instant(hours + 1),
  local: [],
  conflicts: [],
});
const sessionOf = (/** @type {number} */ n, /** @type {string} */ title, extra = {}) => ({
  id: uuid(13, n),
  version: 1,
  pairingId: pairing.id,
  title,
  place: null,
  link: "https://meet.example.org/leave",
  agenda:
    "- What happened since last time\n- The call with the family\n- **One thing to try** before we meet again",
  status: "scheduled",
  time: moment(26),
  offer: null,
  people: [],
  actualMinutes: null,
  missedBy: null,
  outcomeNeeded: false,
  createdAt: ago(3000),
  updatedAt: ago(300),
  ...extra,
});
const sessions = [
  sessionOf(1, "The call with the family"),
  sessionOf(2, "Look ahead to December", {
    status: "proposed",
    time: null,
    agenda: null,
    offer: {
      by: noor.memberId,
      minutes: 30,
      times: [
        { time: moment(240), suits: [noor.memberId] },
        { time: moment(265), suits: [noor.memberId] },
      ],
    },
  }),
  sessionOf(3, "First meeting", { status: "held", time: moment(-400) }),
];

/** @returns {Answer} */
function pairings(/** @type {string[]} */ [id, action], empty = false) {
  if (id === "mine") return page(empty ? [] : [pairing]);
  if (action === "goals") return page(goals);
  if (action === "sessions") return page(sessions);
  return id === pairing.id ? ok(pairing) : missing();
}

/** @type {Thing[]} */
const requests = [];

/** @returns {Answer} */
function requestsOf(
  /** @type {string} */ method,
  /** @type {string[]} */ [id, action],
  /** @type {Thing} */ body,
) {
  if (id === "mine") return page(requests);
  if (action === "mentors") {
    return ok([
      { ...noor, kind: "mentor", places: 2, score: 0.82, parts: {}, reasons },
      {
        memberId: uuid(1, 7),
        displayName: "Tomasz Nowak",
        jobRole: "Social worker",
        kind: "coach",
        places: 1,
        score: 0.64,
        parts: {},
        reasons: reasons.slice(1),
      },
    ]);
  }
  if (method === "POST" && !id) {
    requests.unshift({ ...body, id: uuid(17, 1), version: 1, status: "open", skills: [], kinds: [] });
    return ok(requests[0], 201);
  }
  if (action === "withdrawal") requests.length = 0;
  return ok({});
}

const NOTIFICATIONS = [
  "comment",
  "reply",
  "mention",
  "accepted",
  "thanked",
  "announcement",
  "invitation",
  "swap",
  "swap-reminder",
  "champion-invitation",
  "moderation",
  "name-lifted",
];
/** @type {Thing} */
let preferences = {
  version: 0,
  digest: "weekly",
  kinds: NOTIFICATIONS.map((kind) => ({ kind, inApp: true, byMail: true })),
};
let wish = "keep-without-author";

/** The answer to a request about what is a member's own; null for anything else. */
/** @type {Thing} */
const profile = {
  memberId: me.memberId,
  version: 3,
  displayName: me.name,
  strengths: "Nine years on the crisis team; I learned to hand over so that nobody has to ask again.",
  tasks: ["first-contact"],
  skills: ["de-escalation", "motivational interviewing"],
  languages: ["en", "nl"],
  timeZone: "Europe/Amsterdam",
  weeklyHours: 1.5,
  yearsOfExperience: 9,
  workingTimes: [],
  capacity: 2,
  circle: { smallest: 3, largest: 6 },
  chemistryTalks: 3,
  certification: null,
  kinds: ["mentor"],
  open: true,
};

/** @type {Thing[]} */
let notes = ["session", "me"].map((audience, i) => ({
  id: uuid(23, i),
  version: 1,
  pairingId: pairing.id,
  sessionId: audience === "me" ? null : uuid(13, 1),
  authorId: me.memberId,
  audience,
  text: i
    ? "Ask next time how the *night shift* went."
    : "We agreed:\n\n- Sam leads the next handover\n- Noor listens, and says one thing",
  createdAt: ago(3000 + 900 * i),
  updatedAt: ago(3000 + 900 * i),
}));

/** @returns {Answer} */
function notesOf(
  /** @type {string} */ method,
  /** @type {string | undefined} */ id,
  /** @type {any} */ body,
  /** @type {URL} */ url,
) {
  const note = notes.find((each) => each.id === id);
  const session = url.searchParams.get("sessionId");
  switch (method) {
    case "POST":
      notes.unshift({ ...notes[0], id: uuid(23, notes.length), sessionId: null, ...body, updatedAt: ago(0) });
      return ok(notes[0]);
    case "PUT":
      return ok(Object.assign(note ?? {}, body));
    case "DELETE":
      notes = notes.filter((each) => each !== note);
      return { status: 204 };
    default:
      return page(notes.filter((each) => !session || each.sessionId === session));
  }
}

export function mine(
  /** @type {string} */ method,
  /** @type {URL} */ url,
  /** @type {any} */ body,
  empty = false,
) {
  const [area, ...parts] = url.pathname.split("/").slice(2);
  switch (area) {
    case "weekly-plan":
      return week(method, parts, body, url, empty);
    case "enrolments":
      return enrolment(method, parts, body, url.searchParams, empty);
    case "evidence-files":
      if (method === "DELETE") return { status: 204 };
      return page(empty ? [] : files.map((each) => ({ ...each, enrolmentId: ENROLMENT, activity: 2 })));
    case "cohorts":
      return parts[1] === "reviews" ? page(empty ? [] : reviews) : page(empty ? [] : [cohort]);
    case "programmes":
      return ok(version);
    case "obstacles":
      return obstacleOf(method, parts, body, url, empty);
    case "tasks":
      return page([
        { id: uuid(18, 1), name: "First contact", key: "first-contact" },
        { id: uuid(18, 2), name: "Hand over at the end of a shift", key: "handover" },
      ]);
    case "pairings":
      return parts[1] === "notes" ? notesOf(method, parts[2], body, url) : pairings(parts, empty);
    case "mentor-profiles":
      if (method === "PUT") Object.assign(profile, body, { version: profile.version + 1 });
      return empty ? missing() : ok(profile);
    case "mentee-requests":
      return requestsOf(method, parts, body);
    case "check-ins":
      return page([
        {
          id: uuid(19, 1),
          pairingId: pairing.id,
          number: 1,
          status: "due",
          dueAt: ago(100),
          closesAt: instant(999),
        },
      ]);
    case "agenda-templates":
      return ok([
        {
          id: "first-session",
          language: "en",
          title: "A first session",
          summary: "",
          minutes: 60,
          agenda: "",
        },
      ]);
    case "members":
      return ok({
        id: me.memberId,
        version: 1,
        displayName: me.name,
        email: me.email,
        jobRole: "Nurse",
        team: { id: uuid(12, 1), name: "Crisis Team" },
        languages: ["en", "nl"],
        timeZone: "Europe/Amsterdam",
      });
    case "notification-preferences":
      if (method === "PUT") preferences = { ...body, version: preferences.version + 1 };
      return ok(preferences);
    case "erasures":
      if (parts[0] === "mine") return missing();
      if (method === "PUT") wish = body.texts;
      return ok({ texts: wish });
    default:
      return null;
  }
}

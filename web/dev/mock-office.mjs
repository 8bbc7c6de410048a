// What the stand-in academy holds for managers and owners of outcomes: enough to look at every page of theirs.

const uuid = (/** @type {number} */ kind, /** @type {number} */ n) =>
  `018f2d${kind.toString(16).padStart(2, "0")}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;
const OWNER = uuid(1, 1);
const TEAMS = [
  "Adult Outpatient",
  "Addiction Care",
  "Crisis Team",
  "Elderly Care",
  "Forensic Outreach",
  "Inpatient Ward",
  "Intake",
  "Youth",
].map((name, i) => ({ id: uuid(2, i), version: 1, name, memberCount: 8 }));
const NAMES = [
  "Aisha Rahman",
  "Ben Olsen",
  "Carmen Diaz",
  "Daan Visser",
  "Elif Kaya",
  "Farah Haddad",
  "Gerrit Bos",
  "Hanneke Smit",
];

const metric = {
  name: "First appointments missed without notice",
  kind: "error-rate",
  unit: "percent",
  direction: "lower-is-better",
  baseline: 18,
  target: 12,
  measure: "rate",
  decisionRule:
    "If the cohort's change against the comparison teams, with its 95 % interval, lies entirely below zero after at least 16 weeks, we roll the programme out; if the interval includes zero we extend it once.",
};
const outcome = {
  id: uuid(3, 1),
  version: 2,
  title: "Missed first appointments after referral",
  why: "Almost one person in five does not come to the first appointment after being referred to us.",
  ownerId: OWNER,
  ownerAcceptedAt: "2026-01-05T09:00:00Z",
  ownerDeclinedAt: null,
  ownerDeclineReason: null,
  metric,
  unitOfAnalysis: "team",
  cadence: "weekly",
  source: "",
  sourceClientId: null,
  createdAt: "2026-01-02T09:00:00Z",
  updatedAt: "2026-01-05T09:00:00Z",
};
const weeks = Array.from({ length: 40 }, (_, i) => `2026-W${String(i + 1).padStart(2, "0")}`);
const wave = (/** @type {number} */ i) => Math.sin(i * 2.3) * 2 + Math.cos(i * 0.9) * 1.4;

const estimate = (
  /** @type {string} */ method,
  /** @type {string} */ name,
  /** @type {number | null} */ value,
  /** @type {number | null} */ low,
  /** @type {number | null} */ high,
  /** @type {number | null} */ p,
  /** @type {string | null} */ reason = null,
) => ({
  method,
  name,
  value,
  low,
  high,
  p,
  lotsP: null,
  standardError: null,
  percent: null,
  percentLow: null,
  percentHigh: null,
  smallest: null,
  treatedUnits: 2,
  comparisonUnits: 4,
  periodsBefore: 22,
  periodsAfter: 18,
  reason,
});

const cohort = {
  id: uuid(4, 1),
  version: 3,
  programmeId: uuid(5, 1),
  programmeVersion: 1,
  name: "Pilot 2026: Intake and Adult Outpatient",
  facilitatorId: OWNER,
  startsOn: "2026-06-01",
  endsOn: "2026-12-18",
  pilot: true,
  capacity: 16,
  waitingList: false,
  memberIds: [],
  teamIds: [],
  rules: [],
  exceptIds: [],
  leaderIds: [],
  dueDates: [],
  status: "launched",
  enrolled: 8,
  waiting: 0,
  leadersStartedAt: null,
  launchedAt: "2026-06-01T09:00:00Z",
  despiteReadiness: "The leads were told in person.",
  closedAt: null,
  closedBecause: null,
  createdAt: "2026-05-01T09:00:00Z",
};
const planned = {
  ...cohort,
  id: uuid(4, 2),
  name: "Spring 2027: Youth and Addiction Care",
  startsOn: "2027-02-01",
  endsOn: "2027-07-30",
  status: "planned",
  enrolled: 0,
  launchedAt: null,
  despiteReadiness: null,
};

const study = {
  id: uuid(6, 1),
  title: "Did the pilot of 2026 lower missed first appointments?",
  design: "matched-comparison",
  status: "concluded",
  planHash: "b3f1c2d4e5f60718293a4b5c6d7e8f90b3f1c2d4e5f60718293a4b5c6d7e8f90",
  frozenAt: "2026-05-20T09:00:00Z",
  late: false,
};
const page = {
  ...outcome,
  series: weeks.map((period, i) => ({
    period,
    units: 8,
    value: 18 + wave(i) - (i > 22 ? Math.min(5, (i - 22) * 0.7) : 0),
    mean: 18,
    suppressed: false,
  })),
  cohorts: [
    { ...cohort, period: "2026-W23" },
    { ...planned, period: "2027-W05" },
  ],
  studies: [
    {
      ...study,
      amendments: 0,
      verdict: "better",
      said: [
        "Better: the metric changed by -3.9 percent; the interval of 95 % goes from -6.74 to -1.07.",
        "The target of 12 percent is not reached: those who began are at 13.1 on average.",
        `Said beforehand: “${metric.decisionRule}”`,
      ],
      estimate: estimate("changes", "Each unit's change, compared (Welch)", -3.9, -6.74, -1.07, 0.0231),
      sensitivity: [
        estimate("after-only", "Means after the start, compared (Welch)", -4.46, -9.5, 0.587, 0.0672),
        estimate("group-time", "Effects by group and time (Callaway & Sant'Anna)", 0.308, -31.1, 31.7, 0.98),
        estimate(
          "stepped-wedge",
          "Stepped wedge (Hussey & Hughes)",
          null,
          null,
          null,
          null,
          "A rollout in steps needs at least three units.",
        ),
      ],
      checks: [
        { kind: "pre-trend", status: "holds", said: "Groups went the same way before the start (p = 0.4)." },
        { kind: "balance", status: "fails", said: "Groups differed before: 0.6 standard deviations apart." },
        { kind: "season", status: "unknown", said: "There are less than two years before the start." },
      ],
      warnings: [
        "Those who took part chose it themselves, or were chosen. Volunteers differ from others in ways that nobody measured.",
        "There are 6 units. With so few, one that does something unusual can make the result.",
      ],
      series: weeks.map((period, i) => ({
        period,
        treated: 19 + wave(i) * 2 - (i > 22 ? 5 : 0),
        comparison: 18 + wave(i + 5) * 2,
        treatedUnits: 2,
        comparisonUnits: 4,
      })),
    },
  ],
  tried: [
    {
      programmeId: uuid(5, 1),
      title: "A first contact that lands",
      cohorts: 1,
      members: 14,
      minutesPerMember: 600,
      minutes: 8400,
    },
  ],
  cost: { members: 14, minutes: 8400 },
};

const stuck = [
  [{ because: "review-waits", words: "Waits for a review for 3 days." }],
  [
    { because: "late", words: "Is late with 3 activities." },
    { because: "silent", words: "Has done nothing for 34 days." },
  ],
  [{ because: "not-started", words: "Has not started, 21 days after they could." }],
];
const board = NAMES.map((displayName, i) => ({
  enrolmentId: uuid(7, i),
  member: { id: uuid(8, i), displayName },
  status: i === 2 ? "enrolled" : "started",
  leader: i === 7,
  done: (i * 3) % 14,
  total: 14,
  late: 0,
  due: 1,
  inReview: 0,
  minutesSpent: 60,
  nextDueOn: "2026-12-04",
  enrolledAt: "2026-06-01T09:00:00Z",
  lastActivityAt: i === 2 ? null : "2026-10-20T09:00:00Z",
  remindedAt: null,
  stuck: stuck[i] ?? [],
}));
const leaders = [
  {
    id: uuid(8, 7),
    displayName: "Hanneke Smit",
    teams: ["Intake"],
    status: "started",
    community: { weeks: 12, tookPart: 7 },
  },
  { id: uuid(8, 9), displayName: "Noor Bakker", teams: ["Adult Outpatient"], status: null, community: null },
];

const weights = { goal: 0.5, preference: 0.25, difference: 0.05, balance: 0.1, availability: 0.1 };
const round = {
  id: uuid(9, 1),
  version: 3,
  status: "solved",
  content: {
    name: "Autumn round",
    kind: "mentor",
    filter: {},
    rules: { team: "any", overlapMinutes: 60, previousPairs: false, taskInCommon: false },
    weights,
    lottery: true,
    groupBy: "job-role",
    expiryDays: 14,
  },
  seed: 7,
  progress: null,
  failure: null,
  summary: {
    mentees: 15,
    mentors: 12,
    places: 18,
    pairs: 90,
    withoutCandidates: 0,
    bindingRules: {},
    lottery: null,
    shortages: [],
    counterfactuals: [
      { words: "One more mentor who speaks nl, with 2 places, would match 1 more.", more: 1 },
    ],
    comparability: null,
  },
  publishedMode: null,
  publishedAt: null,
  createdBy: OWNER,
  createdAt: "2026-11-01T09:00:00Z",
  updatedAt: "2026-11-01T09:00:00Z",
};
const modes = ["optimal", "stable", "fair"].map((mode, i) => ({
  mode,
  mentees: 15,
  matched: 14,
  matchedShare: 0.93,
  totalScore: 9.1 - i,
  meanScore: 0.65 - i * 0.02,
  worstScore: 0.31 + i * 0.05,
  gap: 0.12 - i * 0.03,
  groups: [],
  blockingPairs: i === 1 ? 0 : 3,
  closedCircles: [],
  undersizedCircles: [],
  proven: true,
  atMost: 15,
  verified: true,
}));
const person = (/** @type {number} */ i) => ({ memberId: uuid(8, i), displayName: NAMES[i % NAMES.length] });
const pairs = Array.from({ length: 4 }, (_, i) => ({
  requestId: uuid(10, i),
  mentee: person(i),
  mentor: person(i + 4),
  score: 0.8 - i * 0.12,
  parts: {},
  reasons: ["Both work on first contact and motivational conversations.", "You share 6 hours a week."],
  decision: i === 0 ? "pinned" : null,
}));

const power = {
  sight: "only-large",
  said: [
    "The smallest effect that is seen in 4 of 5 such studies is 3.4 percent, that is 19 % of the present value.",
    "With 14 units in each group it would be seen.",
  ],
  historyUnits: 8,
  historyPeriods: 40,
  baseline: 18,
  within: 2,
  between: 3,
  persistence: 0.2,
  smallestEffect: 3.4,
  smallestPercent: 19,
  worthwhileEffect: 6,
  powerAtWorthwhile: 0.97,
  unitsNeeded: 14,
  periodsNeeded: null,
  curve: Array.from({ length: 25 }, (_, i) => ({
    effect: i * 0.3,
    power: 1 / (1 + Math.exp(-(i * 0.3 - 2.6) * 1.7)),
  })),
};

const cell = (
  /** @type {string | null} */ cause,
  /** @type {number} */ n,
  /** @type {number} */ overdue,
) => ({
  cause,
  ownerId: cause ? uuid(8, n) : null,
  ownerName: cause ? NAMES[n] : null,
  open: n + 1,
  accepted: 1,
  overdue,
  escalated: 0,
  voices: n + 3,
  minutesPerMonth: 300,
  moneyPerMonth: null,
  oldestDays: 12,
});
const obstacles = [
  "No quiet room to ring people before their first visit",
  "Two systems ask for the same risk form",
].map((what, i) => ({
  id: uuid(11, i),
  version: 1,
  what,
  status: i ? "accepted" : "open",
  cause: i ? "tools-resources" : "capacity",
  ownerId: uuid(8, i),
  ownerName: NAMES[i],
  dueOn: "2026-11-20",
  overdue: i === 0,
  voices: 4 + i,
  minutesPerMonth: 500,
  moneyPerMonth: null,
  reportedAt: "2026-11-01T09:00:00Z",
}));

const activity = (
  /** @type {string} */ title,
  /** @type {string} */ form,
  /** @type {string} */ kind,
  /** @type {number} */ minutes,
) => ({ title, form, kind, minutes, itemId: null });
const programme = {
  id: uuid(5, 1),
  version: 2,
  title: "A first contact that lands",
  summary: "From referral to a first appointment that people come to.",
  outcomeId: outcome.id,
  tasks: [],
  modules: [
    {
      title: "See what happens now",
      activities: [
        activity("Follow three referrals", "assignment", "experience", 60),
        activity("What the letter says", "micro", "education", 2),
      ],
    },
    {
      title: "Ring before they come",
      activities: [activity("Ring with a colleague beside you", "coaching", "exposure", 45)],
    },
  ],
  minutes: 107,
  moduleMinutes: [62, 45],
  balance: [],
  status: "published",
  publishedVersion: 1,
  unpublishedChanges: false,
  publishedAt: "2026-05-01T09:00:00Z",
  createdAt: "2026-04-01T09:00:00Z",
  updatedAt: "2026-05-01T09:00:00Z",
};

const list = (/** @type {unknown[]} */ items) => ({ items, next: null });
const importReport = (/** @type {URLSearchParams} */ query) => ({
  dryRun: query.get("dryRun") === "true",
  lines: 3,
  accepted: 1,
  unchanged: 0,
  repeated: 0,
  corrected: 1,
  rejected: 2,
  errors: [
    { line: 3, field: "unit", message: "is not a team of the academy" },
    { line: 4, field: "value", message: "must be a finite number such as 12.5" },
  ],
});

/** @type {[RegExp, (query: URLSearchParams) => unknown][]} */
const ANSWERS = [
  [/^GET \/api\/members\/[^/]+$/, () => ({ id: OWNER, displayName: "Grace Okafor" })],
  [/^GET \/api\/teams$/, () => list(TEAMS)],
  [/^GET \/api\/outcomes$/, () => list([outcome])],
  [/^GET \/api\/outcomes\/[^/]+$/, () => outcome],
  [/^GET \/api\/outcomes\/[^/]+\/page$/, () => page],
  [/^POST \/api\/outcomes\/[^/]+\/observations\/import$/, importReport],
  [/^GET \/api\/cohorts$/, () => list([cohort, planned])],
  [new RegExp(`^GET /api/cohorts/${planned.id}$`), () => planned],
  [/^GET \/api\/cohorts\/[^/]+$/, () => cohort],
  [
    /\/board$/,
    (query) =>
      query.get("limit") === "100"
        ? list([cell("tools-resources", 1, 0), cell("capacity", 0, 1), cell(null, 2, 0)])
        : list(query.get("stuck") === "true" ? board.slice(0, 3) : board),
  ],
  [
    /\/readiness$/,
    () => ({
      cohortId: cohort.id,
      ready: false,
      enrolledShare: 0.5,
      startedShare: 0.5,
      neededShare: 0.8,
      notes: ["Not enrolled: Noor Bakker."],
      leaders,
    }),
  ],
  [
    /^GET \/api\/cohorts\/[^/]+\/summary$/,
    () => ({
      waiting: 0,
      takingPart: 8,
      started: 7,
      completed: 0,
      stuck: 3,
      minutesPlanned: 600,
      minutesPerWeek: 21,
    }),
  ],
  [/^GET \/api\/cohorts\/[^/]+\/activities$/, () => []],
  [
    /^GET \/api\/cohorts\/[^/]+\/candidates$/,
    () =>
      list(
        NAMES.map((displayName, i) => ({
          id: uuid(8, i),
          displayName,
          jobRole: "Nurse",
          teamId: TEAMS[0]?.id,
          leader: i === 0,
          place: i + 1,
          waits: false,
          enrolled: false,
          otherCohorts: i === 2 ? [cohort.id] : [],
        })),
      ),
  ],
  [/^GET \/api\/match-rounds$/, () => list([round])],
  [/^GET \/api\/match-rounds\/[^/]+$/, () => round],
  [
    /\/pool$/,
    () => ({
      mentees: 15,
      mentors: 12,
      places: 18,
      excludedMentees: 1,
      excludedMentors: 0,
      excluded: [{ memberId: uuid(8, 1), displayName: "Ben Olsen", side: "mentee", why: "other-kind" }],
    }),
  ],
  [/\/solutions$/, () => modes],
  [/\/pairs$/, () => list(pairs)],
  [
    /\/unmatched$/,
    () =>
      list([
        {
          requestId: uuid(10, 9),
          mentee: person(6),
          why: "rules",
          rule: "no-shared-language",
          words: "No mentor speaks a language that Gerrit speaks.",
          excluded: {},
          excludedAlone: {},
        },
      ]),
  ],
  [
    /\/decisions$/,
    () => ({ decisions: [{ requestId: uuid(10, 0), mentorId: uuid(8, 4), decision: "pinned" }] }),
  ],
  [/\/power$/, () => power],
  [
    /^GET \/api\/studies\/[^/]+\/results$/,
    () =>
      list([
        {
          id: uuid(12, 1),
          at: "2026-10-05T09:00:00Z",
          planHash: study.planHash,
          complete: true,
          verdict: "better",
          said: page.studies[0]?.said,
        },
      ]),
  ],
  [
    /^GET \/api\/studies\/[^/]+$/,
    () => ({
      ...study,
      version: 3,
      outcomeId: outcome.id,
      content: null,
      seed: "77",
      units: TEAMS.slice(0, 6).map((team, i) => ({
        unitId: team.id,
        name: team.name,
        start: i < 2 ? "2026-W23" : null,
      })),
      amendments: [],
      horizonEnd: "2026-10-05",
      verdict: "better",
      createdAt: study.frozenAt,
    }),
  ],
  [/^GET \/api\/obstacles$/, () => list(obstacles)],
  [
    /^GET \/api\/obstacles\/summary$/,
    () => ({
      reported: 14,
      open: 6,
      overdue: 1,
      resolvedWithoutTraining: 5,
      resolvedByLearning: 1,
      declined: 1,
      dropped: 1,
      medianDaysToResolve: 9,
      minutesPerMonthSaved: 900,
      byCause: [],
      openByAge: [],
    }),
  ],
  [/^GET \/api\/programmes$/, () => list([programme])],
  [/^GET \/api\/programmes\/templates$/, () => []],
  [/^GET \/api\/programmes\/[^/]+$/, () => programme],
];

/** The answer to a request of the office's pages; undefined where it has none. */
export function office(/** @type {string} */ method, /** @type {URL} */ url) {
  const asked = `${method} ${url.pathname}`;
  return ANSWERS.find(([pattern]) => pattern.test(asked))?.[1](url.searchParams);
}

// What the stand-in academy holds. Real public resources by name and address, own words.

export const uuid = (/** @type {number} */ kind, /** @type {number} */ n) =>
  `018f2c${kind.toString(16).padStart(2, "0")}-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

const MINUTE = 60_000;
export const ago = (/** @type {number} */ minutes) => new Date(Date.now() - minutes * MINUTE).toISOString();

export const me = {
  authenticated: true,
  memberId: uuid(1, 1),
  name: "Sam Murphy",
  email: "sam.murphy@praxis.example",
  roles: ["learner", "mentor", "default-roles-praxis"],
  csrfToken: "mock-token",
};

/** title, form, minutes, supplier, url, summary, tasks, languages */
/** @type {any[][]} */
const rows = [
  [
    "Six steps of a safety plan",
    "micro",
    2,
    "Academy team",
    null,
    "The six steps on one card: warning signs, what I can do myself, distraction, people, professionals, a safe place. With one sentence to open each.",
    ["make a safety plan", "hand over before leave"],
    ["en", "nl"],
  ],
  [
    "Self-harm: assessment, management and preventing recurrence",
    "reference",
    15,
    "NICE",
    "https://www.nice.org.uk/guidance/ng225",
    "The guideline on self-harm: psychosocial assessment, no risk scales to predict, care plans that are made together.",
    ["assess after self-harm", "make a safety plan"],
    ["en"],
  ],
  [
    "QualityRights e-training: mental health, recovery and community inclusion",
    "macro",
    600,
    "WHO",
    "https://www.who.int/teams/mental-health-and-substance-use/policy-law-rights/qr-e-training",
    "A course on rights-based care: capacity, coercion, recovery. Work through it with your team, a module a week.",
    ["reduce coercion", "talk about recovery"],
    ["en", "fr", "es", "ar"],
  ],
  [
    "Medication refused: what we changed on ward 3",
    "case-study",
    8,
    "Ward 3",
    null,
    "A night shift, a man who would not take his medication, and the conversation that went differently the second time.",
    ["talk about medication", "reduce coercion"],
    ["en", "nl"],
  ],
  [
    "Two weeks of five-minute huddles",
    "experiment",
    10,
    "Academy team",
    null,
    "Try a stand-up before each late shift for two weeks and count missed handovers before and after.",
    ["hand over a shift"],
    ["en"],
  ],
  [
    "Shadow one admission, then run one",
    "assignment",
    90,
    "Academy team",
    null,
    "Sit in with an experienced colleague, note three questions that opened the conversation, then lead the next admission yourself.",
    ["admit somebody new"],
    ["en", "nl"],
  ],
  [
    "Depression in adults: treatment and management",
    "reference",
    20,
    "NICE",
    "https://www.nice.org.uk/guidance/ng222",
    "Choices for less and more severe depression, and how to decide on them together.",
    ["choose a treatment together"],
    ["en"],
  ],
  [
    "Open dialogue evening",
    "event",
    120,
    "Peer network",
    "https://www.who.int/health-topics/mental-health",
    "An evening with clinicians and people with lived experience: what helps to keep a network in the room.",
    ["involve the family"],
    ["nl"],
  ],
  [
    "A quiet room instead of the fixation room",
    "initiative",
    30,
    "Team East",
    null,
    "Colleagues of team East furnished an unused room. What it cost, what it changed, how to start your own.",
    ["reduce coercion"],
    ["nl", "en"],
  ],
  [
    "Motivational interviewing, observed",
    "coaching",
    60,
    "Academy team",
    null,
    "A coach sits in on two conversations and gives feedback on questions, reflections and summaries.",
    ["talk about change"],
    ["en"],
  ],
  [
    "A mentor for your first year in psychiatry",
    "mentorship",
    45,
    "Academy team",
    null,
    "Every two weeks with somebody who did it before you. Goals from your own work.",
    ["find your feet"],
    ["en", "nl"],
  ],
  [
    "Opening a difficult conversation in one minute",
    "micro",
    1,
    "Academy team",
    null,
    "Say what you saw, say why it matters to you, ask what it was like for them. Three sentences, one minute.",
    ["talk about change", "involve the family"],
    ["en", "nl", "de"],
  ],
  [
    "mhGAP intervention guide",
    "reference",
    25,
    "WHO",
    "https://www.who.int/publications/i/item/9789241549790",
    "Flow charts for mental, neurological and substance use conditions where no specialist is near.",
    ["decide what comes first"],
    ["en", "fr", "es"],
  ],
  [
    "Every Mind Matters",
    "micro",
    2,
    "NHS",
    "https://www.nhs.uk/every-mind-matters/",
    "Short self-help pages that you can send to somebody after a conversation.",
    ["give something to take home"],
    ["en"],
  ],
  [
    "Introduction to psychology",
    "macro",
    1800,
    "MIT OpenCourseWare",
    "https://ocw.mit.edu/courses/9-00sc-introduction-to-psychology-fall-2011/",
    "A whole university course, free to follow at your own pace.",
    ["understand behaviour"],
    ["en"],
  ],
];
const ITEMS = 46;

const body = `## When you need it

Before weekend leave, after a crisis, or when somebody says *"I don't know what I will do tonight"*.

1. **Warning signs.** "How do you notice that it is starting?"
2. **What I can do myself.** Two things that worked before.
3. **Places and people that distract.** Not to talk about it: to get through the hour.
4. **People I can tell.** Names and numbers, asked before, not after.
5. **Professionals.** The crisis line, with its hours.
6. **A safe place.** What is out of reach tonight, and who helps with that.

> Write it in their words. A plan in ours stays in the drawer.

| step | asks for | takes |
| --- | --- | --- |
| 1 to 3 | themselves | 10 minutes |
| 4 to 6 | others | 15 minutes |

More at [the guideline on self-harm](https://www.nice.org.uk/guidance/ng225). <script>alert(1)</script>
`;

export const items = Array.from({ length: ITEMS }, (_, n) => {
  const [title, form, minutes, supplier, url, summary, tasks, languages] = rows[n % rows.length] ?? [];
  const round = Math.floor(n / rows.length);
  return {
    id: uuid(2, n + 1),
    version: 1,
    title: round === 0 ? title : `${title} (part ${round + 1})`,
    summary,
    body: url ? null : body,
    form,
    minutes,
    languages,
    tasks,
    obstacles: n % 3 === 0 ? ["no time in the shift"] : [],
    skills: n % 2 === 0 ? ["risk assessment", "shared decisions"] : [],
    url,
    licence: supplier === "WHO" ? "CC BY-NC-SA 3.0 IGO" : null,
    supplier,
    ownerId: uuid(1, 9),
    status: "published",
    publishedAt: ago(n * 900 + 60),
    createdAt: ago(n * 900 + 400),
    updatedAt: ago(n * 900 + 60),
  };
});

const everyone = "Everyone in the academy can read, post and see who wrote what.";
const listed =
  "Only the members of this space can read, post and see who wrote what; managers cannot unless they are members.";
const safe =
  "Everyone in the academy can read and post. Authors appear under a made-up name, another one in each thread, and nobody is shown who they are, managers included.";

export const spaces = [
  [
    "Practice questions",
    "open",
    everyone,
    "Anything you meet in the work: ask, and somebody who met it answers.",
  ],
  [
    "Team North",
    "team",
    "The members of this team and the academy's managers can read, post and see who wrote what.",
    "What we want to get better at.",
  ],
  [
    "Safer leave, spring cohort",
    "cohort",
    "The members of this cohort and the academy's managers can read, post and see who wrote what.",
    "For the programme on safety plans before weekend leave.",
  ],
  ["After a hard shift", "safe", safe, "For what one does not say in the handover."],
  ["First-year peer group", "private", listed, "Eight of us, all new this year."],
].map(([name, kind, audience, purpose], n) => ({
  id: uuid(3, n + 1),
  version: 1,
  name,
  purpose,
  kind,
  audience,
  language: "en",
  joining: kind === "open" || kind === "safe" ? "free" : "by-invitation",
  archived: false,
  teamId: kind === "team" ? uuid(4, 1) : null,
  cohortId: null,
  memberCount: null,
  ownerId: uuid(1, 9),
  createdAt: ago(90_000),
  readable: true,
  membership: "active",
  moderator: false,
  suspendedUntil: null,
  tooFew: false,
}));

const noor = { id: uuid(1, 6), displayName: "Noor Bakker", pseudonym: null };
const lotte = { id: uuid(1, 5), displayName: "Lotte de Vries", pseudonym: null };
const sam = { id: uuid(1, 1), displayName: "Sam Murphy", pseudonym: null };
const jonas = { id: uuid(1, 4), displayName: "Jonas Weber", pseudonym: null };
const hidden = { id: null, displayName: null, pseudonym: "Quiet Heron" };

/** space, kind, title, body, author, tags, minutes ago, thanks, comments [author, body], accepted index */
/** @type {any[][]} */
const threads = [
  [
    0,
    "question",
    "How do you bring up a safety plan when somebody says they don't need one?",
    "Third time this month. The man I see tomorrow says plans are *for people who are really ill*.\n\nWhat I tried: explaining what it is for. What is in the way: it sounds like a form.",
    sam,
    ["safety-plan", "leave"],
    42,
    3,
    [
      [
        noor,
        "I leave the word out. I ask: **what did you do last time to get through the night?** We write that down, and that is step 2.\n\nThe rest follows by itself.",
      ],
      [
        lotte,
        "There is a card for this in the catalog, two minutes. It has an opening sentence for every step.",
      ],
    ],
    0,
  ],
  [
    0,
    "question",
    "Who has a good way to hand over a voluntary admission at 22:30?",
    "The evening team leaves at 22:45 and everything is rushed.",
    jonas,
    ["handover"],
    190,
    0,
    [],
    -1,
  ],
  [
    3,
    "question",
    "I froze in a conversation about dying. Does that pass?",
    "A woman of my mother's age. I said something about tea and left the room.",
    hidden,
    [],
    60 * 20,
    11,
    [
      [
        { id: null, displayName: null, pseudonym: "Patient Otter" },
        "It passes. I went back the next day and said: I left too quickly yesterday. She laughed.",
      ],
    ],
    -1,
  ],
  [
    0,
    "tip",
    "The crisis line's number on the inside of your badge",
    "You need it in the corridor, not at the desk.",
    noor,
    ["crisis"],
    60 * 26,
    7,
    [],
    -1,
  ],
  [
    2,
    "case-study",
    "Saturday leave with a plan, and without",
    "Two leaves in one weekend. Same ward, same worries. What was different was a phone number on a card.",
    lotte,
    ["leave", "safety-plan"],
    60 * 50,
    4,
    [[sam, "Thank you for writing this down."]],
    -1,
  ],
  [
    1,
    "idea",
    "A shelf with the references we really use",
    "Printed, on one page each, next to the medication cupboard. I'd start with five; which five would you want there when it is two in the morning and nobody answers the phone?",
    jonas,
    [],
    60 * 80,
    1,
    [],
    -1,
  ],
  [
    0,
    "announcement",
    "The catalog speaks Dutch from today",
    "All micro items are there in English and Dutch. Other languages follow.",
    lotte,
    [],
    60 * 120,
    2,
    [],
    -1,
  ],
  [
    0,
    "question",
    "What do you say to family who call every day?",
    "I want to be open, and he has not consented yet.",
    jonas,
    ["family"],
    60 * 140,
    2,
    [[noor, "You can always listen. Saying nothing about him does not mean saying nothing."]],
    0,
  ],
];
const POSTS = 24;

/** What was said, by post. @type {Record<string, any[]>} */
export const comments = {};

/** As a post keeps its accepted answer. @returns {any} */
export function answerOf(/** @type {any} */ said) {
  return (
    said && {
      commentId: said.id,
      body: said.body,
      author: said.author,
      mine: said.mine,
      createdAt: said.createdAt,
    }
  );
}

export const posts = Array.from({ length: POSTS }, (_, n) => {
  const [space, kind, title, text, author, tags, minutes, thanks, comments, accepted] =
    threads[n % threads.length] ?? [];
  const round = Math.floor(n / threads.length);
  const told = comments.map((/** @type {any[]} */ [by, words], /** @type {number} */ c) => ({
    id: uuid(6, n * 10 + c + 1),
    version: 1,
    postId: uuid(5, n + 1),
    parentId: null,
    depth: 0,
    status: "published",
    body: words,
    author: by,
    mine: by === sam,
    createdAt: ago(Math.max(1, minutes - 20 - c)),
    reactions: {},
    accepted: c === accepted,
  }));
  comments[uuid(5, n + 1)] = told;
  return {
    id: uuid(5, n + 1),
    version: 1,
    spaceId: spaces[space]?.id,
    kind,
    title,
    body: text,
    tags,
    tasks: [],
    itemIds: n === 0 ? [items[0]?.id] : [],
    files: [],
    author,
    createdAt: ago(minutes + round * 20_000),
    updatedAt: ago(minutes + round * 20_000),
    status: "published",
    mine: author === sam,
    commentCount: told.length,
    thanksCount: thanks,
    reactions: {},
    acceptedCommentId: accepted >= 0 ? told[accepted]?.id : null,
    acceptedAnswer: accepted >= 0 ? answerOf(told[accepted]) : null,
  };
});

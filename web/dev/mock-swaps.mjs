// Knowledge swaps in the stand-in academy. What is done to them lasts as long as the process.
import { ago, me, spaces, uuid } from "./mock-data.mjs";

/** @typedef {{ status: number, body?: unknown, headers?: Record<string, string> }} Answer */
/** @typedef {Record<string, any>} Thing */

const LONG = 43_200;
const myself = { id: me.memberId, displayName: me.name };
const eline = { id: uuid(1, 3), displayName: "Eline Mulder" };
const nadia = { id: uuid(1, 4), displayName: "Nadia Cherif" };
const kees = { id: uuid(1, 5), displayName: "Kees Dekker" };

const GUIDE = [
  [
    "Agree on a time",
    "Find an hour in which both of you are at work, or close to it. Say when, where, and what you would like to see.",
  ],
  [
    "Show me how",
    "Show one another how you really do it, not how it should be done. Write down what you were shown, step by step.",
  ],
  [
    "What surprised me",
    "What did you not expect? What does the other do, or leave out, that you never thought of?",
  ],
  [
    "What I will try",
    "Choose one thing that you will do differently in the next two weeks, small enough to begin tomorrow.",
  ],
  ["What happened after two weeks", "Did you try it? What came of it, for you and for those you work for?"],
];
const words = (/** @type {string} */ text, shared = false) => ({ text, shared });
const steps = (/** @type {Thing[]} */ ...said) =>
  GUIDE.map(([title, prompt], n) => ({
    step: n + 1,
    title,
    prompt,
    done: Boolean(said[n]?.mine && said[n]?.theirs),
    ...said[n],
  }));

const offer = (/** @type {number} */ n, /** @type {Thing} */ extra) => ({
  id: uuid(24, n),
  version: 1,
  status: "open",
  mine: true,
  spaceId: spaces[0]?.id,
  createdAt: ago(3000),
  expiresAt: ago(-LONG),
  steps: [],
  ...extra,
});

/** @type {Thing[]} */
const swaps = [
  offer(1, {
    status: "paired",
    version: 6,
    taskId: "first-contact",
    offerer: myself,
    partner: eline,
    canShow: "How I call somebody back who hung up on us at night, and what I say before I ask anything.",
    wantsToLearn: "How your first call sounds when nothing is urgent.",
    step: 3,
    steps: steps(
      {
        mine: words("Tuesday 10:00, at your desk, before my late shift."),
        theirs: words("Tuesday is good. Afterwards I walk over to the crisis desk with you."),
      },
      {
        mine: words(
          '1. Eline stands up to call.\n2. Her name, the team, and "is this a good moment?"\n3. Two dates, never one.',
          true,
        ),
        theirs: words("Sam reads back the last note. Then silence: I counted **nine seconds**.", true),
      },
      { theirs: words("That you do not fill the silence.", true) },
    ),
  }),
  offer(2, {
    taskId: "handover",
    offerer: nadia,
    partner: myself,
    canShow: "A bedside handover in four sentences, with the patient joining in.",
    wantsToLearn: "How you hand over when half of the shift works from home.",
  }),
  offer(3, {
    tag: "night-shift",
    offerer: myself,
    canShow: "How I keep the first hour of a night shift quiet.",
    wantsToLearn: "How others end one.",
  }),
  offer(4, {
    status: "done",
    taskId: "handover",
    offerer: kees,
    partner: myself,
    canShow: "How I begin when a carer has no time.",
    wantsToLearn: "How you end a call that goes on and on.",
    steps: steps(
      ...GUIDE.map((_, n) => ({
        mine: words(`What I say at step ${n + 1}.`),
        theirs: words(`What Kees says at step ${n + 1}.`, n > 1),
      })),
    ),
  }),
  offer(5, {
    status: "stopped",
    taskId: "first-contact",
    offerer: myself,
    partner: kees,
    canShow: "How I open a door.",
    wantsToLearn: "How you close one.",
    reason: "I change teams next month, and we never found an hour.",
    steps: steps({ mine: words("Monday?") }),
  }),
  offer(6, {
    mine: false,
    taskId: "handover",
    offerer: nadia,
    canShow: "SBAR on the back of the badge, and how it got there.",
    wantsToLearn: "How other teams hand over when half of the shift works from home.",
  }),
  offer(7, {
    mine: false,
    tag: "mantelzorg",
    offerer: kees,
    canShow: "Hoe ik een gesprek met een mantelzorger begin als die eigenlijk geen tijd heeft.",
    wantsToLearn: "Hoe jij afrondt als iemand blijft praten.",
  }),
];

const suggestions = [
  { person: nadia, taskId: "handover", reasons: ["offers", "wrote"], swapId: uuid(24, 6) },
  { person: eline, taskId: "first-contact", reasons: ["wrote", "answered"] },
];

/** @returns {Answer} */
const ok = (/** @type {unknown} */ body, status = 200) => ({ status, body });
const about = (/** @type {Thing} */ swap, /** @type {string | null} */ task) => !task || swap.taskId === task;

/** @type {Record<string, (swap: Thing, body: any, step: number) => void>} */
const DEEDS = {
  acceptance: (swap) =>
    Object.assign(swap, { status: "paired", partner: myself, mine: true, step: 1, steps: steps() }),
  refusal: (swap) => Object.assign(swap, { status: "declined" }),
  withdrawal: (swap) => Object.assign(swap, { status: "withdrawn" }),
  end: (swap, body) => Object.assign(swap, { status: "stopped", step: null, reason: body.reason }),
  answers: (swap, body, step) => Object.assign(swap.steps[step - 1], { mine: body }),
};

/** @returns {Answer | null} */
export function swapsOf(
  /** @type {string} */ method,
  /** @type {URL} */ url,
  /** @type {any} */ body,
  empty = false,
) {
  const [id, deed, step] = url.pathname.split("/").slice(3);
  const query = url.searchParams;
  const list = (/** @type {Thing[]} */ all) => ok({ items: empty ? [] : all, next: null });
  if (method === "POST" && !id) {
    const made = offer(swaps.length + 1, {
      offerer: myself,
      ...body,
      canShow: body.iCanShow,
      wantsToLearn: body.iWantToLearn,
    });
    swaps.unshift(made);
    return ok(made, 201);
  }
  if (!id) {
    const status = query.get("status");
    return list(swaps.filter((swap) => swap.mine && (!status || swap.status === status)));
  }
  if (id === "offers") return list(swaps.filter((swap) => !swap.mine && about(swap, query.get("taskId"))));
  if (id === "suggestions") return list(suggestions.filter((one) => about(one, query.get("taskId"))));
  const swap = swaps.find((each) => each.id === id);
  if (!swap) return null;
  if (deed === "write-up") return ok({ draftId: uuid(25, 1) }, 201);
  if (deed) {
    DEEDS[deed]?.(swap, body, Number(step));
    swap.version += 1;
  }
  return ok(swap);
}

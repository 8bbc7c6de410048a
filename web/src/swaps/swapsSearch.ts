/** What the page of swaps shows: which of mine, and what the others' offers are about. */
export interface SwapsSearch {
  show?: "done" | "all" | undefined;
  task?: string | undefined;
}

/** What an offer starts with. */
export interface OfferSearch {
  asked?: string | undefined;
  task?: string | undefined;
  tag?: string | undefined;
}

type Raw = Record<string, unknown>;

const words = (value: unknown) => String(value ?? "").slice(0, 100) || undefined;

export const readSwapsSearch = ({ show, task }: Raw): SwapsSearch => ({
  show: show === "done" || show === "all" ? show : undefined,
  task: words(task),
});

export const readOfferSearch = ({ asked, task, tag }: Raw): OfferSearch => ({
  asked: words(asked),
  task: words(task),
  tag: words(tag),
});

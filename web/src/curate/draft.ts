import { numberIn, optional } from "../design/editing/drafts";
import type { Form } from "../design/forms";
import type { Item, ItemContent, Reviewer } from "./items";

/** What is being written of an item: every field as it stands on the page. */
export interface ItemDraft {
  form: Form;
  title: string;
  summary: string;
  body: string;
  minutes: string;
  languages: string[];
  tasks: string[];
  obstacles: string[];
  skills: string[];
  url: string;
  licence: string;
  supplier: string;
  identifiers: string[];
  mediaSeconds: string;
  teams: string[];
  jobRoles: string[];
  reviewBy: string;
  reviewerId: string;
  hypothesis: string;
  tryThis: string;
  watch: string;
  brief: string;
  evidence: string;
  reviewedBy: Reviewer;
}

export const REVIEWERS = ["lead", "facilitator", "mentor", "peer"] as const satisfies readonly Reviewer[];

/** The forms that members may propose who are no curators. */
export const OPEN_FORMS: readonly Form[] = ["case-study", "initiative"];

const USUAL_MINUTES: Partial<Record<Form, string>> = { micro: "2", reference: "5", macro: "60", event: "60" };

export function newDraft(form: Form, language: string): ItemDraft {
  return {
    form,
    title: "",
    summary: "",
    body: "",
    minutes: USUAL_MINUTES[form] ?? "30",
    languages: [language],
    tasks: [],
    obstacles: [],
    skills: [],
    url: "",
    licence: "",
    supplier: "",
    identifiers: [],
    mediaSeconds: "",
    teams: [],
    jobRoles: [],
    reviewBy: "",
    reviewerId: "",
    hypothesis: "",
    tryThis: "",
    watch: "",
    brief: "",
    evidence: "",
    reviewedBy: "lead",
  };
}

export function draftOf(item: Item): ItemDraft {
  return {
    form: item.form,
    title: item.title,
    summary: item.summary,
    body: item.body ?? "",
    minutes: String(item.minutes),
    languages: item.languages,
    tasks: item.tasks,
    obstacles: item.obstacles,
    skills: item.skills,
    url: item.url ?? "",
    licence: item.licence ?? "",
    supplier: item.supplier ?? "",
    identifiers: item.identifiers,
    mediaSeconds: item.mediaSeconds ? String(item.mediaSeconds) : "",
    teams: item.audience.teams,
    jobRoles: item.audience.jobRoles,
    reviewBy: item.reviewBy ?? "",
    reviewerId: item.reviewerId ?? "",
    hypothesis: item.experiment?.hypothesis ?? "",
    tryThis: item.experiment?.tryThis ?? "",
    watch: item.experiment?.watch ?? "",
    brief: item.assignment?.brief ?? "",
    evidence: item.assignment?.evidence ?? "",
    reviewedBy: item.assignment?.reviewedBy ?? "lead",
  };
}

/** Whether it is a whole number, or nothing. */
export const isWholeOrEmpty = (text: string) => /^\d*$/.test(text.trim());

const has = (...texts: string[]) => texts.some((text) => text.trim() !== "");

/** What is sent: absent fields are left out, and so is what belongs to another form. */
export function contentOf(draft: ItemDraft): ItemContent {
  return {
    title: draft.title.trim(),
    summary: draft.summary.trim(),
    form: draft.form,
    minutes: Math.round(numberIn(draft.minutes)),
    languages: draft.languages,
    tasks: draft.tasks,
    obstacles: draft.obstacles,
    skills: draft.skills,
    identifiers: draft.identifiers,
    audience: { teams: draft.teams, jobRoles: draft.jobRoles },
    ...(has(draft.body) ? { body: draft.body } : {}),
    ...optional("url", draft.url),
    ...optional("licence", draft.licence),
    ...optional("supplier", draft.supplier),
    ...optional("reviewBy", draft.reviewBy),
    ...optional("reviewerId", draft.reviewerId),
    ...(has(draft.mediaSeconds) ? { mediaSeconds: Number(draft.mediaSeconds) } : {}),
    ...(draft.form === "experiment" && has(draft.hypothesis, draft.tryThis, draft.watch)
      ? {
          experiment: {
            hypothesis: draft.hypothesis.trim(),
            tryThis: draft.tryThis.trim(),
            watch: draft.watch.trim(),
          },
        }
      : {}),
    ...(draft.form === "assignment" && has(draft.brief, draft.evidence)
      ? {
          assignment: {
            brief: draft.brief.trim(),
            evidence: draft.evidence.trim(),
            reviewedBy: draft.reviewedBy,
          },
        }
      : {}),
  };
}

export type DraftGap = "title" | "summary" | "minutes" | "languages" | "mediaSeconds";

const SHORTEST_TITLE = 3;

/** What must be written, or written otherwise, before anything can be kept; in the order of the page. */
export function gapsOf(draft: ItemDraft): DraftGap[] {
  const minutes = numberIn(draft.minutes);
  return [
    ...(draft.title.trim().length < SHORTEST_TITLE ? (["title"] as const) : []),
    ...(has(draft.summary) ? [] : (["summary"] as const)),
    ...(has(draft.minutes) && minutes >= 1 && minutes <= 60_000 ? [] : (["minutes"] as const)),
    ...(draft.languages.length > 0 ? [] : (["languages"] as const)),
    ...(isWholeOrEmpty(draft.mediaSeconds) ? [] : (["mediaSeconds"] as const)),
  ];
}

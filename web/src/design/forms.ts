/** The ten forms of learning, in the order in which people meet them. */
export const FORMS = [
  "micro",
  "reference",
  "macro",
  "event",
  "case-study",
  "experiment",
  "assignment",
  "initiative",
  "coaching",
  "mentorship",
] as const;

export type Form = (typeof FORMS)[number];

/** How one learns by a form: from material (education), by doing (experience), from people (exposure). */
export type Family = "education" | "experience" | "exposure";

const FAMILIES: Record<Form, Family> = {
  micro: "education",
  reference: "education",
  macro: "education",
  event: "education",
  "case-study": "exposure",
  experiment: "experience",
  assignment: "experience",
  initiative: "experience",
  coaching: "exposure",
  mentorship: "exposure",
};

export function familyOf(form: Form): Family {
  return FAMILIES[form];
}

export function isForm(value: unknown): value is Form {
  return FORMS.includes(value as Form);
}

import type { ReactNode } from "react";
import type { Form } from "./forms";

/*
 * One set: a 24 unit grid, 1.6 units of stroke with round ends, one tinted area each, drawn in the colour of the text.
 */
const tint = { fill: "currentColor", fillOpacity: 0.18, stroke: "none" } as const;

export const FORM_DRAWINGS: Record<Form, ReactNode> = {
  micro: (
    <>
      <path {...tint} d="M12 13.5V6.5a7 7 0 0 1 6.06 10.5Z" />
      <circle cx="12" cy="13.5" r="7" />
      <path d="M12 13.5V9.5M12 13.5l2.8 1.7M9.8 3h4.4M12 3v3.5M18 6.5l1.2 1.2" />
    </>
  ),
  reference: (
    <>
      <path {...tint} d="M13 3.5h3.5v7.5l-1.75-1.5L13 11Z" />
      <rect x="5" y="3.5" width="14" height="17" rx="2" />
      <path d="M13 3.5V11l1.75-1.5L16.5 11V3.5M8.5 14h7M8.5 17h4.5" />
    </>
  ),
  macro: (
    <>
      <path {...tint} d="M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2Z" />
      <path d="M12 6.5C10 5 7 4.5 3.5 4.5v13c3.5 0 6.5.5 8.5 2 2-1.5 5-2 8.5-2v-13c-3.5 0-6.5.5-8.5 2ZM12 6.5v13" />
    </>
  ),
  event: (
    <>
      <path {...tint} d="M3.5 7a2 2 0 0 1 2-2h13a2 2 0 0 1 2 2v2.5h-17Z" />
      <rect x="3.5" y="5" width="17" height="15.5" rx="2" />
      <path d="M3.5 9.5h17M8 3v3.5M16 3v3.5M14.5 14.5h2v2h-2Z" />
    </>
  ),
  "case-study": (
    <>
      <circle {...tint} cx="14.5" cy="14" r="4" />
      <path d="M9 20.5H6a2 2 0 0 1-2-2v-13a2 2 0 0 1 2-2h6L17 8" />
      <path d="M12 3.5V8h5M7.5 11.5h1.5M7.5 15h1" />
      <circle cx="14.5" cy="14" r="4" />
      <path d="m17.5 17 3 3.5" />
    </>
  ),
  experiment: (
    <>
      <path {...tint} d="M7.6 14.5h8.8l2.5 4.2a1.2 1.2 0 0 1-1 1.8H6.1a1.2 1.2 0 0 1-1-1.8Z" />
      <path d="M9.5 3.5v6.8l-4.9 8.4a1.2 1.2 0 0 0 1 1.8h12.8a1.2 1.2 0 0 0 1-1.8l-4.9-8.4V3.5M8 3.5h8M7.4 14.5h9.2" />
    </>
  ),
  assignment: (
    <>
      <path {...tint} d="M8.5 3h7v4h-7Z" />
      <path d="M8.5 5H7a2 2 0 0 0-2 2v11.5a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V7a2 2 0 0 0-2-2h-1.5" />
      <rect x="8.5" y="3" width="7" height="4" rx="1.2" />
      <path d="m8.7 14 2.3 2.3 4.3-4.6" />
    </>
  ),
  initiative: (
    <>
      <path {...tint} d="M12 12c0-4 2.8-6.5 8-6.5 0 4.5-2.8 7-8 6.5Z" />
      <path d="M12 20.5V12c0-4 2.8-6.5 8-6.5 0 4.5-2.8 7-8 6.5M12 15.5C11.5 12 9 10 4 10c0 4 2.8 6 8 5.5M7.5 20.5h9" />
    </>
  ),
  coaching: (
    <>
      <path
        {...tint}
        d="M3.5 6a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H8.5l-3.5 3v-3a2 2 0 0 1-1.5-2Z"
      />
      <path d="M3.5 6a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H8.5L5 16v-3.1A2 2 0 0 1 3.5 11Z" />
      <path d="M18.5 9a2 2 0 0 1 2 2v4.5a2 2 0 0 1-1.5 1.9v3.1l-3.5-3h-3a2 2 0 0 1-2-1.5" />
    </>
  ),
  mentorship: (
    <>
      <path {...tint} d="M3 20c0-4 2.3-6.5 5.5-6.5S14 16 14 20Z" />
      <circle cx="8.5" cy="7.5" r="3.5" />
      <path d="M3 20c0-4 2.3-6.5 5.5-6.5S14 16 14 20" />
      <circle cx="17" cy="10.5" r="2.5" />
      <path d="M16 15.2c.3-.1.7-.2 1-.2 2.5 0 4 1.9 4 5" />
    </>
  ),
};

/** The icon of a form; its name stands beside it in words, so it is hidden from assistive technology. */
export function FormIcon({ form, size = 24 }: { form: Form; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {FORM_DRAWINGS[form]}
    </svg>
  );
}

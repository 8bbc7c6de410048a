import type { ReactNode } from "react";

/** The few icons of the shell, drawn like the icons of the forms. */
const DRAWINGS = {
  home: <path d="M4 10.5 12 4l8 6.5V19a1.5 1.5 0 0 1-1.5 1.5h-4V15h-5v5.5h-4A1.5 1.5 0 0 1 4 19Z" />,
  catalog: (
    <path d="M4 5.5A1.5 1.5 0 0 1 5.5 4H8v16H5.5A1.5 1.5 0 0 1 4 18.5ZM8 4h4.5v16H8M13.5 5.3l3.9-1 3.9 15.2-3.9 1Z" />
  ),
  community: (
    <path d="M4 6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8.5a2 2 0 0 1-2 2h-7L6.5 20v-3.5H6a2 2 0 0 1-2-2ZM8 8.5h8M8 12h5" />
  ),
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.3 15.3l4.7 4.7" />,
  clear: <path d="m6 6 12 12M18 6 6 18" />,
  check: <path d="m5 12.5 4.5 4.5L19 7" />,
  back: <path d="M19 12H5m6-6-6 6 6 6" />,
  forward: <path d="M5 12h14m-6-6 6 6-6 6" />,
  outside: <path d="M10 5H6a2 2 0 0 0-2 2v11a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-4M14 4h6v6M20 4l-9.5 9.5" />,
  print: (
    <path d="M7 8.5V4h10v4.5M7 16.5H5a1.5 1.5 0 0 1-1.5-1.5v-5A1.5 1.5 0 0 1 5 8.5h14a1.5 1.5 0 0 1 1.5 1.5v5a1.5 1.5 0 0 1-1.5 1.5h-2M7 14h10v6.5H7Z" />
  ),
  clock: <path d="M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2" />,
  eye: (
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6Z" />
  ),
  bell: (
    <path d="M12 4a5.5 5.5 0 0 0-5.5 5.5V14L5 16.5h14L17.5 14V9.5A5.5 5.5 0 0 0 12 4ZM10 19.5a2.2 2.2 0 0 0 4 0" />
  ),
  heart: <path d="M12 19.8S4 15.4 4 9.5A4.3 4.3 0 0 1 12 7.3a4.3 4.3 0 0 1 8 2.2c0 5.9-8 10.3-8 10.3Z" />,
  bookmark: <path d="M7.5 4h9A1.5 1.5 0 0 1 18 5.5v15l-6-4-6 4v-15A1.5 1.5 0 0 1 7.5 4Z" />,
  stack: <path d="m3.5 8.5 8.5-4 8.5 4-8.5 4ZM3.5 12.5l8.5 4 8.5-4M3.5 16.5l8.5 4 8.5-4" />,
  build: <path d="M4 4.5h7v6H4ZM13 13.5h7v6h-7ZM4 13.5h7v6H4ZM16.5 4v7M13 7.5h7" />,
  person: <path d="M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c0-4 3-6.5 7.5-6.5s7.5 2.5 7.5 6.5" />,
  letter: <path d="M3.5 6h17v12.5h-17ZM3.5 7l8.5 6.5L20.5 7" />,
  teams: <path d="M9 3.5h6v5H9ZM3 15.5h6v5H3ZM15 15.5h6v5h-6ZM12 8.5V12M6 15.5V12h12v3.5" />,
  pulse: <path d="M3 12.5h4l2.5-7 4.5 13 2.5-6H21" />,
  alert: <path d="M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17v.1" />,
  signOut: <path d="M10 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h4M15 8l4 4-4 4M19 12H9.5" />,
  question: <path d="M9 9.2a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M12 17.5v.1" />,
  up: <path d="M12 19V5m-6 6 6-6 6 6" />,
  down: <path d="M12 5v14m6-6-6 6-6-6" />,
  plus: <path d="M12 5v14M5 12h14" />,
  week: (
    <path d="M5.5 5h13a2 2 0 0 1 2 2v11.5a2 2 0 0 1-2 2h-13a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM3.5 9.5h17M8 3v3.5M16 3v3.5M8.5 14.8l2.3 2.2 4.7-4.5" />
  ),
  programme: (
    <path d="M6 20.5a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM18 7.9a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8.2 18.3H16a3.2 3.2 0 0 0 0-6.4H8a3.1 3.1 0 0 1 0-6.2h7.8" />
  ),
  mentor: (
    <path d="M8.5 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c0-4 2.5-6.5 6-6.5s6 2.5 6 6.5M17 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM16.5 15.6c3-.2 5 1.6 5 4.4" />
  ),
  obstacle: (
    <path d="M3.5 9h17v5.5h-17ZM8.5 9l-3 5.5M14 9l-3 5.5M19.5 9l-3 5.5M6 14.5v6M18 14.5v6M6 9V6M18 9V6" />
  ),
  outcome: <path d="M4 4v16h16M7.5 15.5l4-4.5 3 2.5 5-6.5" />,
  cohort: (
    <path d="M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11ZM3 19.5c0-3.4 2.4-5.6 6-5.6s6 2.2 6 5.6M15.5 4.9a3.2 3.2 0 0 1 0 5.8M17.5 14.3c2.2.7 3.5 2.6 3.5 5.2" />
  ),
  match: (
    <path d="M5.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM18.5 20a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM8 6.5h4.5a3 3 0 0 1 3 3V13m0 4.5H11a3 3 0 0 1-3-3V11" />
  ),
  shield: <path d="M12 3.5 4.5 6v6c0 4.5 3 7.3 7.5 8.5 4.5-1.2 7.5-4 7.5-8.5V6ZM9 12l2.2 2.2L15.2 10" />,
  more: <path d="M5 7h14M5 12h14M5 17h14" />,
  swap: <path d="M4 8.5h14m-4-4 4 4-4 4M20 15.5H6m4-4-4 4 4 4" />,
  later: <path d="M20 14.2A8.2 8.2 0 0 1 9.8 4 8.2 8.2 0 1 0 20 14.2Z" />,
  sliders: (
    <path d="M4 7h9M17 7h3M4 17h3M11 17h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Z" />
  ),
  pen: <path d="m4 20 1-4.5L15.5 5 19 8.5 8.5 19Z" />,
  box: <path d="m4 8 8-4 8 4v8l-8 4-8-4ZM4 8l8 4 8-4M12 12v8" />,
  flag: <path d="M6 21V4h11.5l-2.3 4 2.3 4H6" />,
  lock: (
    <path d="M7 10.5h10a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H7A1.5 1.5 0 0 1 5.5 19v-7A1.5 1.5 0 0 1 7 10.5ZM8.5 10.5V7.5a3.5 3.5 0 0 1 7 0v3" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof DRAWINGS;

/** Decoration beside words; never the only thing that says what a control does. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}

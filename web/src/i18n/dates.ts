const STEPS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["week", 7 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
];

/** "3 hours ago", "yesterday"; under a minute it is "now". */
export function timeAgo(instant: string, language: string, now = Date.now()): string {
  const seconds = Math.round((Date.parse(instant) - now) / 1000);
  const words = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return words.format(Math.trunc(seconds / size), unit);
  }
  return words.format(0, "second");
}

/** The reader's own way of writing dates in a language: `en-GB` where the browser is set to that, not the `en` of the texts. */
export function regionalTag(language: string, wanted: readonly string[] = navigator.languages): string {
  return wanted.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language;
}

/** A calendar date (`2026-04-01`, no time zone) or an instant as a date, in words of the language. */
export function dateInWords(value: string, language: string): string {
  const onlyDate = /^\d{4}-\d{2}-\d{2}$/.test(value);
  return new Intl.DateTimeFormat(regionalTag(language), {
    day: "numeric",
    month: "long",
    year: "numeric",
    ...(onlyDate ? { timeZone: "UTC" } : {}),
  }).format(new Date(value));
}

/** The calendar days from one to another, in short; the second may be open. */
export function daysInWords(from: string, to: string | null, language: string): string {
  const days = new Intl.DateTimeFormat(regionalTag(language), {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return to ? days.formatRange(new Date(from), new Date(to)) : `${days.format(new Date(from))} –`;
}

/** A calendar day close by, in short: "Fri 27 Nov". */
export function dayInWords(day: string, language: string): string {
  return new Intl.DateTimeFormat(regionalTag(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  }).format(new Date(day));
}

/** A time on the reader's clock: "Fri 27 Nov, 14:00". */
export function timeInWords(instant: string, language: string): string {
  return new Intl.DateTimeFormat(regionalTag(language), {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "numeric",
    minute: "2-digit",
  }).format(new Date(instant));
}

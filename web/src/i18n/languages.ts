const files = import.meta.glob<{ default: object }>("./locales/**/*.json");
const codeOf = (path: string) => path.replace(/^.*\/|\.json$/g, "");

/** The languages of the app: one for each file in `locales/`. */
export const languages: readonly string[] = Object.keys(files)
  .filter((path) => /^\.\/locales\/[^/]+$/.test(path))
  .map(codeOf)
  .sort();

/** Parts of the app whose texts are loaded with their pages: a folder each in `locales/`, with a file for each language. */
export const areas = [
  "admin",
  "curate",
  "files",
  "find",
  "forms",
  "guide",
  "inbox",
  "item",
  "landing",
  "manage",
  "mentor",
  "mine",
  "moderation",
  "offline",
  "outcomes",
  "overview",
  "swaps",
  "talk",
  "values",
  "week",
  "write",
] as const;
export type Area = (typeof areas)[number];

/** Languages in which material for the field is commonly written. */
export const COMMON_LANGUAGES = ["en", "nl", "de", "fr", "es", "it", "pt", "pl", "tr", "ar", "uk"];

export const DEFAULT_LANGUAGE = "en";
const STORAGE_KEY = "praxis.language";

/** The texts of one language, or of an area in it; each is a chunk of its own, so a visitor loads only what is in use. */
export async function textsOf(language: string, area?: Area): Promise<object> {
  const load = files[area ? `./locales/${area}/${language}.json` : `./locales/${language}.json`];
  if (!load) throw new Error(`No texts for ${language}${area ? ` in ${area}` : ""}`);
  return (await load()).default;
}

/** The first wanted language that the app has, by its primary subtag (`nl-BE` is met by `nl`). */
export function bestLanguage(wanted: readonly (string | null)[]): string {
  for (const tag of wanted) {
    const primary = tag?.toLowerCase().split("-")[0];
    if (primary && languages.includes(primary)) return primary;
  }
  return DEFAULT_LANGUAGE;
}

/** The language chosen earlier on this device, or null. */
export function rememberedLanguage(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export function rememberLanguage(language: string): void {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Without storage the choice lasts until the page is left.
  }
}

/** A language's own name (endonym), with a capital. */
export function nameOfLanguage(tag: string, inLanguage = tag): string {
  const name = new Intl.DisplayNames([inLanguage], { type: "language", fallback: "code" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(inLanguage) + name.slice(1);
}

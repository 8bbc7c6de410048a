const files = import.meta.glob<{ default: object }>("./locales/*.json");
const manageFiles = import.meta.glob<{ default: object }>("./locales/manage/*.json");
const codeOf = (path: string) => path.replace(/^.*\/|\.json$/g, "");

/** The languages of the app: one for each file in `locales/`. */
export const languages: readonly string[] = Object.keys(files).map(codeOf).sort();

export const DEFAULT_LANGUAGE = "en";
const STORAGE_KEY = "praxis.language";

/** The texts of one language; each is a chunk of its own, so a visitor loads only the language in use. */
export async function textsOf(language: string): Promise<object> {
  const load = files[`./locales/${language}.json`];
  if (!load) throw new Error(`No texts for ${language}`);
  return (await load()).default;
}

/** The texts of the pages that managers and owners of outcomes have, apart, so that nobody else loads them. */
export async function manageTextsOf(language: string): Promise<object> {
  const load = manageFiles[`./locales/manage/${language}.json`];
  if (!load) throw new Error(`No texts of managers for ${language}`);
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

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import {
  type Area,
  bestLanguage,
  DEFAULT_LANGUAGE,
  rememberedLanguage,
  rememberLanguage,
  textsOf,
} from "./languages";

const NAMESPACE = "translation";

function tellDocument(language: string): void {
  document.documentElement.lang = language;
}

/** Starts with the remembered language, else the browser's. */
export async function startI18n(): Promise<void> {
  const language = bestLanguage([rememberedLanguage(), ...navigator.languages]);
  const texts = await textsOf(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: DEFAULT_LANGUAGE,
    resources: { [language]: { [NAMESPACE]: texts } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  tellDocument(language);
}

const inUse = new Set<Area>();

async function addTexts(language: string, area: Area): Promise<void> {
  i18next.addResourceBundle(language, NAMESPACE, await textsOf(language, area), true);
}

async function use(area: Area): Promise<void> {
  if (inUse.has(area)) return;
  await addTexts(i18next.language, area);
  inUse.add(area);
}

/** A page together with the texts of its area: it is not shown before they are there. */
export async function withTexts<Page>(area: Area, page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, use(area)]);
  return loaded;
}

/** Switches the language of the whole app and remembers it on this device. */
export async function switchLanguage(language: string): Promise<void> {
  if (!i18next.hasResourceBundle(language, NAMESPACE)) {
    i18next.addResourceBundle(language, NAMESPACE, await textsOf(language));
  }
  await Promise.all([...inUse].map((area) => addTexts(language, area)));
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  tellDocument(language);
}

import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import {
  bestLanguage,
  DEFAULT_LANGUAGE,
  manageTextsOf,
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

let managing = false;

async function addManageTexts(language: string): Promise<void> {
  i18next.addResourceBundle(language, NAMESPACE, await manageTextsOf(language), true);
}

/** Loads the texts of managers' pages, now and for every language that is switched to later. */
export async function needManageTexts(): Promise<void> {
  if (managing) return;
  await addManageTexts(i18next.language);
  managing = true;
}

/** Switches the language of the whole app and remembers it on this device. */
export async function switchLanguage(language: string): Promise<void> {
  if (!i18next.hasResourceBundle(language, NAMESPACE)) {
    i18next.addResourceBundle(language, NAMESPACE, await textsOf(language));
  }
  if (managing) await addManageTexts(language);
  await i18next.changeLanguage(language);
  rememberLanguage(language);
  tellDocument(language);
}

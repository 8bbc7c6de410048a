import { useTranslation } from "react-i18next";
import { nameOfLanguage } from "../i18n/languages";
import { ListField } from "./ListField";

/** Languages in which material for the field is commonly written. */
export const COMMON_LANGUAGES = ["en", "nl", "de", "fr", "es", "it", "pt", "pl", "tr", "ar", "uk"];
const MOST = 10;

interface LanguagesFieldProps {
  hint: string;
  values: readonly string[];
  onChange: (languages: string[]) => void;
  error: string | undefined;
}

/** Several languages, the first of which counts most. */
export function LanguagesField(props: LanguagesFieldProps) {
  const { t, i18n } = useTranslation();
  const inWords = (code: string) => nameOfLanguage(code, i18n.language);
  return (
    <ListField
      {...props}
      label={t("item.languages")}
      placeholder={t("curate.addLanguage")}
      inWords={inWords}
      options={COMMON_LANGUAGES.map((code) => ({ value: code, label: inWords(code) }))}
      most={MOST}
    />
  );
}

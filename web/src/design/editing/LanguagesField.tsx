import { useTranslation } from "react-i18next";
import { nameOfLanguage } from "../../i18n/languages";
import { ListField } from "./ListField";

/** Languages that people of an academy are likely to work in, and material to be written in, by BCP 47. */
const LANGUAGES = [
  ...["ar", "bg", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "fy", "ga", "hr", "hu", "it"],
  ...["ku", "lt", "lv", "mt", "nb", "nl", "pap", "pl", "pt", "ro", "ru", "sk", "sl", "so", "sr", "sv", "ti"],
  ...["tr", "uk", "ur", "zh"],
];
const MOST = 10;

interface LanguagesFieldProps {
  id?: string;
  hint: string;
  values: readonly string[];
  onChange: (languages: string[]) => void;
  error: string | undefined;
}

/** Several languages, the first of which counts most. */
export function LanguagesField(props: LanguagesFieldProps) {
  const { t, i18n } = useTranslation();
  const inWords = (code: string) => nameOfLanguage(code, i18n.language);
  const options = LANGUAGES.map((code) => ({ value: code, label: inWords(code) }));
  return (
    <ListField
      {...props}
      label={t("item.languages")}
      placeholder={t("edit.addLanguage")}
      inWords={inWords}
      options={options.sort((a, b) => a.label.localeCompare(b.label, i18n.language))}
      most={MOST}
    />
  );
}

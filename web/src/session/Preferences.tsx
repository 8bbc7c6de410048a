import { Input, NativeSelect, SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { switchLanguage } from "../i18n/i18n";
import { languages, nameOfLanguage } from "../i18n/languages";

const SCHEMES = ["auto", "light", "dark"] as const;

/** Language and colour scheme; both stay on this device. */
export function Preferences() {
  const { t, i18n } = useTranslation();
  // Without this Mantine writes a style element for a moment, which the content security policy refuses.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <>
      <NativeSelect
        label={t("app.language")}
        value={i18n.language}
        onChange={(event) => void switchLanguage(event.currentTarget.value)}
        data={languages.map((language) => ({ value: language, label: nameOfLanguage(language) }))}
      />
      <Input.Wrapper label={t("app.scheme")} labelElement="div" mt="md">
        <SegmentedControl
          fullWidth
          aria-label={t("app.scheme")}
          value={colorScheme}
          onChange={setColorScheme}
          data={SCHEMES.map((scheme) => ({ value: scheme, label: t(`app.schemes.${scheme}`) }))}
        />
      </Input.Wrapper>
    </>
  );
}

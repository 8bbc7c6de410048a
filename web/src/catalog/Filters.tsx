import { NativeSelect } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ChipLink } from "../design/Chip";
import { FormIcon } from "../design/FormIcon";
import { FORMS } from "../design/forms";
import { Icon } from "../design/icons";
import { COMMON_LANGUAGES, nameOfLanguage } from "../i18n/languages";
import { type CatalogSearch, withFilter } from "./catalogSearch";
import classes from "./Filters.module.css";
import { termInWords } from "./terms";

/** Form, language and task. Every choice is an address, so it survives a reload and the back button. */
export function Filters({ search }: { search: CatalogSearch }) {
  const { t } = useTranslation();
  return (
    <div className={classes.filters}>
      <nav className={classes.forms} aria-label={t("catalog.formFilter")}>
        <ChipLink
          to="/catalog"
          search={withFilter(search, "form", undefined)}
          chosen={!search.form}
          resetScroll={false}
        >
          {t("catalog.anyForm")}
        </ChipLink>
        {FORMS.map((form) => (
          <ChipLink
            key={form}
            to="/catalog"
            search={withFilter(search, "form", form)}
            chosen={search.form === form}
            resetScroll={false}
          >
            <FormIcon form={form} size={18} />
            {t(`form.${form}`)}
          </ChipLink>
        ))}
      </nav>
      <div className={classes.others}>
        <LanguageFilter search={search} />
        {search.task && (
          <ChipLink
            to="/catalog"
            search={withFilter(search, "task", undefined)}
            chosen
            aria-label={t("find.removeTask", { task: termInWords(search.task) })}
          >
            {t("find.task", { task: termInWords(search.task) })}
            <Icon name="clear" size={16} />
          </ChipLink>
        )}
      </div>
    </div>
  );
}

function LanguageFilter({ search }: { search: CatalogSearch }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  // The one in the address is added.
  const codes = [...new Set([...COMMON_LANGUAGES, ...(search.language ? [search.language] : [])])];
  const options = codes
    .map((code) => ({ value: code, label: nameOfLanguage(code, i18n.language) }))
    .sort((a, b) => a.label.localeCompare(b.label, i18n.language));
  return (
    <NativeSelect
      className={classes.language ?? ""}
      radius="xl"
      aria-label={t("find.language")}
      value={search.language ?? ""}
      data={[{ value: "", label: t("find.anyLanguage") }, ...options]}
      onChange={(event) =>
        navigate({
          to: "/catalog",
          search: withFilter(search, "language", event.currentTarget.value || undefined),
          resetScroll: false,
        })
      }
    />
  );
}

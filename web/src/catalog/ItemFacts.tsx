import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ChipLink, chipRow } from "../design/Chip";
import { dateInWords } from "../i18n/dates";
import { nameOfLanguage } from "../i18n/languages";
import { durationInWords } from "./duration";
import classes from "./ItemPage.module.css";
import type { Item } from "./items";
import { termInWords } from "./terms";

/** Everything about an item that is not its text. */
export function ItemFacts({ item }: { item: Item }) {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return (
    <aside className={classes.facts} aria-label={t("itemPage.about")}>
      {item.tasks.length > 0 && (
        <>
          <h2>{t("item.tasks")}</h2>
          <ul className={chipRow}>
            {item.tasks.map((task) => (
              <li key={task}>
                <ChipLink to="/catalog" search={{ task }}>
                  {termInWords(task)}
                </ChipLink>
              </li>
            ))}
          </ul>
        </>
      )}
      <dl>
        <Fact name={t("item.form")}>
          {t(`form.${item.form}`)}, {t(`formMeaning.${item.form}`).toLocaleLowerCase(language)}
        </Fact>
        <Fact name={t("itemPage.time")}>{durationInWords(t, item.minutes, language)}</Fact>
        <Fact name={t("item.languages")}>
          {item.languages.map((code) => nameOfLanguage(code, language)).join(", ")}
        </Fact>
        <Fact name={t("item.skills")}>{item.skills.map(termInWords).join(", ")}</Fact>
        <Fact name={t("item.obstacles")}>{item.obstacles.map(termInWords).join(", ")}</Fact>
        <Fact name={t("item.supplier")}>{item.supplier}</Fact>
        <Fact name={t("item.licence")}>{item.licence}</Fact>
        <Fact name={t("itemPage.updated")}>{dateInWords(item.updatedAt, language)}</Fact>
      </dl>
    </aside>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { FormTile } from "../design/FormTile";
import { durationInWords } from "./duration";
import classes from "./ItemRow.module.css";
import type { Item } from "./items";

/** One item in a list: the whole row leads to the item, its title is the link's name. */
export function ItemRow({ item, headingLevel = 3 }: { item: Item; headingLevel?: 2 | 3 }) {
  const { t, i18n } = useTranslation();
  const Heading = headingLevel === 2 ? "h2" : "h3";
  return (
    <article className={classes.row}>
      <FormTile form={item.form} />
      <div className={classes.text}>
        <Heading className={classes.title}>
          <Link to="/catalog/$itemId" params={{ itemId: item.id }}>
            {item.title}
          </Link>
          {item.status !== "published" && <Badge tone="accent">{t(`catalog.status.${item.status}`)}</Badge>}
        </Heading>
        <p className={classes.summary}>{item.summary}</p>
        <p className={classes.facts}>
          <span>{t(`form.${item.form}`)}</span>
          <span>{durationInWords(t, item.minutes, i18n.language)}</span>
          {item.languages.length > 0 && (
            <span className={classes.languages}>{item.languages.join(", ")}</span>
          )}
          {item.supplier && <span>{item.supplier}</span>}
        </p>
      </div>
    </article>
  );
}

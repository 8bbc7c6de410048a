import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { ButtonLink } from "../design/links";
import { siteOf } from "../design/outside";
import { has } from "../session/has";
import { useMe } from "../session/session";
import classes from "./ItemPage.module.css";
import type { Item } from "./items";

/** What one can do with an item: read it at its source, ask about it, print it. */
export function ItemActions({ item, source }: { item: Item; source: URL | null }) {
  const { t } = useTranslation();
  const curator = has(useMe(), "curator");
  return (
    <div className={classes.actions}>
      {source && (
        <Button
          component="a"
          href={source.href}
          target="_blank"
          rel="noopener noreferrer"
          title={t("itemPage.opens")}
          rightSection={<Icon name="outside" size={18} />}
        >
          {t("itemPage.open", { site: siteOf(source) })}
        </Button>
      )}
      <ButtonLink
        to="/community/write"
        search={{ item: item.id }}
        variant="default"
        leftSection={<Icon name="community" size={18} />}
      >
        {t("itemPage.ask")}
      </ButtonLink>
      {curator && (
        <ButtonLink
          to="/curate/items/$itemId"
          params={{ itemId: item.id }}
          variant="default"
          leftSection={<Icon name="pen" size={18} />}
        >
          {t("itemPage.edit")}
        </ButtonLink>
      )}
      <Button variant="default" leftSection={<Icon name="print" size={18} />} onClick={() => window.print()}>
        {t("itemPage.print")}
      </Button>
    </div>
  );
}

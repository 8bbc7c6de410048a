import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { PageHeading } from "../design/PageHeading";
import { usePageTitle } from "../design/usePageTitle";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { AREAS } from "./areas";
import classes from "./ManagePage.module.css";

/** Where the pages of managers and owners of outcomes are found: those that the reader's roles open. */
export function ManagePage() {
  const { t } = useTranslation();
  const me = useMe();
  usePageTitle(t("manage.title"));
  const open = AREAS.filter((area) => area.roles.some((role) => has(me, role)));
  return (
    <>
      <PageHeading title={t("manage.title")} lead={t(open.length > 0 ? "manage.lead" : "manage.nothing")} />
      <ul className={classes.areas}>
        {open.map((area) => (
          <li key={area.to}>
            <Link to={area.to} className={classes.area}>
              <span className={classes.name}>{t(`manage.areas.${area.key}`)}</span>
              <span className={classes.what}>{t(`manage.what.${area.key}`)}</span>
              <Icon name="forward" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

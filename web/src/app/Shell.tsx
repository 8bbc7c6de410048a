import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Logo } from "../design/Logo";
import { AccountMenu } from "../session/AccountMenu";
import { Navigation } from "./Navigation";
import classes from "./Shell.module.css";
import { useFocusAfterNavigation } from "./useFocusAfterNavigation";

const MAIN_ID = "content";

/** Header, navigation (a bar at the bottom on a phone) and the page. */
export function Shell() {
  const { t } = useTranslation();
  useFocusAfterNavigation(MAIN_ID);
  return (
    <>
      <a className={classes.skip} href={`#${MAIN_ID}`}>
        {t("app.skip")}
      </a>
      <header className={classes.header}>
        <div className={classes.bar}>
          <Link to="/" className={classes.brand}>
            <Logo />
            <span>{t("app.name")}</span>
          </Link>
          <AccountMenu />
        </div>
      </header>
      <div className={classes.frame}>
        <Navigation />
        <main id={MAIN_ID} className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}

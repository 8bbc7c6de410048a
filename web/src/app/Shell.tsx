import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon, type IconName } from "../design/icons";
import { Logo } from "../design/Logo";
import { AccountMenu } from "../session/AccountMenu";
import classes from "./Shell.module.css";
import { useFocusAfterNavigation } from "./useFocusAfterNavigation";

const MAIN_ID = "content";

const DESTINATIONS = [
  { to: "/", icon: "home", label: "nav.home" },
  { to: "/catalog", icon: "catalog", label: "nav.catalog" },
  { to: "/community", icon: "community", label: "nav.community" },
] as const satisfies readonly { to: string; icon: IconName; label: string }[];

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
          <Navigation />
          <AccountMenu />
        </div>
      </header>
      <main id={MAIN_ID} className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </>
  );
}

function Navigation() {
  const { t } = useTranslation();
  return (
    <nav className={classes.nav} aria-label={t("app.mainNavigation")}>
      <ul>
        {DESTINATIONS.map(({ to, icon, label }) => (
          <li key={to}>
            <Link
              to={to}
              className={classes.destination}
              activeOptions={{ exact: to === "/", includeSearch: false }}
            >
              <Icon name={icon} size={22} />
              <span>{t(label)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import { Link, Outlet } from "@tanstack/react-router";
import { lazy, type ReactNode, Suspense, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Logo } from "../design/Logo";
import { withTexts } from "../i18n/i18n";
import { useOnline } from "../offline/useOnline";
import { AccountMenu } from "../session/AccountMenu";
import { useMe } from "../session/session";
import { Navigation } from "./Navigation";
import classes from "./Shell.module.css";
import { useArriving } from "./useArriving";
import { useFocusAfterNavigation } from "./useFocusAfterNavigation";

const MAIN_ID = "content";

const OfflineBanner = lazy(async () => {
  const { OfflineBanner } = await withTexts("offline", import("../offline/OfflineBanner"));
  return { default: OfflineBanner };
});

// Where it cannot be loaded the page does without.
const Bell = lazy<() => ReactNode>(() =>
  withTexts("inbox", import("../inbox/Bell")).then(
    ({ Bell }) => ({ default: Bell }),
    () => ({ default: () => null }),
  ),
);

/** Header, navigation (a bar at the bottom on a phone) and the page. */
export function Shell() {
  const { t } = useTranslation();
  const online = useOnline();
  const offline = useMe().offline === true || !online;
  const page = useRef<HTMLElement>(null);
  useArriving(page);
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
          <div className={classes.mine}>
            <Suspense>{!offline && <Bell />}</Suspense>
            <AccountMenu />
          </div>
        </div>
      </header>
      {offline && (
        <Suspense>
          <OfflineBanner />
        </Suspense>
      )}
      <div className={classes.frame}>
        <Navigation />
        <main ref={page} id={MAIN_ID} className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
    </>
  );
}

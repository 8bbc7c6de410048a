import { Link, useRouter } from "@tanstack/react-router";
import { useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { useMe } from "../session/session";
import { bringIntoSight } from "./bringIntoSight";
import { groupsFor, isInBar, type NavigationDestination, type NavigationGroup } from "./destinations";
import classes from "./Navigation.module.css";

/** Where one can go: a list at the side on a desk, a bar at the bottom on a phone. */
export function Navigation() {
  const groups = groupsFor(useMe().roles);
  return (
    <>
      <SideNavigation groups={groups} />
      <BottomBar groups={groups} />
    </>
  );
}

function SideNavigation({ groups }: { groups: NavigationGroup[] }) {
  const { t } = useTranslation();
  const side = useRef<HTMLElement>(null);
  const router = useRouter();
  // Somebody with many roles has more than fits beside the page. The router puts the list back to where it was scrolled to before, so this
  // comes after it.
  useEffect(() => {
    const show = () => {
      const current = side.current?.querySelector("[aria-current]");
      if (side.current && current) bringIntoSight(side.current, current);
    };
    show();
    return router.subscribe("onRendered", ({ pathChanged }) => {
      if (pathChanged) show();
    });
  }, [router]);
  return (
    <nav ref={side} className={classes.side} aria-label={t("app.mainNavigation")}>
      <Groups groups={groups} />
    </nav>
  );
}

function Groups({ groups }: { groups: NavigationGroup[] }) {
  const { t } = useTranslation();
  return groups.map((group) => (
    <div key={group.label ?? ""} className={classes.group}>
      {group.label && <p className={classes.groupName}>{t(group.label)}</p>}
      <ul>
        {group.destinations.map((destination) => (
          <li key={destination.to}>
            <DestinationLink destination={destination} />
          </li>
        ))}
      </ul>
    </div>
  ));
}

function DestinationLink({ destination }: { destination: NavigationDestination }) {
  const { t } = useTranslation();
  const { to, icon, label } = destination;
  return (
    <Link to={to} className={classes.destination} activeOptions={{ exact: to === "/", includeSearch: false }}>
      <Icon name={icon} size={22} />
      <span>{t(label)}</span>
    </Link>
  );
}

function BottomBar({ groups }: { groups: NavigationGroup[] }) {
  const { t } = useTranslation();
  const sheet = useId();
  const inBar = groups.flatMap(({ destinations }) => destinations.filter(isInBar));
  return (
    <nav className={classes.bar} aria-label={t("app.mainNavigation")}>
      <ul>
        {inBar.map((destination) => (
          <li key={destination.to}>
            <DestinationLink destination={destination} />
          </li>
        ))}
        <li>
          <button type="button" className={classes.destination} popoverTarget={sheet} aria-haspopup="dialog">
            <Icon name="more" size={22} />
            <span>{t("nav.more")}</span>
          </button>
        </li>
      </ul>
      <div
        id={sheet}
        popover="auto"
        role="dialog"
        aria-label={t("nav.more")}
        className={classes.sheet}
        // Leads to another page, and the sheet is in its way. Keyboards click links as well.
        onClickCapture={(event) => {
          if ((event.target as Element).closest("a")) event.currentTarget.hidePopover?.();
        }}
      >
        <Groups groups={groups} />
      </div>
    </nav>
  );
}

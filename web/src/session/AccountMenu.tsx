import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { HeaderPopover } from "../design/HeaderPopover";
import classes from "./AccountMenu.module.css";
import { initialsOf } from "./names";
import { useMe } from "./session";

const load = () => import("./AccountPanel");
const AccountPanel = lazy(load);

/** My initials; behind them who I am, how the app looks and speaks, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation();
  const me = useMe();
  const [wanted, setWanted] = useState(false);
  return (
    <HeaderPopover
      label={`${initialsOf(me.name)}: ${t("account.menu")}`}
      triggerClass={classes.trigger}
      trigger={
        <span className={classes.avatar} aria-hidden="true">
          {initialsOf(me.name)}
        </span>
      }
      onNear={() => void load()}
      onOpen={() => setWanted(true)}
    >
      {wanted && (
        <Suspense>
          <AccountPanel />
        </Suspense>
      )}
    </HeaderPopover>
  );
}

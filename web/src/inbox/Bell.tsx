import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { figure } from "../i18n/figures";
import classes from "./Bell.module.css";
import { unreadQuery } from "./inbox";

/** Leads to what I was told, and says how much of it I have not read. */
export function Bell() {
  const { t, i18n } = useTranslation();
  const { count = 0, more = false } = useQuery(unreadQuery).data ?? {};
  const shown = `${figure(count, i18n.language)}${more ? "+" : ""}`;
  return (
    <Link
      to="/my/notifications"
      className={classes.bell}
      aria-label={count > 0 ? t("inbox.bell", { count, shown }) : t("inbox.title")}
    >
      <Icon name="bell" size={22} />
      {count > 0 && (
        <span className={classes.count} aria-hidden="true">
          {shown}
        </span>
      )}
    </Link>
  );
}

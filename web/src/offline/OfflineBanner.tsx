import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import classes from "./Offline.module.css";

/** Says that there is no connection, and what can be done nevertheless. */
export function OfflineBanner() {
  const { t } = useTranslation();
  return (
    <p role="status" className={classes.banner}>
      <strong>{t("offline.banner")}</strong> {t("offline.bannerDetail")}{" "}
      <Link to="/saved">{t("offline.toSaved")}</Link>
    </p>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** The way from the community to its knowledge swaps. */
export function SwapsLink() {
  const { t } = useTranslation();
  return <Link to="/community/swaps">{t("talk.swaps")}</Link>;
}

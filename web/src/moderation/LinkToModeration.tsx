import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

export default function LinkToModeration() {
  const { t } = useTranslation();
  return <Link to="/community/moderation">{t("moderation.link")}</Link>;
}

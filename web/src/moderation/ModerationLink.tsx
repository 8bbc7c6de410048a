import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSpaces } from "../community/spaces";

/** Leads to what is to be moderated, for those who moderate a space. */
export function ModerationLink() {
  const { t } = useTranslation();
  const moderates = useSpaces().data?.some(({ moderator }) => moderator) ?? false;
  return moderates ? <Link to="/community/moderation">{t("talk.moderation")}</Link> : null;
}

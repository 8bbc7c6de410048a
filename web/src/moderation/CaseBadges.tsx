import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Case } from "./moderation";

/** Whether there is more to say of where a case stands than that it waits. */
export const hasBadges = ({ status, hidden }: Case) => status !== "waiting" || hidden;

/** Where a case stands. */
export function CaseBadges({ one }: { one: Case }) {
  const { t } = useTranslation();
  return (
    <>
      {one.status === "appealed" && <Badge tone="accent">{t("moderation.badge.appealed")}</Badge>}
      {one.status !== "waiting" && one.action && (
        <Badge tone={one.action === "dismiss" ? "good" : "bad"}>{t(`moderation.did.${one.action}`)}</Badge>
      )}
      {one.hidden && (one.status === "waiting" || one.action !== "hide") && (
        <Badge tone="plum">{t("moderation.badge.hidden")}</Badge>
      )}
    </>
  );
}

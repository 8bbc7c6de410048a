import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Outcome } from "./outcomes";

/** Whether the owner has accepted to answer for an outcome. */
export function Ownership({ outcome }: { outcome: Pick<Outcome, "ownerAcceptedAt" | "ownerDeclinedAt"> }) {
  const { t } = useTranslation();
  if (outcome.ownerAcceptedAt) return <Badge tone="brand">{t("outcomes.owner.accepted")}</Badge>;
  if (outcome.ownerDeclinedAt) return <Badge tone="bad">{t("outcomes.owner.declined")}</Badge>;
  return <Badge tone="accent">{t("outcomes.owner.open")}</Badge>;
}

import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { CohortStatus } from "./cohortSearch";

const TONES = { planned: "accent", launched: "brand", completed: "good", cancelled: "quiet" } as const;

export function CohortStatusBadge({ status }: { status: CohortStatus }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`cohortBoard.status.${status}`)}</Badge>;
}

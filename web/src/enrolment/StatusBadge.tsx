import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Enrolment } from "./enrolments";

const TONES = {
  waiting: "accent",
  enrolled: "brand",
  started: "brand",
  completed: "good",
  left: "quiet",
  transferred: "quiet",
} as const;

/** Where a member stands in a cohort. */
export function StatusBadge({ status }: { status: Enrolment["status"] }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`enrolment.status.${status}`)}</Badge>;
}

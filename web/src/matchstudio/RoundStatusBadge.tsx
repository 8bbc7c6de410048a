import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Round } from "./rounds";

const TONES = {
  draft: "accent",
  solving: "accent",
  solved: "brand",
  published: "good",
  failed: "bad",
} as const;

export function RoundStatusBadge({ status }: { status: Round["status"] }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`matchStudio.status.${status}`)}</Badge>;
}

import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Obstacle } from "./obstacles";

const TONES = {
  open: "accent",
  accepted: "brand",
  resolved: "good",
  declined: "plum",
  dropped: "quiet",
  merged: "quiet",
} as const;

export function ObstacleStatus({ status }: { status: Obstacle["status"] }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`obstacle.status.${status}`)}</Badge>;
}

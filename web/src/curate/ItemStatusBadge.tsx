import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { ItemStatus } from "./items";

const TONES = { draft: "accent", "in-review": "plum", published: "good", retired: "quiet" } as const;

export function ItemStatusBadge({ status }: { status: ItemStatus }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[status]}>{t(`catalog.status.${status}`)}</Badge>;
}

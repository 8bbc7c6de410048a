import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import type { Visibility } from "./collections";

const TONES = { private: "quiet", link: "accent", everyone: "good" } as const;

export function VisibilityBadge({ visibility }: { visibility: Visibility }) {
  const { t } = useTranslation();
  return <Badge tone={TONES[visibility]}>{t(`collections.visibility.${visibility}`)}</Badge>;
}

import { useTranslation } from "react-i18next";
import { timeInWords } from "../i18n/dates";
import type { Case } from "./moderation";

/** Until when the author may only read, while that lasts. */
export function Suspended({ one: { suspendedUntil } }: { one: Case }) {
  const { t, i18n } = useTranslation();
  if (!suspendedUntil || Date.parse(suspendedUntil) < Date.now()) return null;
  return <span>{t("moderation.suspendedUntil", { until: timeInWords(suspendedUntil, i18n.language) })}</span>;
}

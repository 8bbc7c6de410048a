import { useTranslation } from "react-i18next";
import { timeInWords } from "../i18n/dates";
import type { Case } from "./moderation";

/** Until when the author may only read, while that lasts. */
export function Suspended({ one: { suspendedUntil }, who }: { one: Case; who: "author" | "you" }) {
  const { t, i18n } = useTranslation();
  if (!suspendedUntil || Date.parse(suspendedUntil) < Date.now()) return null;
  return (
    <span>{t(`moderation.suspended.${who}`, { until: timeInWords(suspendedUntil, i18n.language) })}</span>
  );
}

import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import classes from "./Moderation.module.css";
import { REPORT_REASONS, type Report } from "./moderation";

/** Why a text was reported, and how often for that. */
export function ReasonCounts({ reported }: { reported: readonly Report[] }) {
  const { t } = useTranslation();
  const counts = REPORT_REASONS.map((reason) => ({
    reason,
    count: reported.filter((each) => each.reason === reason).length,
  }));
  return (
    <ul className={classes.reasons} aria-label={t("moderation.reports")}>
      {counts
        .filter(({ count }) => count > 0)
        .map(({ reason, count }) => (
          <li key={reason}>
            <Badge>
              {t(`moderation.reason.${reason}`)} · {count}
            </Badge>
          </li>
        ))}
    </ul>
  );
}

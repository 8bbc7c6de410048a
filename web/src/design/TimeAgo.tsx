import { useTranslation } from "react-i18next";
import { dateInWords, timeAgo } from "../i18n/dates";

/** How long ago, with the date for a closer look. */
export function TimeAgo({ at }: { at: string }) {
  const { i18n } = useTranslation();
  return (
    <time dateTime={at} title={dateInWords(at, i18n.language)}>
      {timeAgo(at, i18n.language)}
    </time>
  );
}

import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { dayInWords } from "../i18n/dates";
import classes from "./LineCard.module.css";
import { LineTile } from "./LineTile";
import { targetOf } from "./lines";
import type { Line } from "./plan";

type Shown = Pick<Line, "key" | "kind" | "title" | "due" | "because" | "itemId" | "subjectId">;

interface LineTextProps {
  line: Shown;
  /** The minutes in words. */
  minutes: string;
  added?: boolean;
}

/** A line without what can be done with it: what, how long, until when, and why. */
export function LineText({ line, minutes, added = false }: LineTextProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.text}>
      <LineTile kind={line.kind} />
      <div>
        <h3 className={classes.title}>
          <LineTitle line={line} />
        </h3>
        <p className={classes.facts}>
          <strong>{minutes}</strong>
          <span>{t(`week.kind.${line.kind}`)}</span>
          {line.due && <span>{t("week.due", { day: dayInWords(line.due, i18n.language) })}</span>}
          {added && <Badge tone="accent">{t("week.added")}</Badge>}
        </p>
        <p className={classes.because}>{line.because}</p>
      </div>
    </div>
  );
}

export function LineTitle({ line }: { line: Pick<Line, "key" | "kind" | "title" | "itemId"> }) {
  const target = targetOf(line);
  return target ? <Link {...target}>{line.title}</Link> : line.title;
}

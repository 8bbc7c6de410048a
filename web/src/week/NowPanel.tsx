import { useTranslation } from "react-i18next";
import { ChipLink, chipRow } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import { LineCard } from "./LineCard";
import { useNow } from "./plan";
import { SuggestionCard } from "./SuggestionCard";
import type { Say } from "./useSaid";
import classes from "./WeekPage.module.css";

const MOMENTS = [2, 5, 10, 15] as const;

/** How long the moment is that somebody has now. The choice is an address. */
export function Moments({ chosen }: { chosen: number | undefined }) {
  const { t } = useTranslation();
  return (
    <section className={classes.panel} aria-labelledby="moments">
      <h2 id="moments">{t("weekPage.now")}</h2>
      <ul className={chipRow}>
        {MOMENTS.map((minutes) => (
          <li key={minutes}>
            <ChipLink to="/my/week" search={{ minutes }} chosen={chosen === minutes} resetScroll={false}>
              {t("weekPage.nowMinutes", { count: minutes })}
            </ChipLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What fits into the moment. */
export function NowPanel({ minutes, say }: { minutes: number; say: Say }) {
  const { t } = useTranslation();
  const now = useNow(minutes);
  const nothing = now.data && now.data.planned.length + now.data.others.length === 0;
  return (
    <section aria-labelledby="now">
      <div className={classes.sectionHead}>
        <h2 id="now">{t("weekPage.nowFound", { count: minutes })}</h2>
        <ButtonLink to="/my/week" search={{}} variant="subtle" size="sm" resetScroll={false}>
          {t("week.wholeWeek")}
        </ButtonLink>
      </div>
      {now.isPending && <ListSkeleton rows={2} />}
      {now.isError && <ProblemNote error={now.error} retry={() => now.refetch()} />}
      {nothing && (
        <EmptyState
          title={t("weekPage.nowNothing", { count: minutes })}
          detail={t("weekPage.nowNothingDetail")}
        >
          <ButtonLink to="/catalog">{t("weekPage.toCatalog")}</ButtonLink>
        </EmptyState>
      )}
      <ul className={classes.lines}>
        {now.data?.planned.map((line) => (
          <li key={line.key}>
            <LineCard line={line} say={say} />
          </li>
        ))}
        {now.data?.others.map((line) => (
          <li key={line.key}>
            <SuggestionCard line={line} minutes={t("week.planned", { count: line.minutes })} say={say} />
          </li>
        ))}
      </ul>
    </section>
  );
}

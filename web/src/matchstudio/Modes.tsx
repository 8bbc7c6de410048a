import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { figure } from "../i18n/figures";
import classes from "./Modes.module.css";
import type { MatchMode } from "./roundSearch";
import { type ModeReport, type Round, solutionsQuery } from "./rounds";

/** What each mode gives, side by side; the chosen one's pairs stand below. */
export function Modes({ round, mode }: { round: Round; mode: MatchMode }) {
  const { t } = useTranslation();
  const solutions = useQuery(solutionsQuery(round));
  return (
    <Panel title={t("matchStudio.modes")} lead={t("matchStudio.modesLead")} plain>
      {solutions.isPending && <ListSkeleton rows={1} />}
      {solutions.isError && <ProblemNote error={solutions.error} retry={() => solutions.refetch()} />}
      <ul className={classes.modes}>
        {solutions.data?.map((report) => (
          <li key={report.mode}>
            <ModeCard round={round} report={report} chosen={report.mode === mode} />
          </li>
        ))}
      </ul>
      <Summary round={round} />
    </Panel>
  );
}

function ModeCard({ round, report, chosen }: { round: Round; report: ModeReport; chosen: boolean }) {
  const { t, i18n } = useTranslation();
  const score = (value: number) => figure(value, i18n.language);
  return (
    <Link
      to="/manage/matching/$roundId"
      params={{ roundId: round.id }}
      search={{ mode: report.mode }}
      resetScroll={false}
      className={classes.mode}
      data-chosen={chosen || undefined}
      aria-current={chosen ? "true" : undefined}
    >
      <span className={classes.name}>
        <b>{t(`matchStudio.mode.${report.mode}`)}</b>
        {chosen && <Icon name="check" size={18} />}
      </span>
      <span className={classes.what}>{t(`matchStudio.modeDetail.${report.mode}`)}</span>
      <span className={classes.matched}>
        <b>{report.matched}</b> {t("matchStudio.ofMentees", { count: report.mentees })}
      </span>
      <span className={classes.facts}>
        <span>
          {t("matchStudio.meanScore")} <b>{score(report.meanScore)}</b>
        </span>
        <span>
          {t("matchStudio.worstScore")} <b>{score(report.worstScore)}</b>
        </span>
        <span>
          {t("matchStudio.gap")} <b>{score(report.gap)}</b>
        </span>
        <span>
          {t("matchStudio.blocking")} <b>{report.blockingPairs}</b>
        </span>
      </span>
    </Link>
  );
}

function Summary({ round }: { round: Round }) {
  const { summary } = round;
  if (!summary) return null;
  const lines = [
    ...summary.shortages.map(({ words }) => words),
    ...summary.counterfactuals.map(({ words }) => words),
    ...(summary.comparability ? [summary.comparability] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <ul className={classes.summary}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

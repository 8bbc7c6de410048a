import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { figure, figureWithUnit } from "../i18n/figures";
import { DataFrame } from "./DataFrame";
import classes from "./DataPage.module.css";
import type { Outcome } from "./outcomes";
import { periodInWords } from "./periods";
import { type Finding, type QualityReport, qualityQuery, splitGaps } from "./quality";

const route = getRouteApi("/office/outcomes/$outcomeId/quality");

/** Missing periods are named up to here; the others are counted. */
const MOST_PERIODS = 8;
const MOST_FINDINGS = 200;

export function QualityPage() {
  const { t } = useTranslation();
  const { outcomeId } = route.useParams();
  return (
    <DataFrame outcomeId={outcomeId} title={t("quality.title")}>
      {(outcome) => <Quality outcome={outcome} />}
    </DataFrame>
  );
}

function Quality({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const report = useQuery(qualityQuery(outcome.id));
  return (
    <>
      <PageHeading title={t("quality.title")} lead={t("quality.lead")} />
      {report.isPending && <ListSkeleton rows={3} />}
      {report.isError && <ProblemNote error={report.error} retry={() => report.refetch()} />}
      {report.data && <Report outcome={outcome} report={report.data} />}
    </>
  );
}

function Report({ outcome, report }: { outcome: Outcome; report: QualityReport }) {
  const { t, i18n } = useTranslation();
  const ofTeams = outcome.unitOfAnalysis === "team";
  const enter = (
    <ButtonLink to="/outcomes/$outcomeId/values" params={{ outcomeId: outcome.id }}>
      {t("quality.enter")}
    </ButtonLink>
  );
  if (report.units === 0 || report.periods < 2) {
    return (
      <EmptyState title={t("quality.nothing")} detail={t("quality.nothingDetail")}>
        {enter}
      </EmptyState>
    );
  }
  const facts = [
    ["fine", report.fine, t("quality.fineDetail", { units: figure(report.units, i18n.language) })],
    ["gaps", report.gaps, t("quality.gapsDetail")],
    ["outliers", report.outliers, t("quality.outliersDetail")],
    ["constant", report.constant, t("quality.constantDetail")],
  ] as const;
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(([key, count, detail]) => (
          <div key={key}>
            <dt>{t(`quality.${key}`)}</dt>
            <dd className={classes.big}>{figure(count, i18n.language)}</dd>
            <dd>{detail}</dd>
          </div>
        ))}
      </dl>
      <p className={fields.said}>
        {t(ofTeams ? "quality.looked" : "quality.lookedMembers", {
          count: report.units,
          periods: report.periods,
        })}
      </p>
      {report.fine === report.units ? (
        <EmptyState title={t("quality.allFine")} detail={t("quality.allFineDetail")} />
      ) : ofTeams ? (
        <Findings outcome={outcome} report={report} />
      ) : (
        <EmptyState title={t("quality.members")}>{enter}</EmptyState>
      )}
    </>
  );
}

function Findings({ outcome, report }: { outcome: Outcome; report: QualityReport }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{t("quality.findings")}</h2>
      <CardList>
        {report.findings.map((finding) => (
          <Card key={finding.unitId} title={finding.name ?? t("quality.unknownTeam")} headingLevel={3}>
            <Said outcome={outcome} report={report} finding={finding} />
          </Card>
        ))}
      </CardList>
      {report.findings.length >= MOST_FINDINGS && <p className={fields.said}>{t("quality.more")}</p>}
    </section>
  );
}

interface SaidProps {
  outcome: Outcome;
  report: QualityReport;
  finding: Finding;
}

/** What looks odd in one team's values, in words; each value leads to what was recorded of it. */
function Said({ outcome, report, finding }: SaidProps) {
  const { t, i18n } = useTranslation();
  const inWords = (period: string) => periodInWords(period, i18n.language, t("outcomes.week"));
  const value = (number: number) => figureWithUnit(number, outcome.metric.unit, i18n.language);
  const { missing, late } = splitGaps(finding);
  const shown = missing.slice(0, MOST_PERIODS);
  const look = (period: string, text: string) => (
    <Link
      to="/outcomes/$outcomeId/history"
      params={{ outcomeId: outcome.id }}
      search={{ unit: finding.unitId, period }}
      aria-label={
        text === t("quality.look")
          ? t("quality.lookAt", { team: finding.name ?? t("quality.unknownTeam"), period: inWords(period) })
          : undefined
      }
    >
      {text}
    </Link>
  );
  return (
    <ul className={classes.said}>
      {finding.outliers.map((outlier) => (
        <li key={outlier.period}>
          {t("quality.outlier", { value: value(outlier.value), period: inWords(outlier.period) })}{" "}
          <span className={classes.usual}>
            ({t("quality.usual", { low: value(outlier.low), high: value(outlier.high) })})
          </span>{" "}
          {look(outlier.period, t("quality.look"))}
        </li>
      ))}
      {finding.constant && <li>{t("quality.never")}</li>}
      {late.length > 0 && finding.last && report.last && (
        <li>{t("quality.late", { since: inWords(finding.last), until: inWords(report.last) })}</li>
      )}
      {missing.length > 0 && (
        <li>
          {t("quality.missing", { count: missing.length })}
          <ul className={classes.periods}>
            {shown.map((period) => (
              <li key={period}>{look(period, inWords(period))}</li>
            ))}
            {missing.length > shown.length && (
              <li>{t("quality.andMore", { count: missing.length - shown.length })}</li>
            )}
          </ul>
        </li>
      )}
    </ul>
  );
}

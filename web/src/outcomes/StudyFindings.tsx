import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { DataTable } from "../design/DataTable";
import { Icon, type IconName } from "../design/icons";
import { SeriesChart } from "../design/SeriesChart";
import { dateInWords } from "../i18n/dates";
import { change, figure, figureWithUnit } from "../i18n/figures";
import { marksOf, placesOf } from "./axis";
import { IntervalBar, intervalScale } from "./IntervalBar";
import type { Estimate, OutcomeReport, StudyCard } from "./outcomes";
import classes from "./StudyFindings.module.css";
import { toneOf } from "./verdicts";

/** What a study found: the verdict in words, what to be careful about, both groups, and what other methods say. */
export function StudyFindings({ study, report }: { study: StudyCard; report: OutcomeReport }) {
  const { t, i18n } = useTranslation();
  const { metric } = report;
  const periods = study.series.map((each) => each.period);
  return (
    <article className={classes.study} aria-labelledby={`study-${study.id}`}>
      <p className={classes.kind}>
        {study.verdict && (
          <Badge tone={toneOf(study.verdict)}>{t(`outcomes.verdict.${study.verdict}`)}</Badge>
        )}
        <span>{t(`outcomes.designs.${study.design}`)}</span>
      </p>
      <h3 id={`study-${study.id}`}>{study.title}</h3>
      {study.said.length === 0 ? (
        <p className={classes.said}>{t("outcomes.notYet")}</p>
      ) : (
        <div className={classes.said}>
          {study.said.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {study.estimate && <Effect study={study} estimate={study.estimate} unit={metric.unit} />}
      <Warnings warnings={study.warnings} />
      {periods.length > 0 && (
        <div className={classes.chart}>
          <h4>{t("outcomes.groups")}</h4>
          <SeriesChart
            title={study.title}
            lines={[
              {
                label: t("outcomes.began"),
                tone: "main",
                values: study.series.map((each) => each.treated ?? null),
              },
              {
                label: t("outcomes.others"),
                tone: "other",
                values: study.series.map((each) => each.comparison ?? null),
              },
            ]}
            places={placesOf(periods, i18n.language, t("outcomes.week"))}
            inWords={(value) => figureWithUnit(value, metric.unit, i18n.language)}
            marks={marksOf(report.cohorts, periods, i18n.language)}
          />
        </div>
      )}
      {study.estimate && <Methods estimate={study.estimate} others={study.sensitivity} unit={metric.unit} />}
      <Checks checks={study.checks} />
      <p className={classes.plan}>
        {t("outcomes.plan", {
          day: dateInWords(study.frozenAt, i18n.language),
          count: study.amendments,
        })}{" "}
        <Link to="/studies/$studyId" params={{ studyId: study.id }}>
          {t("outcomes.toPlan")}
        </Link>
      </p>
    </article>
  );
}

function Effect({ study, estimate, unit }: { study: StudyCard; estimate: Estimate; unit: string }) {
  const { t, i18n } = useTranslation();
  const { value, low, high } = estimate;
  if (!known(value) || study.verdict === "too-early") return null;
  const percentPoints = figureWithUnit(1, unit, "en") === "1%";
  return (
    <div className={classes.effect}>
      <p className={classes.estimate}>
        <span>{change(value, i18n.language)}</span>
        <small>{percentPoints ? t("outcomes.points") : unit}</small>
      </p>
      {known(low) && known(high) && (
        <div className={classes.interval}>
          <IntervalBar
            value={value}
            low={low}
            high={high}
            scale={intervalScale(value, low, high)}
            tone={study.verdict ? toneOf(study.verdict) : "quiet"}
            labels={{ zero: t("outcomes.noChange") }}
          />
          <p>
            {t("outcomes.interval", { low: change(low, i18n.language), high: change(high, i18n.language) })}
          </p>
        </div>
      )}
    </div>
  );
}

/** Never folded away: whoever reads the effect reads these. */
function Warnings({ warnings }: { warnings: readonly string[] }) {
  const { t } = useTranslation();
  if (warnings.length === 0) return null;
  return (
    <section className={classes.warnings} aria-label={t("outcomes.warnings")}>
      <h4>{t("outcomes.warnings")}</h4>
      <ul>
        {warnings.map((warning) => (
          <li key={warning}>
            <Icon name="alert" size={18} />
            <span>{warning}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Methods({ estimate, others, unit }: { estimate: Estimate; others: Estimate[]; unit: string }) {
  const { t, i18n } = useTranslation();
  const scale =
    known(estimate.value) && known(estimate.low) && known(estimate.high)
      ? intervalScale(estimate.value, estimate.low, estimate.high)
      : null;
  return (
    <div className={classes.methods}>
      <h4>{t("outcomes.sensitivity")}</h4>
      <p>{t("outcomes.sensitivityLead")}</p>
      <DataTable label={t("outcomes.sensitivity")} fold>
        <thead>
          <tr>
            <th scope="col">{t("outcomes.method")}</th>
            <th scope="col" data-number>
              {t("outcomes.estimate", { unit })}
            </th>
            <th scope="col" data-number>
              {t("outcomes.interval95")}
            </th>
            <th scope="col" className={classes.bar}>
              <span className="visually-hidden">{t("outcomes.picture")}</span>
            </th>
            <th scope="col" data-number>
              p
            </th>
            <th scope="col" data-number>
              {t("outcomes.units")}
            </th>
          </tr>
        </thead>
        <tbody>
          {[estimate, ...others].map((each, i) => (
            <tr key={each.method}>
              <th scope="row">
                <span>
                  {each.name} {i === 0 && <Badge tone="brand">{t("outcomes.frozen")}</Badge>}
                </span>
              </th>
              {known(each.value) ? (
                <>
                  <td data-number data-label={t("outcomes.estimate", { unit })}>
                    {change(each.value, i18n.language)}
                  </td>
                  <td data-number data-label={t("outcomes.interval95")}>
                    {known(each.low) && known(each.high)
                      ? t("outcomes.fromTo", {
                          low: change(each.low, i18n.language),
                          high: change(each.high, i18n.language),
                        })
                      : "–"}
                  </td>
                  <td className={classes.bar}>
                    {scale && known(each.low) && known(each.high) && (
                      <IntervalBar value={each.value} low={each.low} high={each.high} scale={scale} small />
                    )}
                  </td>
                  <td data-number data-label="p">
                    {known(each.p) ? figure(each.p, i18n.language) : "–"}
                  </td>
                  <td data-number data-label={t("outcomes.units")}>
                    {each.treatedUnits} / {each.comparisonUnits}
                  </td>
                </>
              ) : (
                <td colSpan={5} className={classes.reason}>
                  {each.reason}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}

const CHECK_ICONS: Record<StudyCard["checks"][number]["status"], IconName> = {
  holds: "check",
  fails: "clear",
  unknown: "question",
};

function Checks({ checks }: { checks: StudyCard["checks"] }) {
  const { t } = useTranslation();
  if (checks.length === 0) return null;
  return (
    <div className={classes.checks}>
      <h4>{t("outcomes.checks")}</h4>
      <ul>
        {checks.map((check) => (
          <li key={check.kind} data-status={check.status}>
            <Icon name={CHECK_ICONS[check.status]} size={18} />
            <span>
              <span className="visually-hidden">{t(`outcomes.check.${check.status}`)}: </span>
              {check.said}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function known(value: number | null | undefined): value is number {
  return value !== null && value !== undefined;
}

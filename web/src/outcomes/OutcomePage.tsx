import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { DataTable } from "../design/DataTable";
import { EmptyState } from "../design/EmptyState";
import { Icon } from "../design/icons";
import { ListSkeleton } from "../design/ListSkeleton";
import { ButtonLink } from "../design/links";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { SeriesChart } from "../design/SeriesChart";
import { usePageTitle } from "../design/usePageTitle";
import { Waiting } from "../design/Waiting";
import { figure, figureWithUnit } from "../i18n/figures";
import { MemberName } from "../people/MemberName";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { marksOf, placesOf } from "./axis";
import classes from "./OutcomePage.module.css";
import { Ownership } from "./Ownership";
import {
  exportAddress,
  type OutcomeReport,
  outcomeQuery,
  outcomeReportQuery,
  reportAddress,
} from "./outcomes";
import { periodInWords } from "./periods";
import { StudyFindings } from "./StudyFindings";

const OwnershipQuestion = lazy(() =>
  import("./OwnershipQuestion").then(({ OwnershipQuestion }) => ({ default: OwnershipQuestion })),
);

const route = getRouteApi("/office/outcomes/$outcomeId");

export function OutcomePage() {
  const { t, i18n } = useTranslation();
  const { outcomeId } = route.useParams();
  const report = useQuery(outcomeReportQuery(outcomeId, i18n.language));
  usePageTitle(report.data?.title ?? t("outcomes.title"));
  return (
    <>
      <BackLink to="/outcomes">{t("outcomes.title")}</BackLink>
      {report.isPending && <ListSkeleton rows={3} />}
      {report.isError && <OutcomeProblem error={report.error} retry={() => report.refetch()} />}
      {report.data && <Report report={report.data} />}
    </>
  );
}

/** An outcome that is not there, or what else went wrong. */
export function OutcomeProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("outcomes.notFound")}</h1>
      <EmptyState title={t("outcomes.notFoundDetail")}>
        <ButtonLink to="/outcomes">{t("outcomes.toAll")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function Report({ report }: { report: OutcomeReport }) {
  const { t } = useTranslation();
  const me = useMe();
  const mayEnter = has(me, "manager") || report.ownerId === me.memberId;
  return (
    <>
      <header className={classes.head}>
        <div className={classes.words}>
          <h1>{report.title}</h1>
          <p>{report.why}</p>
        </div>
        <div className={classes.actions}>
          {mayEnter && (
            <ButtonLink
              to="/outcomes/$outcomeId/values"
              params={{ outcomeId: report.id }}
              leftSection={<Icon name="plus" size={18} />}
            >
              {t("outcomes.enter")}
            </ButtonLink>
          )}
          {mayEnter && (
            <ButtonLink to="/outcomes/$outcomeId/quality" params={{ outcomeId: report.id }} variant="default">
              {t("outcomes.data")}
            </ButtonLink>
          )}
          <Button
            component="a"
            variant="default"
            href={reportAddress(report.id)}
            target="_blank"
            rel="noopener"
            leftSection={<Icon name="print" size={18} />}
          >
            {t("outcomes.report")}
          </Button>
          <Button component="a" variant="default" href={exportAddress(report.id)} download>
            {t("outcomes.csv")}
          </Button>
        </div>
      </header>
      <Question report={report} />
      <Facts report={report} />
      <Course report={report} />
      <Findings report={report} />
      <Tried report={report} />
    </>
  );
}

/** Only whom it is for is asked; the page itself does not carry the version that an answer needs. */
function Question({ report }: { report: OutcomeReport }) {
  const me = useMe();
  const mine = report.ownerId === me.memberId && !report.ownerAcceptedAt;
  const outcome = useQuery({ ...outcomeQuery(report.id), enabled: mine });
  if (!mine || outcome.isError) return null;
  if (!outcome.data) return <Waiting />;
  return (
    <Suspense fallback={<Waiting />}>
      <OwnershipQuestion outcome={outcome.data} />
    </Suspense>
  );
}

function Facts({ report }: { report: OutcomeReport }) {
  const { t, i18n } = useTranslation();
  const { metric } = report;
  const say = (value: number) => figureWithUnit(value, metric.unit, i18n.language);
  const latest = report.series.findLast((each) => each.value !== null && each.value !== undefined);
  const me = useMe();
  const outcome = useQuery({ ...outcomeQuery(report.id), enabled: !report.ownerAcceptedAt });
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t("outcomes.latest")}</dt>
        <dd className={classes.big}>
          {latest?.value !== null && latest?.value !== undefined ? say(latest.value) : "–"}
        </dd>
        <dd>{latest ? periodInWords(latest.period, i18n.language, t("outcomes.week")) : ""}</dd>
      </div>
      <div>
        <dt>{t("outcomes.target")}</dt>
        <dd className={classes.big}>{say(metric.target)}</dd>
        <dd>{t(`outcomes.direction.${metric.direction}`)}</dd>
      </div>
      <div>
        <dt>{t("outcomes.before")}</dt>
        <dd className={classes.big}>
          {metric.baseline !== null && metric.baseline !== undefined ? say(metric.baseline) : "–"}
        </dd>
        <dd>{t("outcomes.beforeDetail")}</dd>
      </div>
      <div>
        <dt>{t("outcomes.ownedBy")}</dt>
        <dd className={classes.name}>
          <MemberName id={report.ownerId} />
          {report.ownerId === me.memberId && ` (${t("outcomes.you")})`}
        </dd>
        <dd>
          <Ownership outcome={outcome.data ?? { ownerAcceptedAt: report.ownerAcceptedAt ?? null }} />
        </dd>
      </div>
    </dl>
  );
}

function Course({ report }: { report: OutcomeReport }) {
  const { t, i18n } = useTranslation();
  const periods = report.series.map((each) => each.period);
  const { metric } = report;
  return (
    <Panel
      title={t("outcomes.course")}
      lead={t("outcomes.courseLead", {
        metric: metric.name,
        cadence: t(`outcomes.cadence.${report.cadence}`),
      })}
    >
      {periods.length === 0 ? (
        <EmptyState title={t("outcomes.noValues")} detail={t("outcomes.noValuesDetail")} />
      ) : (
        <SeriesChart
          title={metric.name}
          lines={[
            {
              label: t(`outcomes.all.${report.unitOfAnalysis}`),
              tone: "main",
              values: report.series.map((each) => each.value ?? null),
            },
          ]}
          places={placesOf(periods, i18n.language, t("outcomes.week"))}
          inWords={(value) => figureWithUnit(value, metric.unit, i18n.language)}
          target={{ label: t("outcomes.target"), value: metric.target }}
          marks={marksOf(report.cohorts, periods, i18n.language)}
        />
      )}
      {report.source && <p className={classes.source}>{t("outcomes.source", { source: report.source })}</p>}
    </Panel>
  );
}

function Findings({ report }: { report: OutcomeReport }) {
  const { t } = useTranslation();
  const manager = has(useMe(), "manager");
  const told = report.studies.some((study) => study.said.length > 0);
  return (
    <section className={classes.findings} aria-labelledby="findings">
      <div className={classes.findingsHead}>
        <h2 id="findings">{t("outcomes.effect")}</h2>
        {manager && (
          <ButtonLink
            to="/outcomes/$outcomeId/experiments/new"
            params={{ outcomeId: report.id }}
            variant="default"
            size="sm"
          >
            {t("outcomes.design")}
          </ButtonLink>
        )}
      </div>
      {!told && (
        <blockquote className={classes.rule}>
          <p>{t("outcomes.rule")}</p>
          <p>{report.metric.decisionRule}</p>
        </blockquote>
      )}
      {report.studies.length === 0 && (
        <EmptyState title={t("outcomes.noStudy")} detail={t("outcomes.noStudyDetail")} />
      )}
      {report.studies.map((study) => (
        <StudyFindings key={study.id} study={study} report={report} />
      ))}
    </section>
  );
}

function Tried({ report }: { report: OutcomeReport }) {
  const { t, i18n } = useTranslation();
  const hours = (minutes: number) => t("outcomes.hours", { hours: figure(minutes / 60, i18n.language) });
  return (
    <Panel title={t("outcomes.tried")} lead={t("outcomes.triedLead")}>
      {report.tried.length === 0 ? (
        <EmptyState title={t("outcomes.nothingTried")} detail={t("outcomes.nothingTriedDetail")} />
      ) : (
        <>
          <DataTable label={t("outcomes.tried")} fold>
            <thead>
              <tr>
                <th scope="col">{t("outcomes.programme")}</th>
                <th scope="col" data-number>
                  {t("outcomes.cohorts")}
                </th>
                <th scope="col" data-number>
                  {t("outcomes.members")}
                </th>
                <th scope="col" data-number>
                  {t("outcomes.timeEach")}
                </th>
                <th scope="col" data-number>
                  {t("outcomes.timeAll")}
                </th>
              </tr>
            </thead>
            <tbody>
              {report.tried.map((each) => (
                <tr key={each.programmeId}>
                  <th scope="row">{each.title}</th>
                  <td data-number data-label={t("outcomes.cohorts")}>
                    {each.cohorts}
                  </td>
                  <td data-number data-label={t("outcomes.members")}>
                    {each.members}
                  </td>
                  <td data-number data-label={t("outcomes.timeEach")}>
                    {hours(each.minutesPerMember)}
                  </td>
                  <td data-number data-label={t("outcomes.timeAll")}>
                    {hours(each.minutes)}
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
          <p className={classes.cost}>
            {t("outcomes.cost", { count: report.cost.members, time: hours(report.cost.minutes) })}
          </p>
        </>
      )}
    </Panel>
  );
}

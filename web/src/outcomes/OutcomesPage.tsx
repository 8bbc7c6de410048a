import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { ChipLink } from "../design/Chip";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { figureWithUnit } from "../i18n/figures";
import { MemberName } from "../people/MemberName";
import { has } from "../session/has";
import { useMe } from "../session/session";
import classes from "./OutcomesPage.module.css";
import { Ownership } from "./Ownership";
import { type Outcome, outcomeReportQuery, useOutcomes } from "./outcomes";
import { Sparkline } from "./Sparkline";
import { toneOf } from "./verdicts";

const route = getRouteApi("/office/outcomes");

export function OutcomesPage() {
  const { t } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const whose = search.whose ?? (has(me, "stakeholder") && !has(me, "manager") ? "mine" : "all");
  const outcomes = useOutcomes(whose === "mine" ? me.memberId : null);
  usePageTitle(t("outcomes.title"));
  return (
    <>
      <PageHeading title={t("outcomes.title")} lead={t("outcomes.lead")} />
      <nav className={classes.filter} aria-label={t("outcomes.filter")}>
        {(["mine", "all"] as const).map((each) => (
          <ChipLink key={each} to="/outcomes" search={{ whose: each }} chosen={whose === each}>
            {t(`outcomes.whose.${each}`)}
          </ChipLink>
        ))}
      </nav>
      {outcomes.isPending && <ListSkeleton rows={2} />}
      {outcomes.isError && <ProblemNote error={outcomes.error} retry={() => outcomes.refetch()} />}
      {outcomes.isSuccess && outcomes.entries.length === 0 && (
        <EmptyState
          title={t("outcomes.empty")}
          detail={t(whose === "mine" ? "outcomes.emptyMine" : "outcomes.emptyAll")}
        />
      )}
      <ul className={classes.list}>
        {outcomes.entries.map((outcome) => (
          <li key={outcome.id}>
            <OutcomeCard outcome={outcome} />
          </li>
        ))}
      </ul>
      <LoadMore {...outcomes} />
    </>
  );
}

function OutcomeCard({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const report = useQuery(outcomeReportQuery(outcome.id, i18n.language));
  const { metric } = outcome;
  const latest = report.data?.series.findLast((each) => each.value !== null && each.value !== undefined);
  const study = report.data?.studies[0];
  const asked = outcome.ownerId === me.memberId && !outcome.ownerAcceptedAt && !outcome.ownerDeclinedAt;
  return (
    <article className={classes.card}>
      <div>
        <h2>
          <Link to="/outcomes/$outcomeId" params={{ outcomeId: outcome.id }}>
            {outcome.title}
          </Link>
        </h2>
        <p className={classes.metric}>
          {metric.name} · <MemberName id={outcome.ownerId} />
        </p>
        <p className={classes.state}>
          {asked ? <Badge tone="accent">{t("outcomes.askedYou")}</Badge> : <Ownership outcome={outcome} />}
          {study?.verdict && (
            <Badge tone={toneOf(study.verdict)}>{t(`outcomes.verdict.${study.verdict}`)}</Badge>
          )}
        </p>
      </div>
      <div className={classes.course} data-waiting={report.isPending ? "" : undefined}>
        <Sparkline
          values={report.data?.series.map((each) => each.value ?? null) ?? []}
          target={metric.target}
        />
        <p>
          {latest?.value !== null && latest?.value !== undefined ? (
            <>
              <b>{figureWithUnit(latest.value, metric.unit, i18n.language)}</b>{" "}
              {t("outcomes.towards", { target: figureWithUnit(metric.target, metric.unit, i18n.language) })}
            </>
          ) : (
            t(report.isPending ? "app.loading" : "outcomes.notMeasured")
          )}
        </p>
      </div>
    </article>
  );
}

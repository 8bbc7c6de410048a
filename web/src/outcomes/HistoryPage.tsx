import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { Card, CardList } from "../design/CardList";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { TimeAgo } from "../design/TimeAgo";
import { change, figure, figureWithUnit } from "../i18n/figures";
import { memberQuery, teamsQuery } from "../people/people";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { DataFrame } from "./DataFrame";
import classes from "./DataPage.module.css";
import type { Outcome } from "./outcomes";
import { latestPeriods, periodInWords, withPeriod } from "./periods";
import { type RecordedValue, useHistory } from "./quality";

const route = getRouteApi("/office/outcomes/$outcomeId/history");

const PERIODS = 104;

export function HistoryPage() {
  const { t } = useTranslation();
  const { outcomeId } = route.useParams();
  return (
    <DataFrame outcomeId={outcomeId} title={t("history.title")} open>
      {(outcome) => <Choice outcome={outcome} />}
    </DataFrame>
  );
}

/** Which value: its team and its period stand in the address, so that it can be sent to a colleague. */
function Choice({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ofTeams = outcome.unitOfAnalysis === "team";
  const teams = useQuery({ ...teamsQuery, enabled: ofTeams });
  const periods = withPeriod(latestPeriods(outcome.cadence, PERIODS), search.period);
  const period = search.period ?? periods[1] ?? "";
  // Values of persons are theirs: everybody sees their own.
  const unit = ofTeams ? search.unit : me.memberId;
  const choose = (part: { unit?: string; period?: string }) =>
    void navigate({ search: { ...search, ...part }, replace: true });
  const known = teams.data?.some(({ id }) => id === search.unit) ?? true;
  return (
    <>
      <PageHeading title={t("history.title")} lead={t(ofTeams ? "history.lead" : "history.leadMember")} />
      {teams.isError && <ProblemNote error={teams.error} retry={() => teams.refetch()} />}
      <div className={classes.choice}>
        {ofTeams && (
          <NativeSelect
            label={t("history.team")}
            value={search.unit ?? ""}
            data={[
              ...(search.unit ? [] : [{ value: "", label: t("history.chooseTeam") }]),
              ...(search.unit && !known ? [{ value: search.unit, label: t("quality.unknownTeam") }] : []),
              ...(teams.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={(event) => choose({ unit: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          label={t("history.period")}
          value={period}
          data={periods.map((each) => ({
            value: each,
            label: periodInWords(each, i18n.language, t("outcomes.week")),
          }))}
          onChange={(event) => choose({ period: event.currentTarget.value })}
        />
      </div>
      {unit ? (
        <History key={`${unit} ${period}`} outcome={outcome} unit={unit} period={period} />
      ) : (
        <EmptyState title={t("history.choose")} />
      )}
    </>
  );
}

function History({ outcome, unit, period }: { outcome: Outcome; unit: string; period: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const history = useHistory(outcome.id, unit, period);
  const mayEnter = has(me, "manager") || outcome.ownerId === me.memberId;
  const enter = (text: string) =>
    mayEnter && (
      <ButtonLink
        to="/outcomes/$outcomeId/values"
        params={{ outcomeId: outcome.id }}
        search={{ period }}
        variant="default"
      >
        {text}
      </ButtonLink>
    );
  return (
    <>
      {history.isPending && <ListSkeleton rows={2} />}
      {history.isError && <ProblemNote error={history.error} retry={() => history.refetch()} />}
      {history.isSuccess && history.entries.length === 0 && (
        <EmptyState
          title={t("history.none")}
          detail={t(mayEnter ? "history.noneDetail" : "history.noneOthers")}
        >
          {enter(t("history.enter"))}
        </EmptyState>
      )}
      {history.entries.length > 0 && (
        <section aria-label={t("history.list")}>
          <CardList>
            {history.entries.map((value, i) => (
              <Recorded
                key={value.id}
                outcome={outcome}
                value={value}
                before={history.entries[i + 1]}
                action={value.supersededAt ? null : enter(t("history.correct"))}
              />
            ))}
          </CardList>
        </section>
      )}
      <LoadMore {...history} />
    </>
  );
}

interface RecordedProps {
  outcome: Outcome;
  value: RecordedValue;
  before: RecordedValue | undefined;
  action: ReactNode;
}

function Recorded({ outcome, value, before, action }: RecordedProps) {
  const { t, i18n } = useTranslation();
  const by = useQuery({ ...memberQuery(value.recordedBy ?? ""), enabled: Boolean(value.recordedBy) });
  const who = value.recordedBy
    ? t("history.by", { name: by.data?.displayName ?? (by.isError ? t("community.formerMember") : "–") })
    : t("history.byClient", { client: value.recordedByClient ?? "–" });
  const differs = before && before.value !== value.value;
  return (
    <Card
      title={
        <span className={value.supersededAt ? `${classes.value} ${classes.old}` : classes.value}>
          {figureWithUnit(value.value, outcome.metric.unit, i18n.language)}
        </span>
      }
      aside={
        <>
          <Badge tone={value.supersededAt ? "quiet" : "good"}>
            {t(value.supersededAt ? "history.was" : "history.holds")}
          </Badge>
          {action}
        </>
      }
    >
      <p>
        {[
          value.denominator == null
            ? ""
            : t("history.outOf", { number: figure(value.denominator, i18n.language) }),
          differs ? t("history.from", { change: change(value.value - before.value, i18n.language) }) : "",
        ]
          .filter((text) => text !== "")
          .join(" · ")}
      </p>
      <p>
        {who} · <TimeAgo at={value.recordedAt} />
      </p>
    </Card>
  );
}

import { NativeSelect } from "@mantine/core";
import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Nullable, Whole } from "../api/answers";
import { answered, performance } from "../api/clients";
import type { components } from "../api/generated/performance";
import { BackLink } from "../design/BackLink";
import { DataTable } from "../design/DataTable";
import { EmptyState } from "../design/EmptyState";
import fields from "../design/Fields.module.css";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { figure } from "../i18n/figures";
import { useOutcomes } from "../outcomes/outcomes";
import { has } from "../session/has";
import { useMe } from "../session/session";

type Compared = Nullable<
  Whole<components["schemas"]["Compared"]>,
  "completedShare" | "minutesSpent" | "minutesSpentPerMember"
>;

const route = getRouteApi("/office/manage/programmes/comparison");

function comparisonQuery(outcomeId: string) {
  return queryOptions({
    queryKey: ["programmes", "comparison", outcomeId],
    queryFn: async ({ signal }) =>
      (
        await answered(
          performance.GET("/api/programmes/comparison", { params: { query: { outcomeId } }, signal }),
        )
      ).programmes as Compared[],
    placeholderData: keepPreviousData,
  });
}

/** The programmes for one outcome side by side. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const me = useMe();
  const { outcome } = route.useSearch();
  const navigate = useNavigate();
  const outcomes = useOutcomes(has(me, "manager") ? null : me.memberId);
  // The first one stands there at once: most academies have a handful.
  const chosen = outcome ?? outcomes.entries[0]?.id;
  usePageTitle(t("comparison.title"));
  return (
    <>
      {has(me, "manager") ? (
        <BackLink to="/manage/programmes">{t("comparison.toProgrammes")}</BackLink>
      ) : (
        <BackLink to="/outcomes">{t("comparison.toOutcomes")}</BackLink>
      )}
      <PageHeading title={t("comparison.title")} lead={t("comparison.lead")} />
      {outcomes.isPending && <ListSkeleton rows={2} />}
      {outcomes.isError && <ProblemNote error={outcomes.error} retry={() => outcomes.refetch()} />}
      {outcomes.isSuccess && !chosen && (
        <EmptyState title={t("comparison.noOutcomes")} detail={t("comparison.noOutcomesDetail")}>
          <ButtonLink to="/outcomes">{t("comparison.toOutcomes")}</ButtonLink>
        </EmptyState>
      )}
      {chosen && outcomes.isSuccess && (
        <>
          <div className={fields.search}>
            <NativeSelect
              label={t("comparison.outcome")}
              value={chosen}
              data={[
                ...(outcomes.entries.some(({ id }) => id === chosen) ? [] : [{ value: chosen, label: "–" }]),
                ...outcomes.entries.map(({ id, title }) => ({ value: id, label: title })),
              ]}
              onChange={(event) =>
                void navigate({
                  to: "/manage/programmes/comparison",
                  search: { outcome: event.currentTarget.value },
                  resetScroll: false,
                })
              }
            />
          </div>
          <LoadMore {...outcomes} />
          <Comparison outcomeId={chosen} />
        </>
      )}
    </>
  );
}

function Comparison({ outcomeId }: { outcomeId: string }) {
  const { t } = useTranslation();
  const manager = has(useMe(), "manager");
  const comparison = useQuery(comparisonQuery(outcomeId));
  if (comparison.isPending) return <ListSkeleton rows={3} />;
  if (comparison.isError) return <ProblemNote error={comparison.error} retry={() => comparison.refetch()} />;
  if (comparison.data.length === 0) {
    return (
      <EmptyState title={t("comparison.none")} detail={t("comparison.noneDetail")}>
        {manager && <ButtonLink to="/manage/programmes">{t("comparison.toProgrammes")}</ButtonLink>}
      </EmptyState>
    );
  }
  return (
    <div aria-busy={comparison.isPlaceholderData}>
      <DataTable label={t("comparison.title")} fold>
        <thead>
          <tr>
            <th scope="col">{t("comparison.programme")}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-number>
                {t(`comparison.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.data.map((each) => (
            <Row key={each.id} programme={each} manager={manager} />
          ))}
        </tbody>
      </DataTable>
      {comparison.data.length === 1 && <p className={fields.said}>{t("comparison.onlyOne")}</p>}
      <p className={fields.said}>
        <Link to="/outcomes/$outcomeId" params={{ outcomeId }}>
          {t("comparison.toEffect")}
        </Link>
      </p>
    </div>
  );
}

const COLUMNS = ["cohorts", "members", "completed", "left", "planned", "spent", "spentAll"] as const;

function Row({ programme, manager }: { programme: Compared; manager: boolean }) {
  const { t, i18n } = useTranslation();
  const hours = (minutes: number) => t("comparison.hours", { hours: figure(minutes / 60, i18n.language) });
  const spent = (minutes: number | null | undefined) =>
    minutes == null ? (programme.members > 0 ? t("comparison.tooFew") : "–") : hours(minutes);
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  const cells: Record<(typeof COLUMNS)[number], string> = {
    cohorts: figure(programme.cohorts, i18n.language),
    members: figure(programme.members, i18n.language),
    completed:
      programme.completedShare == null
        ? "–"
        : t("comparison.share", {
            percent: percent.format(programme.completedShare),
            number: programme.completed,
          }),
    left: figure(programme.left, i18n.language),
    planned: hours(programme.minutesPlanned),
    spent: spent(programme.minutesSpentPerMember),
    // The whole of what too few said would be single persons' time as well.
    spentAll: spent(programme.minutesSpentPerMember == null ? null : programme.minutesSpent),
  };
  return (
    <tr>
      <th scope="row">
        {manager ? (
          <Link to="/manage/programmes/$programmeId" params={{ programmeId: programme.id }}>
            {programme.title}
          </Link>
        ) : (
          programme.title
        )}{" "}
        <span className={fields.hint}>
          {programme.version > 0
            ? t("comparison.version", { number: programme.version })
            : t("comparison.unpublished")}
        </span>
      </th>
      {COLUMNS.map((column) => (
        <td key={column} data-number data-label={t(`comparison.${column}`)}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}

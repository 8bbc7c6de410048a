import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { termInWords } from "../catalog/terms";
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
import { timeAgo } from "../i18n/dates";
import { figure } from "../i18n/figures";
import { taskWordsQuery } from "../mentor/taskWords";
import { type ComparedSupplier, type LastRuns, lastRunsQuery, useComparedSuppliers } from "./comparison";
import { goesOn } from "./suppliers";

const route = getRouteApi("/curators/curate/suppliers/comparison");

/** Suppliers by what helped, with how much they bring, and how their imports went. */
export function ComparisonPage() {
  const { t } = useTranslation();
  const { task } = route.useSearch();
  const navigate = useNavigate();
  const tasks = useQuery(taskWordsQuery);
  const suppliers = useComparedSuppliers(task);
  usePageTitle(t("suppliersCompared.title"));
  return (
    <>
      <BackLink to="/curate/suppliers">{t("suppliers.title")}</BackLink>
      <PageHeading title={t("suppliersCompared.title")} lead={t("suppliersCompared.lead")} />
      <div className={fields.search}>
        <NativeSelect
          label={t("suppliersCompared.task")}
          value={task ?? ""}
          data={[
            { value: "", label: t("suppliersCompared.anyTask") },
            ...(task && !tasks.data?.some(({ key }) => key === task)
              ? [{ value: task, label: termInWords(task) }]
              : []),
            ...(tasks.data ?? []).map(({ key = "", name = "" }) => ({ value: key, label: name })),
          ]}
          onChange={(event) => {
            const next = event.currentTarget.value;
            void navigate({
              to: "/curate/suppliers/comparison",
              search: next ? { task: next } : {},
              resetScroll: false,
            });
          }}
        />
      </div>
      {suppliers.isPending && <ListSkeleton rows={3} />}
      {suppliers.isError && <ProblemNote error={suppliers.error} retry={() => suppliers.refetch()} />}
      {suppliers.isSuccess && suppliers.entries.length === 0 && (
        <EmptyState title={t("suppliersCompared.empty")} detail={t("suppliersCompared.emptyDetail")}>
          <ButtonLink to="/curate/suppliers">{t("suppliersCompared.toSuppliers")}</ButtonLink>
        </EmptyState>
      )}
      {suppliers.entries.length > 0 && (
        <div aria-busy={suppliers.isPlaceholderData}>
          <DataTable label={t("suppliersCompared.title")} fold>
            <thead>
              <tr>
                <th scope="col">{t("suppliersCompared.supplier")}</th>
                <th scope="col" data-number>
                  {t("suppliersCompared.helped")}
                </th>
                <th scope="col" data-number>
                  {t("suppliersCompared.members")}
                </th>
                <th scope="col" data-number>
                  {t("suppliersCompared.items")}
                </th>
                <th scope="col">{t("suppliersCompared.fresh")}</th>
                <th scope="col" data-number>
                  {t("suppliersCompared.errors")}
                </th>
              </tr>
            </thead>
            <tbody>
              {suppliers.entries.map((each) => (
                <Row key={each.id} supplier={each} />
              ))}
            </tbody>
          </DataTable>
          <p className={fields.said}>{t("suppliersCompared.how")}</p>
        </div>
      )}
      <LoadMore {...suppliers} />
    </>
  );
}

function Row({ supplier }: { supplier: ComparedSupplier }) {
  const { t, i18n } = useTranslation();
  const { supplierId, helpfulness, members } = supplier;
  const runs = useQuery({ ...lastRunsQuery(supplierId ?? ""), enabled: Boolean(supplierId) });
  const percent = new Intl.NumberFormat(i18n.language, { style: "percent" });
  const name = supplier.supplier ?? t("suppliersCompared.academy");
  return (
    <tr>
      <th scope="row">
        {supplierId ? (
          <Link to="/curate/suppliers/$supplierId" params={{ supplierId }}>
            {name}
          </Link>
        ) : (
          name
        )}
      </th>
      <td data-number data-label={t("suppliersCompared.helped")}>
        {helpfulness ? (
          <span>
            <b>{percent.format(helpfulness.mean)}</b>{" "}
            <span className={fields.hint}>
              {t("suppliersCompared.between", {
                low: percent.format(helpfulness.low),
                high: percent.format(helpfulness.high),
              })}
            </span>
          </span>
        ) : (
          t("suppliersCompared.tooFew")
        )}
      </td>
      <td data-number data-label={t("suppliersCompared.members")}>
        {members == null
          ? "–"
          : t("suppliersCompared.membersAbout", { number: figure(members, i18n.language) })}
      </td>
      <td data-number data-label={t("suppliersCompared.items")}>
        {figure(supplier.items, i18n.language)}
      </td>
      <Imports supplierId={supplierId ?? null} read={runs.data} failed={runs.isError} />
    </tr>
  );
}

interface ImportsProps {
  supplierId: string | null;
  read: LastRuns | undefined;
  failed: boolean;
}

/** When something last came in, and what of it was refused; of all its connections together. */
function Imports({ supplierId, read, failed }: ImportsProps) {
  const { t, i18n } = useTranslation();
  const ended = (read?.runs ?? []).filter(({ endedAt }) => endedAt);
  const latest = ended
    .map(({ endedAt }) => endedAt ?? "")
    .sort()
    .at(-1);
  const bad = ended.some(({ state }) => state === "failed");
  const seen = ended.reduce((sum, run) => sum + run.seen, 0);
  const refused = ended.reduce((sum, run) => sum + run.refused, 0);
  const when = latest ? timeAgo(latest, i18n.language) : "";
  const fresh =
    supplierId === null || failed || !read
      ? "–"
      : read.connections === 0
        ? t("suppliersCompared.noConnection")
        : read.runs.some(goesOn)
          ? t("suppliersCompared.running")
          : latest
            ? bad
              ? t("suppliersCompared.failed", { when })
              : when
            : t("suppliersCompared.never");
  return (
    <>
      <td data-label={t("suppliersCompared.fresh")}>{fresh}</td>
      <td data-number data-label={t("suppliersCompared.errors")}>
        {ended.length === 0
          ? "–"
          : t("suppliersCompared.ofSeen", {
              refused: figure(refused, i18n.language),
              seen: figure(seen, i18n.language),
            })}
      </td>
    </>
  );
}

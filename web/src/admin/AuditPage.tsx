import { NativeSelect, TextInput } from "@mantine/core";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { dateInWords } from "../i18n/dates";
import { MemberName } from "../people/MemberName";
import classes from "./Audit.module.css";
import { AuditLine } from "./AuditLine";
import { type AuditSearch, readAuditSearch } from "./adminSearch";
import { AUDIT_ACTIONS, type AuditEntry, byDay, useAudit } from "./audit";
import { useMemberChoices } from "./choices";
import { Picker } from "./Picker";

const route = getRouteApi("/admins/admin/audit");

/** Who did what to whom, day by day. */
export function AuditPage() {
  const { t, i18n } = useTranslation();
  const search = route.useSearch();
  const audit = useAudit(search);
  const narrowed = Object.keys(search).length > 0;
  usePageTitle(t("admin.audit.title"));
  return (
    <>
      <PageHeading title={t("admin.audit.title")} lead={t("admin.audit.lead")} />
      <Filters search={search} entries={audit.entries} />
      {audit.isPending && <ListSkeleton rows={4} />}
      {audit.isError && audit.entries.length === 0 && (
        <ProblemNote error={audit.error} retry={() => audit.refetch()} />
      )}
      {audit.isSuccess && audit.entries.length === 0 && (
        <EmptyState
          title={t("admin.audit.none")}
          detail={t(narrowed ? "admin.audit.noneFound" : "admin.audit.noneYet")}
        >
          {narrowed && (
            <ButtonLink to="/admin/audit" search={{}} variant="default">
              {t("admin.audit.clear")}
            </ButtonLink>
          )}
        </EmptyState>
      )}
      {byDay(audit.entries).map(({ day, entries }) => (
        <section key={day} className={classes.day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`}>{dateInWords(day, i18n.language)}</h2>
          <ol>
            {entries.map((entry) => (
              <AuditLine key={entry.id} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {audit.isFetchNextPageError && <ProblemNote error={audit.error} />}
      <LoadMore {...audit} />
    </>
  );
}

function Filters({ search, entries }: { search: AuditSearch; entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const narrow = (part: { [K in keyof AuditSearch]: AuditSearch[K] | undefined }) =>
    navigate({ to: "/admin/audit", search: readAuditSearch({ ...search, ...part }), replace: true });
  return (
    <section className={classes.filters} aria-label={t("admin.audit.filters")}>
      <NativeSelect
        label={t("admin.audit.what")}
        value={search.action ?? ""}
        onChange={(event) => narrow({ action: event.currentTarget.value || undefined })}
        data={[
          { value: "", label: t("admin.audit.anything") },
          ...AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`admin.audit.action.${action}`) })),
        ]}
      />
      <DayField
        key={`from-${search.from}`}
        label={t("admin.audit.from")}
        day={search.from}
        max={search.to}
        onDay={(from) => narrow({ from })}
      />
      <DayField
        key={`to-${search.to}`}
        label={t("admin.audit.to")}
        day={search.to}
        min={search.from}
        onDay={(to) => narrow({ to })}
      />
      <Picker
        label={t("admin.audit.who")}
        chosen={search.actor ? <MemberName id={search.actor} /> : null}
        none={t("admin.audit.whoever")}
        useFound={useMemberChoices}
        onChoose={(choice) => narrow({ actor: choice?.id })}
      />
      <Picker
        label={t("admin.audit.whom")}
        chosen={search.target ? <TargetName id={search.target} entries={entries} /> : null}
        none={t("admin.audit.whomever")}
        useFound={useMemberChoices}
        onChoose={(choice) => narrow({ target: choice?.id })}
      />
    </section>
  );
}

/** A day, which counts when somebody is through with it: while one types, a year is one after the other. */
function DayField({
  day,
  onDay,
  ...field
}: {
  label: string;
  day: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  onDay: (day: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(day ?? "");
  const tell = () => {
    if (typed !== (day ?? "")) onDay(typed || undefined);
  };
  return (
    <TextInput
      type="date"
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={tell}
      onKeyDown={(event) => {
        if (event.key === "Enter") tell();
      }}
      {...field}
    />
  );
}

/** Teams and credentials are named by the entries themselves; whoever is none of them is a member. */
function TargetName({ id, entries }: { id: string; entries: readonly AuditEntry[] }) {
  const { t } = useTranslation();
  const target = entries.find((entry) => entry.target.id === id)?.target;
  if (!target || target.kind === "member") return <MemberName id={id} />;
  return <>{target.name ?? t("admin.audit.oneTarget")}</>;
}

import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { DataTable } from "../design/DataTable";
import fields from "../design/Fields.module.css";
import { ButtonLink } from "../design/links";
import { LongTableBody } from "../longlist/LongList";
import { type RowPlace, rowCount } from "../longlist/longRows";
import classes from "./Import.module.css";
import type { ImportedLine, PeopleReport } from "./importing";

const TONES = {
  invited: "good",
  already: "brand",
  repeated: "quiet",
  "held-back": "quiet",
  rejected: "bad",
} as const;

interface ImportReportProps {
  report: PeopleReport;
  pending: boolean;
  onInvite: () => void;
}

/** What becomes of a list, line by line; what is wrong comes first. */
export function ImportReport({ report, pending, onInvite }: ImportReportProps) {
  const { t } = useTranslation();
  const { dryRun, invited, already, repeated, rejected } = report;
  const wrong = report.rows.filter(({ how }) => how === "rejected");
  const rows = [...wrong, ...report.rows.filter(({ how }) => how !== "rejected")].map((row) => ({
    ...row,
    id: String(row.line),
  }));
  return (
    <div className={classes.report} data-done={(!dryRun && invited > 0) || undefined}>
      <h2>{titleOf()}</h2>
      <p className={fields.hint}>
        {dryRun ? t("admin.import.checkedHint") : invited > 0 && t("admin.import.doneHint")}
      </p>
      <ul>
        {dryRun && rejected > 0 && invited > 0 && <li>{t("admin.import.right", { count: invited })}</li>}
        {already > 0 && <li>{t("admin.import.already", { count: already })}</li>}
        {repeated > 0 && <li>{t("admin.import.repeated", { count: repeated })}</li>}
        {rejected > 0 && <li>{t("admin.import.rejected", { count: rejected })}</li>}
        {report.unknownColumns.length > 0 && (
          <li>{t("admin.import.unknownColumns", { columns: report.unknownColumns.join(", ") })}</li>
        )}
      </ul>
      <div className={fields.actions}>
        {dryRun && invited > 0 && (
          <Button loading={pending} onClick={onInvite}>
            {t(rejected > 0 ? "admin.import.inviteRight" : "admin.import.invite", { count: invited })}
          </Button>
        )}
        {!dryRun && (
          <ButtonLink to="/admin/invitations" variant="default">
            {t("admin.import.toInvitations")}
          </ButtonLink>
        )}
      </div>
      <DataTable label={t("admin.import.linesTable")} fold rowCount={rowCount(rows, false)}>
        <thead>
          <tr>
            <th scope="col">{t("admin.import.line")}</th>
            <th scope="col">{t("admin.import.whoColumn")}</th>
            <th scope="col">{t("admin.import.whatColumn")}</th>
          </tr>
        </thead>
        <LongTableBody rows={rows} more={false} height={61}>
          {(row, place) => <Row key={row.id} row={row} report={report} place={place} />}
        </LongTableBody>
      </DataTable>
    </div>
  );

  function titleOf() {
    if (!dryRun) return t("admin.import.done", { count: invited });
    if (rejected > 0) return t("admin.import.checkedWrong", { count: rejected });
    return invited > 0 ? t("admin.import.checkedRight", { count: invited }) : t("admin.import.checkedNobody");
  }
}

function Row({ row, report, place }: { row: ImportedLine; report: PeopleReport; place: RowPlace }) {
  const { t } = useTranslation();
  const name = row.displayName || t("admin.import.noName");
  const errors = report.errors.filter(({ line }) => line === row.line);
  return (
    <tr {...place}>
      <th scope="row" data-label={t("admin.import.line")}>
        {row.line}
      </th>
      <td data-label={t("admin.import.whoColumn")}>
        <span className={classes.who}>
          {row.memberId ? (
            <Link to="/admin/members/$memberId" params={{ memberId: row.memberId }}>
              {name}
            </Link>
          ) : (
            <b>{name}</b>
          )}
          <small>{row.email}</small>
        </span>
      </td>
      <td data-label={t("admin.import.whatColumn")}>
        <div className={classes.what}>
          <Badge tone={TONES[row.how]}>{happens()}</Badge>
          {errors.length > 0 && (
            <ul>
              {errors.map(({ field, message }) => (
                <li key={`${field} ${message}`}>
                  <b>{fieldName(field)}</b> {message}
                </li>
              ))}
            </ul>
          )}
        </div>
      </td>
    </tr>
  );

  function happens() {
    if (row.how === "invited" && !report.dryRun) return t("admin.import.how.invitedDone");
    if (row.how === "already" && row.status && row.status !== "active") {
      return t("admin.import.how.alreadyOf", { status: t(`admin.status.${row.status}`).toLocaleLowerCase() });
    }
    return t(`admin.import.how.${row.how}`);
  }

  function fieldName(field: string) {
    const known = (
      ["displayName", "email", "jobRole", "team", "languages", "timeZone", "roles"] as const
    ).find((each) => each === field);
    return known ? t(`admin.audit.field.${known}`) : field;
  }
}

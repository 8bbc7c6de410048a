import { Button } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { DataTable } from "../design/DataTable";
import { ButtonLink } from "../design/links";
import { ProblemNote } from "../design/ProblemNote";
import type { ImportReport } from "./observations";
import { useImport } from "./observations";
import { type Columns, lineAt } from "./sheet";
import classes from "./ValuesPage.module.css";

interface ImportCheckProps {
  outcomeId: string;
  sheet: string;
  columns: Columns | null;
  /** Whether there is something to check. */
  ready: boolean;
  /** Called when the values are recorded. */
  onRecorded?: () => void;
}

/** First says what would happen, line by line; records only after that. Whatever changes in the sheet asks for a new check. */
export function ImportCheck({ outcomeId, sheet, columns, ready, onRecorded }: ImportCheckProps) {
  const { t } = useTranslation();
  const send = useImport(outcomeId);
  const report = useRef<HTMLElement>(null);
  const { reset } = send;
  const asked = JSON.stringify([sheet, columns]);
  const last = useRef(asked);
  useEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    // What was recorded stays said while the form is emptied for the next values.
    if (sheet !== "") reset();
  }, [asked, sheet, reset]);

  const run = (dryRun: boolean) =>
    send.mutate(
      { sheet, columns, dryRun },
      {
        onSuccess: () => {
          report.current?.focus();
          if (!dryRun) onRecorded?.();
        },
      },
    );

  return (
    <>
      {send.isError && <ProblemNote error={send.error} />}
      <section ref={report} tabIndex={-1} aria-live="polite" aria-label={t("values.result")}>
        {send.data && (
          <Report report={send.data} sheet={send.variables?.sheet ?? sheet} outcomeId={outcomeId} />
        )}
      </section>
      <div className={classes.actions}>
        {send.data?.dryRun && send.data.accepted > send.data.unchanged ? (
          <Button loading={send.isPending} onClick={() => run(false)}>
            {send.data.rejected > 0
              ? t("values.recordRight", { count: send.data.accepted })
              : t("values.record", { count: send.data.accepted })}
          </Button>
        ) : (
          <Button loading={send.isPending} disabled={!ready} onClick={() => run(true)}>
            {t("values.check")}
          </Button>
        )}
      </div>
    </>
  );
}

function Report({ report, sheet, outcomeId }: { report: ImportReport; sheet: string; outcomeId: string }) {
  const { t } = useTranslation();
  const fresh = report.accepted - report.unchanged - report.corrected;
  return (
    <div className={classes.report} data-done={(!report.dryRun && report.accepted > 0) || undefined}>
      <h2>
        {report.dryRun
          ? t(report.rejected > 0 ? "values.checkedWrong" : "values.checkedRight")
          : t("values.recorded", { count: report.accepted - report.unchanged })}
      </h2>
      <ul>
        {fresh > 0 && <li>{t("values.fresh", { count: fresh })}</li>}
        {report.corrected > 0 && <li>{t("values.corrected", { count: report.corrected })}</li>}
        {report.unchanged > 0 && <li>{t("values.unchanged", { count: report.unchanged })}</li>}
        {report.rejected > 0 && <li>{t("values.rejected", { count: report.rejected })}</li>}
      </ul>
      {report.errors.length > 0 && (
        <div className={classes.errors}>
          <DataTable label={t("values.errors")} fold>
            <thead>
              <tr>
                <th scope="col">{t("values.line")}</th>
                <th scope="col">{t("values.what")}</th>
                <th scope="col">{t("values.text")}</th>
              </tr>
            </thead>
            <tbody>
              {report.errors.map((error) => (
                <tr key={`${error.line} ${error.field} ${error.message}`}>
                  <th scope="row" data-label={t("values.line")}>
                    {error.line}
                  </th>
                  <td data-label={t("values.what")}>
                    <span>
                      {error.field && <b>{error.field} </b>}
                      {error.message}
                    </span>
                  </td>
                  <td data-label={t("values.text")}>
                    <code>{lineAt(sheet, error.line)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </DataTable>
        </div>
      )}
      {!report.dryRun && (
        <div className={classes.actions}>
          <ButtonLink to="/outcomes/$outcomeId" params={{ outcomeId }} variant="default">
            {t("values.toOutcome")}
          </ButtonLink>
        </div>
      )}
    </div>
  );
}

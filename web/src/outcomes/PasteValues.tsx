import { NativeSelect, Textarea } from "@mantine/core";
import { type ChangeEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ImportCheck } from "./ImportCheck";
import type { Outcome } from "./outcomes";
import { latestPeriods } from "./periods";
import { areOurs, COLUMNS, type Columns, countLines, guessColumns, headersOf } from "./sheet";
import classes from "./ValuesPage.module.css";

const MOST_BYTES = 5 * 1024 * 1024;

/** Values out of a spreadsheet: pasted, or a file of comma-separated values. */
export function PasteValues({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation();
  const [sheet, setSheet] = useState("");
  const [columns, setColumns] = useState<Columns | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const headers = headersOf(sheet);
  const named = headers.length > 0 && !areOurs(headers);
  const used = named ? (columns ?? guessColumns(headers)) : null;
  const count = countLines(sheet);
  const example = [
    "unit\tperiod\tvalue\tdenominator",
    `${t("values.exampleUnit")}\t${latestPeriods(outcome.cadence, 1)[0]}\t12.5\t80`,
  ].join("\n");

  function take(text: string) {
    setSheet(text);
    setColumns(null);
    setFault(null);
  }

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const file = event.currentTarget.files?.[0];
    if (!file) return;
    if (file.size > MOST_BYTES) setFault(t("values.tooLarge"));
    else take(await file.text());
  }

  return (
    <div className={classes.form}>
      <Textarea
        className={classes.sheet ?? ""}
        label={t("values.sheet")}
        description={t(outcome.unitOfAnalysis === "team" ? "values.sheetHint" : "values.sheetHintMember")}
        placeholder={example}
        rows={8}
        wrap="off"
        spellCheck={false}
        value={sheet}
        error={fault}
        onChange={(event) => take(event.currentTarget.value)}
      />
      <label className={classes.file}>
        <span>{t("values.file")}</span>
        <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={open} />
      </label>
      {used && (
        <fieldset className={classes.columns}>
          <legend>{t("values.columns")}</legend>
          <p>{t("values.columnsHint")}</p>
          <div className={classes.pairs}>
            {COLUMNS.map((column) => (
              <NativeSelect
                key={column}
                size="sm"
                label={t(`values.column.${column}`)}
                value={used[column]}
                onChange={(event) => setColumns({ ...used, [column]: event.currentTarget.value })}
                data={[
                  {
                    value: "",
                    label: t(column === "denominator" ? "values.noColumn" : "values.chooseColumn"),
                  },
                  ...[...new Set(headers)]
                    .filter((name) => name !== "")
                    .map((name) => ({ value: name, label: name })),
                ]}
              />
            ))}
          </div>
        </fieldset>
      )}
      <p className={classes.hint} aria-live="polite">
        {sheet.trim() !== "" && t("values.lines", { count })}
      </p>
      <ImportCheck
        outcomeId={outcome.id}
        sheet={sheet}
        columns={used}
        ready={count > 0 && (!used || Boolean(used.unit && used.period && used.value))}
        onRecorded={() => take("")}
      />
    </div>
  );
}

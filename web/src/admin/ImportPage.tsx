import { Button, NativeSelect, Textarea } from "@mantine/core";
import { type ChangeEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import fields from "../design/Fields.module.css";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { COMMON_LANGUAGES, nameOfLanguage } from "../i18n/languages";
import classes from "./Import.module.css";
import { ImportReport } from "./ImportReport";
import { countPeople, type PeopleReport, useInviteList } from "./importing";

const MOST_BYTES = 1024 * 1024;

/** Many people at once: pasted or from a file, looked at, then invited. */
export function ImportPage() {
  const { t, i18n } = useTranslation();
  const send = useInviteList();
  const [sheet, setSheet] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const [language, setLanguage] = useState(i18n.language);
  const [timeZone, setTimeZone] = useState(Intl.DateTimeFormat().resolvedOptions().timeZone);
  const report = useRef<HTMLElement>(null);
  // Stands while the next one is asked for.
  const [shown, setShown] = useState<PeopleReport | null>(null);
  const count = countPeople(sheet);
  const checked = shown?.dryRun === true;
  const refused = send.isError
    ? asProblem(send.error).violations.find(({ field }) => field === "body")
    : null;
  usePageTitle(t("admin.import.title"));

  /** Whatever changes asks for a new look. */
  function change(set: () => void) {
    set();
    setFault(null);
    setShown(null);
    send.reset();
  }

  async function open(event: ChangeEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    try {
      if (file.size > MOST_BYTES) setFault(t("admin.import.tooLarge"));
      else {
        const text = await file.text();
        change(() => setSheet(text));
      }
    } catch {
      setFault(t("admin.import.unreadable"));
    }
    // The same file can be opened again after it was mended.
    input.value = "";
  }

  function run(dryRun: boolean) {
    if (new Blob([sheet]).size > MOST_BYTES) {
      setFault(t("admin.import.tooLarge"));
      return;
    }
    send.mutate(
      { sheet, language, timeZone, dryRun },
      {
        onSuccess: (answer) => {
          setShown(answer);
          report.current?.focus();
          if (!dryRun) setSheet("");
        },
      },
    );
  }

  return (
    <>
      <BackLink to="/admin/invitations">{t("admin.invitations")}</BackLink>
      <PageHeading title={t("admin.import.title")} lead={t("admin.import.lead")} />
      <Panel title={t("admin.import.people")}>
        {/* What is being sent stays as it is, so that its outcome is seen. */}
        <fieldset className={fields.form} disabled={send.isPending} aria-label={t("admin.import.people")}>
          <Textarea
            className={classes.sheet ?? ""}
            label={t("admin.import.sheet")}
            description={t("admin.import.sheetHint")}
            placeholder={[
              t("admin.import.example"),
              t("admin.import.exampleLine", { team: t("admin.import.exampleTeam") }),
            ].join("\n")}
            rows={8}
            wrap="off"
            spellCheck={false}
            value={sheet}
            error={fault ?? refused?.message}
            onChange={(event) => {
              const text = event.currentTarget.value;
              change(() => setSheet(text));
            }}
          />
          <label className={classes.file}>
            <span>{t("admin.import.file")}</span>
            <input type="file" accept=".csv,.tsv,.txt,text/csv" onChange={open} />
          </label>
          <p className={fields.hint}>{t("admin.import.rolesHint")}</p>
          <div className={fields.row}>
            <NativeSelect
              label={t("admin.import.language")}
              value={language}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                change(() => setLanguage(chosen));
              }}
              data={[...new Set([language, ...COMMON_LANGUAGES])]
                .map((tag) => ({ value: tag, label: nameOfLanguage(tag, i18n.language) }))
                .sort((a, b) => a.label.localeCompare(b.label, i18n.language))}
            />
            <NativeSelect
              label={t("admin.import.timeZone")}
              value={timeZone}
              onChange={(event) => {
                const chosen = event.currentTarget.value;
                change(() => setTimeZone(chosen));
              }}
              data={[...new Set([timeZone, ...Intl.supportedValuesOf("timeZone")])].sort()}
            />
          </div>
          <p className={fields.hint} aria-live="polite">
            {sheet.trim() !== "" && t("admin.import.lines", { count })}
          </p>
          {send.isError && <ProblemNote error={send.error} shownFields={["body"]} />}
          {!checked && (
            <div className={fields.actions}>
              <Button loading={send.isPending} disabled={count === 0} onClick={() => run(true)}>
                {t("admin.import.check")}
              </Button>
            </div>
          )}
        </fieldset>
      </Panel>
      <section ref={report} tabIndex={-1} aria-live="polite" aria-label={t("admin.import.result")}>
        {shown && (
          <ImportReport
            key={shown.dryRun ? "checked" : "done"}
            report={shown}
            pending={send.isPending}
            onInvite={() => run(false)}
          />
        )}
      </section>
    </>
  );
}

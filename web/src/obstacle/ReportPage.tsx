import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { useDraft } from "../community/useDraft";
import { BackLink } from "../design/BackLink";
import { CheckField } from "../design/CheckField";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { HOW_OFTEN, tasksQuery, useReport, useSimilar } from "./obstacles";
import classes from "./ReportPage.module.css";
import { type ReportDraft, type ReportGap, reportGaps, reportOf } from "./report";

/** One sentence is enough; everything else can be said later, or not at all. */
export function ReportPage() {
  const { t } = useTranslation();
  usePageTitle(t("obstacle.reportTitle"));
  return (
    <>
      <BackLink to="/my/obstacles">{t("obstacle.title")}</BackLink>
      <PageHeading title={t("obstacle.reportTitle")} lead={t("obstacle.reportLead")} />
      <ReportForm />
    </>
  );
}

const SHOWN_FIELDS = ["what", "minutesEach", "where", "evidence"];

function ReportForm() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const report = useReport();
  const [gaps, setGaps] = useState<ReportGap[]>([]);
  const { draft, change, clear } = useDraft<ReportDraft>("obstacle", {
    what: "",
    howOften: "",
    minutesEach: "",
    taskId: "",
    where: "",
    evidence: "",
    anonymous: false,
    key: newIdempotencyKey(),
  });

  function edit(part: Partial<ReportDraft>) {
    // Other words are another report: they get a key of their own.
    change({ ...part, key: newIdempotencyKey() });
    setGaps([]);
  }

  function send(event?: FormEvent) {
    event?.preventDefault();
    const missing = reportGaps(draft);
    setGaps(missing);
    if (missing.length > 0) {
      document.getElementById(`report-${missing[0]}`)?.focus();
      return;
    }
    report.mutate(
      { report: reportOf(draft), key: draft.key },
      {
        onSuccess: ({ obstacle }) => {
          clear();
          void navigate({ to: "/my/obstacles/$obstacleId", params: { obstacleId: obstacle.id } });
        },
      },
    );
  }

  /** As in a chat: Enter with Ctrl or Cmd sends. */
  function sendOnEnter(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !report.isPending) send();
  }

  return (
    <form className={classes.form} onSubmit={send} noValidate>
      <div>
        <Textarea
          id="report-what"
          // Who comes here has something to say.
          autoFocus
          label={t("obstacle.what")}
          description={t("obstacle.whatHint")}
          placeholder={t("obstacle.whatPlaceholder")}
          required
          rows={3}
          maxLength={500}
          value={draft.what}
          error={gaps.includes("what") ? t("obstacle.needWhat") : violationOf(report.error, "what")}
          onChange={(event) => edit({ what: event.currentTarget.value })}
          onKeyDown={sendOnEnter}
        />
        <Similar what={draft.what} />
      </div>
      <fieldset className={classes.often}>
        <legend>{t("obstacle.howOften")}</legend>
        {HOW_OFTEN.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="howOften"
              checked={draft.howOften === each}
              onChange={() => edit({ howOften: each })}
            />
            <span>{t(`obstacle.often.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      <details className={classes.more}>
        <summary>{t("obstacle.more")}</summary>
        <MoreFields draft={draft} edit={edit} gaps={gaps} error={report.error} />
      </details>
      <CheckField
        label={t("obstacle.anonymous")}
        description={t("obstacle.anonymousHint")}
        checked={draft.anonymous}
        onChange={(event) => edit({ anonymous: event.currentTarget.checked })}
      />
      {report.isError && <ProblemNote error={report.error} shownFields={SHOWN_FIELDS} />}
      <div className={classes.actions}>
        <Button type="submit" loading={report.isPending}>
          {t("obstacle.send")}
        </Button>
        <ButtonLink to="/my/obstacles" variant="subtle" onClick={clear}>
          {t("week.cancel")}
        </ButtonLink>
        <span className={classes.hint}>{t("obstacle.sendHint")}</span>
      </div>
    </form>
  );
}

interface MoreFieldsProps {
  draft: ReportDraft;
  edit: (part: Partial<ReportDraft>) => void;
  gaps: ReportGap[];
  error: unknown;
}

function MoreFields({ draft, edit, gaps, error }: MoreFieldsProps) {
  const { t } = useTranslation();
  const tasks = useQuery(tasksQuery);
  return (
    <div className={classes.fields}>
      <TextInput
        id="report-minutesEach"
        label={t("obstacle.minutesEach")}
        inputMode="decimal"
        autoComplete="off"
        maxLength={7}
        value={draft.minutesEach}
        error={gaps.includes("minutesEach") ? t("obstacle.minutesWrong") : violationOf(error, "minutesEach")}
        onChange={(event) => edit({ minutesEach: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("obstacle.task")}
        value={draft.taskId}
        onChange={(event) => edit({ taskId: event.currentTarget.value })}
        data={[
          { value: "", label: t("obstacle.noTask") },
          ...(tasks.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextInput
        label={t("obstacle.where")}
        placeholder={t("obstacle.wherePlaceholder")}
        maxLength={200}
        value={draft.where}
        error={violationOf(error, "where")}
        onChange={(event) => edit({ where: event.currentTarget.value })}
      />
      <Textarea
        label={t("obstacle.evidence")}
        rows={2}
        maxLength={2000}
        value={draft.evidence}
        error={violationOf(error, "evidence")}
        onChange={(event) => edit({ evidence: event.currentTarget.value })}
      />
    </div>
  );
}

const PAUSE = 500;
const SHOWN = 3;

/** Others may have said it already: then one tap counts for them. */
function Similar({ what }: { what: string }) {
  const { t } = useTranslation();
  const [settled] = useDebouncedValue(what.trim(), PAUSE);
  const similar = useSimilar(settled);
  const found = (similar.data ?? []).slice(0, SHOWN);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <div className={classes.similar}>
          <p>{t("obstacle.similar")}</p>
          <ul>
            {found.map((obstacle) => (
              <li key={obstacle.id}>
                <Link to="/my/obstacles/$obstacleId" params={{ obstacleId: obstacle.id }}>
                  {obstacle.what}
                </Link>
                <small>
                  {t(`obstacle.status.${obstacle.status}`)} ·{" "}
                  {t("obstacle.voices", { count: obstacle.voices })}
                </small>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

import { Button, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { asProblem } from "../api/problem";
import { BackLink } from "../design/BackLink";
import { Badge } from "../design/Badge";
import { DataTable } from "../design/DataTable";
import { EmptyState } from "../design/EmptyState";
import { ListSkeleton } from "../design/ListSkeleton";
import { LoadMore } from "../design/LoadMore";
import { ButtonLink } from "../design/links";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { dateInWords } from "../i18n/dates";
import { outcomeQuery } from "../outcomes/outcomes";
import { periodInWords } from "../outcomes/periods";
import { toneOf } from "../outcomes/verdicts";
import { MemberName } from "../people/MemberName";
import { has } from "../session/has";
import { useMe } from "../session/session";
import { numberOf } from "./draft";
import { PowerView } from "./PowerPanel";
import classes from "./Studies.module.css";
import { type Study, studyPowerQuery, studyQuery, useAmend, useFreeze, useResults } from "./studies";

const route = getRouteApi("/office/studies/$studyId");
const TONES = { draft: "accent", frozen: "brand", concluded: "good", discarded: "quiet" } as const;

export function StudyPage() {
  const { t } = useTranslation();
  const { studyId } = route.useParams();
  const study = useQuery(studyQuery(studyId));
  usePageTitle(study.data?.title ?? t("study.title"));
  if (study.isPending) return <ListSkeleton rows={3} />;
  if (study.isError) return <StudyProblem error={study.error} retry={() => study.refetch()} />;
  return <StudyView study={study.data} />;
}

function StudyProblem({ error, retry }: { error: unknown; retry: () => void }) {
  const { t } = useTranslation();
  const { status } = asProblem(error);
  if (status !== 404 && status !== 400) return <ProblemNote error={error} retry={retry} />;
  return (
    <>
      <h1>{t("study.notFound")}</h1>
      <EmptyState title={t("study.notFoundDetail")}>
        <ButtonLink to="/outcomes">{t("outcomes.toAll")}</ButtonLink>
      </EmptyState>
    </>
  );
}

function StudyView({ study }: { study: Study }) {
  const { t, i18n } = useTranslation();
  const outcome = useQuery(outcomeQuery(study.outcomeId));
  const power = useQuery(studyPowerQuery(study.id, i18n.language));
  const manager = has(useMe(), "manager");
  return (
    <>
      <BackLink to="/outcomes/$outcomeId" params={{ outcomeId: study.outcomeId }}>
        {outcome.data?.title ?? (
          <span data-waiting={outcome.isPending ? "" : undefined}>{t("outcomes.title")}</span>
        )}
      </BackLink>
      <p className={classes.kind}>
        <Badge tone={TONES[study.status]}>{t(`study.status.${study.status}`)}</Badge>
        {study.verdict && (
          <Badge tone={toneOf(study.verdict)}>{t(`outcomes.verdict.${study.verdict}`)}</Badge>
        )}
        <span>{t(`outcomes.designs.${study.design}`)}</span>
      </p>
      <PageHeading title={study.title} />
      {study.status === "draft" && manager && <Freeze study={study} />}
      <Panel title={t("study.power")} lead={t("study.powerLead")}>
        {power.isPending && <ListSkeleton rows={1} />}
        {power.isError && <ProblemNote error={power.error} retry={() => power.refetch()} />}
        {power.data && <PowerView power={power.data} unit={outcome.data?.metric.unit ?? ""} />}
      </Panel>
      <Who study={study} />
      {study.planHash && <Plan study={study} />}
      {study.status === "frozen" && manager && <Amend study={study} />}
      {study.planHash && <Results study={study} />}
    </>
  );
}

function Freeze({ study }: { study: Study }) {
  const { t } = useTranslation();
  const freeze = useFreeze(study);
  const [sure, setSure] = useState(false);
  return (
    <Panel title={t("study.freeze")} lead={t("study.freezeLead")}>
      {freeze.isError && <ProblemNote error={freeze.error} />}
      <div className={classes.actions}>
        {sure ? (
          <>
            <Button loading={freeze.isPending} onClick={() => freeze.mutate(undefined)}>
              {t("study.freezeSure")}
            </Button>
            <Button variant="default" onClick={() => setSure(false)}>
              {t("study.notYet")}
            </Button>
          </>
        ) : (
          <Button onClick={() => setSure(true)}>{t("study.freezeNow")}</Button>
        )}
      </div>
    </Panel>
  );
}

function Who({ study }: { study: Study }) {
  const { t, i18n } = useTranslation();
  const units = study.units ?? [];
  const byLot = study.design === "randomised-waitlist" || study.design === "stepped-rollout";
  if (units.length === 0) return null;
  const sorted = units.toSorted((a, b) => (a.start ?? "9").localeCompare(b.start ?? "9"));
  return (
    <Panel title={t("study.who")} lead={byLot ? t("study.lots", { seed: study.seed }) : undefined}>
      <DataTable label={t("study.who")}>
        <thead>
          <tr>
            <th scope="col">{t("study.unit")}</th>
            <th scope="col">{t("study.begins")}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name ?? <MemberName id={unit.unitId} />}</th>
              <td>
                {unit.start
                  ? periodInWords(unit.start, i18n.language, t("outcomes.week"))
                  : t("study.compared")}
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </Panel>
  );
}

function Plan({ study }: { study: Study }) {
  const { t, i18n } = useTranslation();
  const day = (value: string) => dateInWords(value, i18n.language);
  return (
    <Panel title={t("study.plan")} lead={t("study.planLead")}>
      <ol className={classes.plan}>
        <li>
          <b>{t("study.fixed", { day: day(study.frozenAt ?? study.createdAt) })}</b>
          {study.late && <p className={classes.late}>{t("study.late")}</p>}
        </li>
        {study.amendments.map((each) => (
          <li key={each.number}>
            <b>{t("study.amended", { day: day(each.at) })}</b>
            <p>{each.reason}</p>
            {each.afterData && <p className={classes.late}>{t("study.afterData")}</p>}
          </li>
        ))}
      </ol>
      {study.horizonEnd && <p>{t("study.looksUntil", { day: day(study.horizonEnd) })}</p>}
      <p className={classes.hash}>
        {t("study.hash")} <code>{study.planHash}</code>
      </p>
    </Panel>
  );
}

function Amend({ study }: { study: Study }) {
  const { t } = useTranslation();
  const amend = useAmend(study);
  const [reason, setReason] = useState("");
  const [horizon, setHorizon] = useState("");
  const [worthwhile, setWorthwhile] = useState("");
  const [short, setShort] = useState(false);
  const periods = numberOf(horizon);
  const effect = numberOf(worthwhile);

  function send(event: FormEvent) {
    event.preventDefault();
    setShort(reason.trim().length < 10);
    if (reason.trim().length < 10) {
      document.getElementById("amend-reason")?.focus();
      return;
    }
    amend.mutate(
      {
        reason: reason.trim(),
        ...(periods === null ? {} : { horizonPeriods: periods }),
        ...(effect === null ? {} : { worthwhileEffect: effect }),
      },
      {
        onSuccess: () => {
          setReason("");
          setHorizon("");
          setWorthwhile("");
        },
      },
    );
  }

  return (
    <Panel title={t("study.amend")} lead={t("study.amendLead")}>
      <form className={classes.fields} onSubmit={send} noValidate>
        <div className={classes.row}>
          <TextInput
            type="number"
            label={t("study.horizon")}
            min={1}
            max={260}
            value={horizon}
            error={violationOf(amend.error, "horizonPeriods")}
            onChange={(event) => setHorizon(event.currentTarget.value)}
          />
          <TextInput
            label={t("study.worthwhileShort")}
            inputMode="decimal"
            maxLength={20}
            value={worthwhile}
            error={violationOf(amend.error, "worthwhileEffect")}
            onChange={(event) => setWorthwhile(event.currentTarget.value)}
          />
        </div>
        <Textarea
          id="amend-reason"
          label={t("study.reason")}
          required
          rows={2}
          maxLength={1000}
          value={reason}
          error={short ? t("study.needReason") : violationOf(amend.error, "reason")}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {amend.isError && (
          <ProblemNote error={amend.error} shownFields={["reason", "horizonPeriods", "worthwhileEffect"]} />
        )}
        <div>
          <Button
            type="submit"
            variant="default"
            loading={amend.isPending}
            disabled={periods === null && effect === null}
          >
            {t("study.amendNow")}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

function Results({ study }: { study: Study }) {
  const { t, i18n } = useTranslation();
  const results = useResults(study.id, i18n.language);
  return (
    <Panel title={t("study.results")} lead={t("study.resultsLead")}>
      {results.isPending && <ListSkeleton rows={1} />}
      {results.isError && <ProblemNote error={results.error} retry={() => results.refetch()} />}
      {results.isSuccess && results.entries.length === 0 && (
        <EmptyState title={t("study.noResult")} detail={t("study.noResultDetail")} />
      )}
      <ul className={classes.results}>
        {results.entries.map((each) => (
          <li key={each.id}>
            <Badge tone={toneOf(each.verdict)}>{t(`outcomes.verdict.${each.verdict}`)}</Badge>
            <span>{dateInWords(each.at, i18n.language)}</span>
            <p>{each.said[0]}</p>
          </li>
        ))}
      </ul>
      <LoadMore {...results} />
    </Panel>
  );
}

import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { newIdempotencyKey } from "../api/idempotency";
import { useCohorts } from "../cohortboard/cohorts";
import { BackLink } from "../design/BackLink";
import { toggled } from "../design/editing/drafts";
import { ListSkeleton } from "../design/ListSkeleton";
import { PageHeading } from "../design/PageHeading";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import { usePageTitle } from "../design/usePageTitle";
import { violationOf } from "../design/violationOf";
import { OutcomeProblem } from "../outcomes/OutcomePage";
import { type Outcome, outcomeQuery } from "../outcomes/outcomes";
import { teamsQuery } from "../people/people";
import { contentOf, DESIGNS, type Draft, isAskable, isByLot } from "./draft";
import { PowerView } from "./PowerPanel";
import classes from "./Studies.module.css";
import { powerQuery, useDesign } from "./studies";

const route = getRouteApi("/office/outcomes/$outcomeId/experiments/new");
const WAIT_MILLISECONDS = 500;

export function NewStudyPage() {
  const { t } = useTranslation();
  const { outcomeId } = route.useParams();
  const outcome = useQuery(outcomeQuery(outcomeId));
  usePageTitle(t("study.new"));
  return (
    <>
      <BackLink to="/outcomes/$outcomeId" params={{ outcomeId }}>
        {outcome.data?.title ?? t("outcomes.title")}
      </BackLink>
      {outcome.isPending && <ListSkeleton rows={2} />}
      {outcome.isError && <OutcomeProblem error={outcome.error} retry={() => outcome.refetch()} />}
      {outcome.data && (
        <>
          <PageHeading title={t("study.new")} lead={t("study.newLead")} />
          <DesignForm outcome={outcome.data} />
        </>
      )}
    </>
  );
}

function DesignForm({ outcome }: { outcome: Outcome }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const design = useDesign();
  const ofTeams = outcome.unitOfAnalysis === "team";
  const designs = ofTeams ? DESIGNS : DESIGNS.filter((each) => !isByLot(each));
  const [draft, setDraft] = useState<Draft>({
    title: "",
    design: designs[0] ?? "matched-comparison",
    horizonPeriods: "16",
    unitIds: [],
    startDates: [""],
    treatedCount: "",
    cohortIds: [],
    selfSelected: true,
    worthwhileEffect: "",
  });
  const [key, setKey] = useState(newIdempotencyKey);
  const [untitled, setUntitled] = useState(false);
  const content = isAskable(draft) ? contentOf({ ...draft, title: "" }, outcome.id) : null;
  const [settled] = useDebouncedValue(content && JSON.stringify(content), WAIT_MILLISECONDS);
  const power = useQuery(powerQuery(settled ? JSON.parse(settled) : null, i18n.language));

  function edit(part: Partial<Draft>) {
    setDraft({ ...draft, ...part });
    setKey(newIdempotencyKey());
  }

  function keep(event: FormEvent) {
    event.preventDefault();
    const short = draft.title.trim().length < 3;
    setUntitled(short);
    if (short) {
      document.getElementById("study-title")?.focus();
      return;
    }
    design.mutate(
      { content: contentOf(draft, outcome.id), key },
      { onSuccess: (study) => void navigate({ to: "/studies/$studyId", params: { studyId: study.id } }) },
    );
  }

  return (
    <form className={classes.design} onSubmit={keep} noValidate>
      <div className={classes.fields}>
        <TextInput
          id="study-title"
          label={t("study.question")}
          placeholder={t("study.questionPlaceholder")}
          required
          maxLength={200}
          value={draft.title}
          error={untitled ? t("study.needQuestion") : violationOf(design.error, "title")}
          onChange={(event) => edit({ title: event.currentTarget.value })}
        />
        <fieldset className={classes.designs}>
          <legend>{t("study.how")}</legend>
          {designs.map((each) => (
            <label key={each} data-chosen={draft.design === each || undefined}>
              <input
                type="radio"
                name="design"
                checked={draft.design === each}
                onChange={() =>
                  edit({ design: each, startDates: each === "stepped-rollout" ? ["", ""] : [""] })
                }
              />
              <span>
                <b>{t(`outcomes.designs.${each}`)}</b>
                <small>{t(`study.designDetail.${each}`)}</small>
              </span>
            </label>
          ))}
        </fieldset>
        {!isByLot(draft.design) && <CohortPicker draft={draft} edit={edit} />}
        {ofTeams && <UnitPicker draft={draft} edit={edit} />}
        <Starts draft={draft} edit={edit} />
        <div className={classes.row}>
          <TextInput
            type="number"
            label={t("study.horizon")}
            description={t(`study.horizonHint.${outcome.cadence}`)}
            min={1}
            max={260}
            value={draft.horizonPeriods}
            error={violationOf(design.error, "horizonPeriods")}
            onChange={(event) => edit({ horizonPeriods: event.currentTarget.value })}
          />
          <TextInput
            label={t("study.worthwhile", { unit: outcome.metric.unit })}
            description={t("study.worthwhileHint")}
            inputMode="decimal"
            maxLength={20}
            value={draft.worthwhileEffect}
            error={violationOf(design.error, "worthwhileEffect")}
            onChange={(event) => edit({ worthwhileEffect: event.currentTarget.value })}
          />
        </div>
        {!isByLot(draft.design) && (
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={draft.selfSelected}
              onChange={(event) => edit({ selfSelected: event.currentTarget.checked })}
            />
            {t("study.selfSelected")}
          </label>
        )}
      </div>
      <div className={classes.aside}>
        <Panel title={t("study.power")} lead={t("study.powerLead")}>
          {!content && <p className={classes.hint}>{t("study.notAskable")}</p>}
          {content && power.isPending && <ListSkeleton rows={1} />}
          {content && power.isError && <ProblemNote error={power.error} />}
          {content && power.data && (
            <PowerView power={power.data} unit={outcome.metric.unit} stale={power.isPlaceholderData} />
          )}
        </Panel>
        {design.isError && (
          <ProblemNote error={design.error} shownFields={["title", "horizonPeriods", "worthwhileEffect"]} />
        )}
        <p className={classes.hint}>{t(isByLot(draft.design) ? "study.keepLots" : "study.keepDraft")}</p>
        <Button type="submit" loading={design.isPending} disabled={!content}>
          {t("study.keep")}
        </Button>
      </div>
    </form>
  );
}

interface FieldsProps {
  draft: Draft;
  edit: (part: Partial<Draft>) => void;
}

function UnitPicker({ draft, edit }: FieldsProps) {
  const { t } = useTranslation();
  const teams = useQuery(teamsQuery);
  const all = teams.data ?? [];
  return (
    <fieldset className={classes.units}>
      <legend>{t(isByLot(draft.design) ? "study.between" : "study.forWhom")}</legend>
      {teams.isError && <ProblemNote error={teams.error} retry={() => teams.refetch()} />}
      {isByLot(draft.design) && (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={all.length > 0 && draft.unitIds.length === all.length}
            onChange={(event) =>
              edit({ unitIds: event.currentTarget.checked ? all.map(({ id }) => id) : [] })
            }
          />
          <b>{t("study.allTeams")}</b>
        </label>
      )}
      {all.map((team) => (
        <label key={team.id} className={classes.tick}>
          <input
            type="checkbox"
            checked={draft.unitIds.includes(team.id)}
            onChange={() => edit({ unitIds: toggled(draft.unitIds, team.id) })}
          />
          {team.name}
        </label>
      ))}
    </fieldset>
  );
}

function CohortPicker({ draft, edit }: FieldsProps) {
  const { t } = useTranslation();
  const cohorts = useCohorts(undefined);
  const open = cohorts.entries.filter(({ status }) => status === "planned" || status === "launched");
  return (
    <NativeSelect
      label={t("study.cohort")}
      description={t("study.cohortHint")}
      value={draft.cohortIds[0] ?? ""}
      onChange={(event) => edit({ cohortIds: event.currentTarget.value ? [event.currentTarget.value] : [] })}
      data={[
        { value: "", label: t("study.noCohort") },
        ...open.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

function Starts({ draft, edit }: FieldsProps) {
  const { t } = useTranslation();
  const steps = draft.design === "stepped-rollout";
  const named = !isByLot(draft.design) && draft.unitIds.length === 0;
  if (named) return null;
  const set = (i: number, value: string) =>
    edit({ startDates: draft.startDates.map((date, at) => (at === i ? value : date)) });
  return (
    <div className={classes.row}>
      {draft.startDates.map((date, i) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
          key={i}
          type="date"
          label={steps ? t("study.step", { number: i + 1 }) : t("study.start")}
          value={date}
          onChange={(event) => set(i, event.currentTarget.value)}
        />
      ))}
      {steps && (
        <Button variant="default" onClick={() => edit({ startDates: [...draft.startDates, ""] })}>
          {t("study.addStep")}
        </Button>
      )}
      {draft.design === "randomised-waitlist" && (
        <TextInput
          type="number"
          label={t("study.treatedCount")}
          placeholder={String(Math.floor(draft.unitIds.length / 2) || "")}
          min={1}
          value={draft.treatedCount}
          onChange={(event) => edit({ treatedCount: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

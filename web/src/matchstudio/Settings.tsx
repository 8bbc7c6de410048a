import { Button, NativeSelect } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Panel } from "../design/Panel";
import { ProblemNote } from "../design/ProblemNote";
import {
  type ModeReport,
  type Preview,
  previewQuery,
  type Round,
  type Rules,
  useSettleAndSolve,
  type Weights,
} from "./rounds";
import classes from "./Settings.module.css";

const WEIGHTS = ["goal", "preference", "difference", "balance", "availability"] as const;
const TEAM_RULES = ["any", "other-team", "same-team"] as const satisfies readonly Rules["team"][];
const OVERLAPS = [0, 30, 60, 120, 240, 480];
const WAIT_MILLISECONDS = 350;

const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

/** The rules that hold and what counts how much, with a preview of what other weights would change. */
export function Settings({ round }: { round: Round }) {
  const { t } = useTranslation();
  const keep = useSettleAndSolve(round);
  const [rules, setRules] = useState<Rules>(round.content.rules);
  const [weights, setWeights] = useState<Weights>(round.content.weights);
  const [settled] = useDebouncedValue(weights, WAIT_MILLISECONDS);
  const none = Object.values(weights).every((weight) => weight === 0);
  const otherWeights = !same(weights, round.content.weights);
  const otherRules = !same(rules, round.content.rules);
  const asks = round.status === "solved" && otherWeights && !none;
  const preview = useQuery(previewQuery(round, settled, asks && same(settled, weights)));
  const busy = round.status === "solving";

  function reset() {
    setRules(round.content.rules);
    setWeights(round.content.weights);
  }

  return (
    <Panel title={t("matchStudio.settings")} lead={t("matchStudio.settingsLead")}>
      <div className={classes.columns}>
        <fieldset className={classes.rules} disabled={busy}>
          <legend>{t("matchStudio.rules")}</legend>
          <p>{t("matchStudio.always")}</p>
          <NativeSelect
            size="sm"
            label={t("matchStudio.team")}
            value={rules.team}
            onChange={(event) => setRules({ ...rules, team: event.currentTarget.value as Rules["team"] })}
            data={TEAM_RULES.map((each) => ({ value: each, label: t(`matchStudio.teamRule.${each}`) }))}
          />
          <NativeSelect
            size="sm"
            label={t("matchStudio.overlap")}
            value={String(rules.overlapMinutes)}
            onChange={(event) => setRules({ ...rules, overlapMinutes: Number(event.currentTarget.value) })}
            data={[...new Set([...OVERLAPS, rules.overlapMinutes])]
              .sort((a, b) => a - b)
              .map((minutes) => ({
                value: String(minutes),
                label: t("matchStudio.minutes", { count: minutes }),
              }))}
          />
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={rules.previousPairs}
              onChange={(event) => setRules({ ...rules, previousPairs: event.currentTarget.checked })}
            />
            {t("matchStudio.previousPairs")}
          </label>
          <label className={classes.tick}>
            <input
              type="checkbox"
              checked={rules.taskInCommon}
              onChange={(event) => setRules({ ...rules, taskInCommon: event.currentTarget.checked })}
            />
            {t("matchStudio.taskInCommon")}
          </label>
        </fieldset>
        <fieldset className={classes.weights} disabled={busy}>
          <legend>{t("matchStudio.weights")}</legend>
          {WEIGHTS.map((key) => (
            <WeightSlider
              key={key}
              name={key}
              value={weights[key]}
              total={Object.values(weights).reduce((sum, each) => sum + each, 0)}
              onChange={(value) => setWeights({ ...weights, [key]: value })}
            />
          ))}
          {none && <p role="alert">{t("matchStudio.noWeight")}</p>}
        </fieldset>
      </div>
      <div aria-live="polite">
        {asks && preview.data && <Previewed preview={preview.data} stale={preview.isPlaceholderData} />}
        {asks && preview.isError && <ProblemNote error={preview.error} />}
      </div>
      {keep.isError && <ProblemNote error={keep.error} />}
      {(otherWeights || otherRules) && (
        <div className={classes.actions}>
          <Button
            loading={keep.isPending}
            disabled={none || busy}
            onClick={() => keep.mutate({ ...round.content, rules, weights })}
          >
            {t("matchStudio.keep")}
          </Button>
          <Button variant="subtle" onClick={reset}>
            {t("matchStudio.reset")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function WeightSlider({
  name,
  value,
  total,
  onChange,
}: {
  name: (typeof WEIGHTS)[number];
  value: number;
  total: number;
  onChange: (value: number) => void;
}) {
  const { t } = useTranslation();
  const share = total > 0 ? Math.round((100 * value) / total) : 0;
  return (
    <label className={classes.weight}>
      <span>
        <b>{t(`matchStudio.weight.${name}`)}</b>
        <small>{t(`matchStudio.weightDetail.${name}`)}</small>
      </span>
      <input
        type="range"
        min={0}
        max={1}
        step={0.05}
        value={value}
        aria-valuetext={`${share}%`}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
      />
      <output>{share}%</output>
    </label>
  );
}

function Previewed({ preview, stale }: { preview: Preview; stale: boolean }) {
  const { t } = useTranslation();
  const of = (reports: readonly ModeReport[]) => reports.find((report) => report.mode === "optimal");
  const before = of(preview.before);
  const after = of(preview.after);
  return (
    <section
      className={classes.preview}
      data-stale={stale || undefined}
      aria-label={t("matchStudio.preview")}
    >
      <p>
        <b>{t("matchStudio.changes", { count: preview.changes })}</b>{" "}
        {before && after && before.matched !== after.matched && (
          <span>{t("matchStudio.matchedThen", { before: before.matched, after: after.matched })}</span>
        )}
      </p>
      {preview.examples.length > 0 && (
        <ul>
          {preview.examples.map((each) => (
            <li key={each.mentee.memberId}>
              {t("matchStudio.changed", {
                mentee: each.mentee.displayName,
                before: each.before?.displayName ?? t("matchStudio.nobody"),
                after: each.after?.displayName ?? t("matchStudio.nobody"),
              })}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

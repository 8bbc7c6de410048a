import { useTranslation } from "react-i18next";
import { Badge } from "../design/Badge";
import { SeriesChart } from "../design/SeriesChart";
import { figure, figureWithUnit } from "../i18n/figures";
import classes from "./Studies.module.css";
import type { Power } from "./studies";

const TONES = { enough: "good", "only-large": "accent", nothing: "bad" } as const;
const USUAL_POWER = 80;

/** What a study can see: in a word, in sentences, and how likely each size of effect is seen. */
export function PowerView({ power, unit, stale = false }: { power: Power; unit: string; stale?: boolean }) {
  const { t, i18n } = useTranslation();
  const worthwhile = power.worthwhileEffect;
  const nearest =
    worthwhile === null || worthwhile === undefined
      ? -1
      : power.curve.findIndex(({ effect }) => effect >= worthwhile);
  return (
    <div className={classes.power} data-stale={stale || undefined} aria-live="polite">
      <p className={classes.sight}>
        <Badge tone={TONES[power.sight]}>{t(`study.sight.${power.sight}`)}</Badge>
        {power.smallestEffect !== null && power.smallestEffect !== undefined && (
          <span>
            {t("study.smallest")} <b>{figureWithUnit(power.smallestEffect, unit, i18n.language)}</b>
          </span>
        )}
      </p>
      {power.said.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {power.curve.length > 1 && (
        <SeriesChart
          title={t("study.curve")}
          height={220}
          lines={[
            { label: t("study.seen"), tone: "main", values: power.curve.map((point) => point.power * 100) },
          ]}
          places={power.curve.map(({ effect }) => ({
            words: t("study.effectOf", { effect: figureWithUnit(effect, unit, i18n.language) }),
            tick: figure(effect, i18n.language),
          }))}
          inWords={(value) => `${Math.round(value)}%`}
          target={{ label: t("study.usual"), value: USUAL_POWER }}
          marks={
            nearest > 0 && worthwhile !== null && worthwhile !== undefined
              ? [
                  {
                    label: t("study.wouldMatter", {
                      effect: figureWithUnit(worthwhile, unit, i18n.language),
                    }),
                    at: nearest,
                  },
                ]
              : []
          }
        />
      )}
    </div>
  );
}

import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { figure } from "../i18n/figures";
import classes from "./SeriesChart.module.css";
import { niceTicks, spacedIndexes } from "./ticks";
import { useWidth } from "./useWidth";

export interface ChartLine {
  label: string;
  tone: "main" | "other";
  /** One for each place of the axis; null where nothing is known. */
  values: readonly (number | null)[];
}

export interface ChartMark {
  label: string;
  /** The place of the axis, from 0, at which something began. */
  at: number;
}

interface SeriesChartProps {
  /** What the chart is of; its name for screen readers. */
  title: string;
  lines: readonly ChartLine[];
  /** What a place of the axis is called: in words, and in short under the axis. */
  places: readonly { words: string; tick: string }[];
  /** A number of an axis or a line in words. */
  inWords: (value: number) => string;
  target?: { label: string; value: number };
  marks?: readonly ChartMark[];
  /** A band around the main line, from low to high. */
  band?: readonly ({ low: number; high: number } | null)[];
  height?: number;
  children?: ReactNode;
}

const MARGIN = { top: 22, right: 12, bottom: 26, left: 46 };

/**
 * Lines over periods. The arrow keys or the pointer choose a period, whose values stand above the chart in words; all of
 * them stand in a table below.
 */
export function SeriesChart(props: SeriesChartProps) {
  const { title, lines, places, target, marks = [], band, height = 260, inWords } = props;
  const { t } = useTranslation();
  const [frame, width] = useWidth<HTMLDivElement>(640);
  const [chosen, setChosen] = useState<number | null>(null);
  const last = lastKnown(lines);
  const at = Math.min(chosen ?? last, places.length - 1);
  if (places.length === 0) return null;

  const known = [
    ...lines.flatMap((line) => line.values.filter((value) => value !== null)),
    ...(band ?? []).flatMap((each) => (each ? [each.low, each.high] : [])),
    ...(target ? [target.value] : []),
  ];
  const ticks = niceTicks(Math.min(...known), Math.max(...known));
  const bottom = ticks[0] ?? 0;
  const top = ticks.at(-1) ?? 1;
  const inner = { width: width - MARGIN.left - MARGIN.right, height: height - MARGIN.top - MARGIN.bottom };
  const x = (i: number) => MARGIN.left + (places.length === 1 ? 0.5 : i / (places.length - 1)) * inner.width;
  const y = (value: number) => MARGIN.top + (1 - (value - bottom) / (top - bottom)) * inner.height;

  function point(event: PointerEvent<HTMLDivElement>) {
    const left = event.clientX - event.currentTarget.getBoundingClientRect().left;
    const share = (left - MARGIN.left) / inner.width;
    setChosen(Math.max(0, Math.min(places.length - 1, Math.round(share * (places.length - 1)))));
  }

  function move(event: KeyboardEvent) {
    const to: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      ArrowDown: at - 1,
      ArrowUp: at + 1,
      Home: 0,
      End: places.length - 1,
    };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    setChosen(Math.max(0, Math.min(places.length - 1, next)));
  }

  const sayLine = (line: ChartLine) => {
    const value = line.values[at];
    return value === null || value === undefined ? t("chart.unknown") : inWords(value);
  };
  const words = places[at]?.words ?? "";
  return (
    <figure className={classes.chart}>
      <figcaption className={classes.legend}>
        <strong>{words}</strong>
        {lines.map((line) => (
          <span key={line.label} className={classes.key} data-tone={line.tone}>
            <Swatch />
            <span>
              {line.label} <b>{sayLine(line)}</b>
            </span>
          </span>
        ))}
        {target && (
          <span className={classes.key} data-tone="target">
            <Swatch />
            <span>
              {target.label} <b>{inWords(target.value)}</b>
            </span>
          </span>
        )}
      </figcaption>
      <div
        ref={frame}
        className={classes.frame}
        role="slider"
        tabIndex={0}
        aria-label={t("chart.slider", { title })}
        aria-valuemin={0}
        aria-valuemax={places.length - 1}
        aria-valuenow={at}
        aria-valuetext={`${words}: ${lines.map((line) => `${line.label} ${sayLine(line)}`).join(", ")}`}
        onPointerMove={point}
        onPointerLeave={() => setChosen(null)}
        onKeyDown={move}
      >
        <svg width={width} height={height} aria-hidden="true" focusable="false">
          {ticks.map((tick) => (
            <g key={tick}>
              <line
                className={classes.grid}
                x1={MARGIN.left}
                x2={width - MARGIN.right}
                y1={y(tick)}
                y2={y(tick)}
              />
              <text className={classes.tick} x={MARGIN.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
                {inWords(tick)}
              </text>
            </g>
          ))}
          {spacedIndexes(places.length, inner.width, 72).map((i) => (
            <text
              key={i}
              className={classes.tick}
              x={x(i)}
              y={height - 6}
              textAnchor={i === 0 ? "start" : x(i) > width - 50 ? "end" : "middle"}
            >
              {places[i]?.tick}
            </text>
          ))}
          {band && <path className={classes.band} d={bandPath(band, x, y)} />}
          {target && (
            <line
              className={classes.target}
              x1={MARGIN.left}
              x2={width - MARGIN.right}
              y1={y(target.value)}
              y2={y(target.value)}
            />
          )}
          {marks.map((mark, i) => (
            <g key={`${mark.at} ${mark.label}`} className={classes.mark}>
              <line x1={x(mark.at)} x2={x(mark.at)} y1={MARGIN.top} y2={height - MARGIN.bottom} />
              <circle cx={x(mark.at)} cy={11} r={9} />
              <text x={x(mark.at)} y={11} dy="0.34em" textAnchor="middle">
                {i + 1}
              </text>
            </g>
          ))}
          {lines.toReversed().map((line) => (
            <path
              key={line.label}
              className={classes.line}
              data-tone={line.tone}
              d={linePath(line.values, x, y)}
            />
          ))}
          <line
            className={classes.cursor}
            x1={x(at)}
            x2={x(at)}
            y1={MARGIN.top}
            y2={height - MARGIN.bottom}
          />
          {lines.map((line) => {
            const value = line.values[at];
            return value === null || value === undefined ? null : (
              <circle
                key={line.label}
                className={classes.dot}
                data-tone={line.tone}
                cx={x(at)}
                cy={y(value)}
                r={4.5}
              />
            );
          })}
        </svg>
      </div>
      {marks.length > 0 && (
        <ol className={classes.marks} aria-label={t("chart.marks")}>
          {marks.map((mark) => (
            <li key={`${mark.at} ${mark.label}`}>{mark.label}</li>
          ))}
        </ol>
      )}
      <details className={classes.figures}>
        <summary>{t("chart.table")}</summary>
        <div className={classes.scroll}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("chart.period")}</th>
                {lines.map((line) => (
                  <th key={line.label} scope="col">
                    {line.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place, i) => (
                <tr key={place.words}>
                  <th scope="row">{place.words}</th>
                  {lines.map((line) => {
                    const value = line.values[i];
                    return (
                      <td key={line.label}>
                        {value === null || value === undefined ? t("chart.unknown") : inWords(value)}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}

function Swatch() {
  return (
    <svg width="22" height="10" aria-hidden="true" focusable="false">
      <line x1="1" x2="21" y1="5" y2="5" />
    </svg>
  );
}

function lastKnown(lines: readonly ChartLine[]): number {
  return Math.max(
    0,
    ...lines.map((line) => line.values.findLastIndex((value) => value !== null && value !== undefined)),
  );
}

type Scale = (value: number) => number;

/** A path through what is known; where a value is missing the line is interrupted. */
export function linePath(values: readonly (number | null)[], x: Scale, y: Scale): string {
  let open = false;
  return values
    .map((value, i) => {
      if (value === null || value === undefined) {
        open = false;
        return "";
      }
      const step = `${open ? "L" : "M"}${x(i).toFixed(1)} ${y(value).toFixed(1)}`;
      open = true;
      return step;
    })
    .join("");
}

function bandPath(band: readonly ({ low: number; high: number } | null)[], x: Scale, y: Scale): string {
  const known = band.flatMap((each, i) => (each ? [{ i, ...each }] : []));
  if (known.length === 0) return "";
  const over = known.map(({ i, high }) => `${x(i).toFixed(1)} ${y(high).toFixed(1)}`);
  const under = known.toReversed().map(({ i, low }) => `${x(i).toFixed(1)} ${y(low).toFixed(1)}`);
  return `M${[...over, ...under].join("L")}Z`;
}

/** Numbers of a metric in words, for axes and lines. */
export function numbersIn(language: string): (value: number) => string {
  return (value) => figure(value, language);
}

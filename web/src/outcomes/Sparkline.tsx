import { linePath } from "../design/SeriesChart";
import classes from "./Sparkline.module.css";

const WIDTH = 256;
const HEIGHT = 52;
const PAD = 4;

/** The course of a metric in one glance, against its target; the numbers stand beside it in words. */
export function Sparkline({ values, target }: { values: readonly (number | null)[]; target: number }) {
  const known = [...values.filter((value) => value !== null), target];
  const least = Math.min(...known);
  const span = Math.max(...known) - least || 1;
  const x = (i: number) => PAD + (i / Math.max(1, values.length - 1)) * (WIDTH - 2 * PAD);
  const y = (value: number) => PAD + (1 - (value - least) / span) * (HEIGHT - 2 * PAD);
  const last = values.findLastIndex((value) => value !== null);
  const end = values[last];
  return (
    <svg
      className={classes.sparkline}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
      focusable="false"
    >
      <line className={classes.target} x1={PAD} x2={WIDTH - PAD} y1={y(target)} y2={y(target)} />
      <path className={classes.line} d={linePath(values, x, y)} />
      {end !== null && end !== undefined && (
        <circle className={classes.end} cx={x(last)} cy={y(end)} r={3.5} />
      )}
    </svg>
  );
}

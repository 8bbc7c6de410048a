import classes from "./IntervalBar.module.css";

const WIDTH = 448;
const SMALL_WIDTH = 144;

/** What an interval is drawn against: zero is in it, and the interval has room on both sides. */
export function intervalScale(value: number, low: number, high: number): [number, number] {
  const least = Math.min(low, value, 0);
  const most = Math.max(high, value, 0);
  const room = (most - least || 1) * 0.25;
  return [least - room, most + room];
}

interface IntervalBarProps {
  value: number;
  low: number;
  high: number;
  /** The range of the drawing; an interval that leaves it ends in an arrow. */
  scale: [number, number];
  tone?: "good" | "bad" | "quiet" | "accent";
  small?: boolean;
  labels?: { zero: string };
}

/** An estimate with its interval against no change. The numbers stand beside it in words. */
export function IntervalBar({ value, low, high, scale, tone = "quiet", small, labels }: IntervalBarProps) {
  const width = small ? SMALL_WIDTH : WIDTH;
  const height = small ? 18 : 64;
  const middle = small ? 9 : 22;
  const [least, most] = scale;
  const x = (number: number) => {
    const at = ((number - least) / (most - least)) * width;
    return Math.min(width - 5, Math.max(5, at));
  };
  const beyond = { low: low < least, high: high > most };
  return (
    <svg
      className={classes.bar}
      data-tone={tone}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      focusable="false"
    >
      <line className={classes.zero} x1={x(0)} x2={x(0)} y1={0} y2={small ? height : 42} />
      <line
        className={classes.interval}
        x1={x(low)}
        x2={x(high)}
        y1={middle}
        y2={middle}
        strokeWidth={small ? 2.5 : 6}
      />
      {beyond.low && <path className={classes.arrow} d={`M6 ${middle - 4}L1 ${middle}L6 ${middle + 4}Z`} />}
      {beyond.high && (
        <path
          className={classes.arrow}
          d={`M${width - 6} ${middle - 4}L${width - 1} ${middle}L${width - 6} ${middle + 4}Z`}
        />
      )}
      {value >= least && value <= most && (
        <circle className={classes.value} cx={x(value)} cy={middle} r={small ? 3.5 : 8} />
      )}
      {labels && (
        <g className={classes.labels}>
          <text
            x={x(0)}
            y={58}
            textAnchor={x(0) > width * 0.8 ? "end" : x(0) < width * 0.2 ? "start" : "middle"}
          >
            {labels.zero}
          </text>
        </g>
      )}
    </svg>
  );
}

import { formatNumber, formatShortDay } from "../text/time.ts";
import { linePoints } from "./day-line-points.ts";

const WIDTH = 420;
const HEIGHT = 92;
const LEFT = 22;
const BOTTOM = 20;
const TOP = 10;

/**
 * A small line of counts by day with what is usual as a dashed line. The same numbers stand in a table for screen
 * readers; `label` says what is counted.
 */
export function DayLine({
  series,
  usual,
  label,
  usualLabel,
}: {
  series: readonly { day: string; reports: number }[];
  usual: number | null;
  label: string;
  usualLabel: string;
}) {
  const { points, top, usualY } = linePoints(series, usual, {
    left: LEFT,
    top: TOP,
    width: WIDTH - LEFT - 8,
    height: HEIGHT - BOTTOM - TOP,
  });
  const first = series[0];
  const last = series.at(-1);
  const ground = HEIGHT - BOTTOM;
  return (
    <figure className="hs-day-line">
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={label}
        preserveAspectRatio="xMidYMid meet"
      >
        <line x1={LEFT} x2={WIDTH - 8} y1={ground} y2={ground} className="hs-chart-axis" />
        <text x={LEFT - 5} y={TOP + 4} textAnchor="end" className="hs-chart-word">
          {formatNumber(top)}
        </text>
        <text x={LEFT - 5} y={ground + 4} textAnchor="end" className="hs-chart-word">
          0
        </text>
        {usualY === null ? null : (
          <line x1={LEFT} x2={WIDTH - 8} y1={usualY} y2={usualY} className="hs-chart-usual" />
        )}
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(" ")} className="hs-chart-line" />
        {points.map(({ x, y, day, reports }) =>
          reports > 0 ? (
            <circle key={day} cx={x} cy={y} r={3} className="hs-chart-dot">
              <title>{`${formatShortDay(day)}: ${formatNumber(reports)}`}</title>
            </circle>
          ) : null,
        )}
        {first && last ? (
          <>
            <text x={LEFT} y={HEIGHT - 4} className="hs-chart-word">
              {formatShortDay(first.day)}
            </text>
            <text x={WIDTH - 8} y={HEIGHT - 4} textAnchor="end" className="hs-chart-word">
              {formatShortDay(last.day)}
            </text>
          </>
        ) : null}
      </svg>
      <figcaption>
        {label}
        {usual === null ? null : (
          <span className="hs-chart-key">
            {usualLabel}: {formatNumber(usual)}
          </span>
        )}
      </figcaption>
      <table className="hs-hidden">
        <tbody>
          {series.map(({ day, reports }) => (
            <tr key={day}>
              <th scope="row">{formatShortDay(day)}</th>
              <td>{formatNumber(reports)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

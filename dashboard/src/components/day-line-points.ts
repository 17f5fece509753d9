/** The box a line is drawn in, in the units of the drawing. */
export type Box = { left: number; top: number; width: number; height: number };

/**
 * Places counts by day in a box: the first day at its left border, the last at its right, zero at its bottom. `top` is
 * the count at the box's upper border, at least 2 so that a single report does not look like a peak.
 */
export function linePoints(
  series: readonly { day: string; reports: number }[],
  usual: number | null,
  box: Box,
): { points: { x: number; y: number; day: string; reports: number }[]; top: number; usualY: number | null } {
  const top = Math.max(2, Math.ceil(usual ?? 0), ...series.map(({ reports }) => reports));
  const yOf = (count: number) => round(box.top + box.height * (1 - count / top));
  const step = series.length > 1 ? box.width / (series.length - 1) : 0;
  return {
    points: series.map(({ day, reports }, index) => ({
      x: round(box.left + step * index),
      y: yOf(reports),
      day,
      reports,
    })),
    top,
    usualY: usual === null ? null : yOf(usual),
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

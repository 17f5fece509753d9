import { describe, expect, it } from "vitest";
import { linePoints } from "./day-line-points.ts";

const BOX = { left: 10, top: 0, width: 100, height: 50 };
const days = (...reports: number[]) =>
  reports.map((count, index) => ({ day: `2026-11-0${index + 1}`, reports: count }));

describe("the small line of an alert", () => {
  it("runs from the left border to the right, zero at the bottom, the most at the top", () => {
    const { points, top, usualY } = linePoints(days(0, 2, 4), 1, BOX);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [10, 50],
      [60, 25],
      [110, 0],
    ]);
    expect(top).toBe(4);
    expect(usualY).toBe(37.5);
  });

  it("does not make a peak of a single report, and makes room for what is usual", () => {
    expect(linePoints(days(0, 1, 0), null, BOX).top).toBe(2);
    expect(linePoints(days(0, 1, 0), 6.2, BOX).top).toBe(7);
  });

  it("stands still for one day or none", () => {
    expect(linePoints(days(3), null, BOX).points[0]?.x).toBe(10);
    expect(linePoints([], null, BOX).points).toEqual([]);
  });
});

import type { Boundaries } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { boundsOf, labelPoint, pathOf, projection } from "./boundary-geometry.ts";
import { mapAreas, shortName } from "./map-areas.ts";

const square = (west: number, south: number, side: number): [number, number][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];
const small = square(106, 20, 0.01);
const large = square(107, 20, 0.04);
const boundaries: Boundaries = {
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { id: "a" }, geometry: { type: "Polygon", coordinates: [small] } },
    {
      type: "Feature",
      properties: { id: "b" },
      geometry: { type: "MultiPolygon", coordinates: [[small], [large]] },
    },
  ],
};
const [first, second] = boundaries.features;
if (!first || !second) throw new Error("two features are needed");

describe("the drawing of a ward's areas", () => {
  it("finds the box around everything, and none where nothing is", () => {
    const bounds = boundsOf(boundaries);
    expect(bounds).toEqual({ west: 106, south: 20, east: 107.04, north: 20.04 });
    expect(boundsOf({ type: "FeatureCollection", features: [] })).toBeNull();
  });

  it("puts north up, west left, and keeps lengths true in both directions at the middle latitude", () => {
    const { project, height } = projection({ west: 106, south: 59.99, east: 106.02, north: 60.01 }, 400, 0);
    expect(project(106, 60.01)).toEqual([0, 0]);
    const [east, south] = project(106.02, 59.99);
    expect(east).toBe(400);
    // At 60 degrees a degree of longitude is half as long as one of latitude.
    expect(south).toBeCloseTo(800, -1);
    expect(height).toBeCloseTo(800, -1);
  });

  it("draws every ring of every polygon as a closed path", () => {
    const path = pathOf(second, (lon, lat) => [lon, lat]);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/Z/g)).toHaveLength(2);
  });

  it("writes the name in the middle of the largest part", () => {
    expect(labelPoint(first)[0]).toBeCloseTo(106.005, 6);
    expect(labelPoint(second)[0]).toBeCloseTo(107.02, 6);
    expect(labelPoint(second)[1]).toBeCloseTo(20.02, 6);
  });

  it("hatches what is too small to show or not counted at all", () => {
    const areas = mapAreas(boundaries, (id) => id, new Map([["a", 7]]), [{ low: 3, high: 7 }]);
    expect(areas.map(({ id, count, step }) => ({ id, count, step }))).toEqual([
      { id: "a", count: 7, step: 1 },
      { id: "b", count: null, step: -1 },
    ]);
  });

  it.each([
    ["Tổ dân phố số 5", "5"],
    ["TDP 12", "12"],
    ["Khu phố Bình Minh", "Bình Minh"],
    ["Chợ cũ", "Chợ cũ"],
  ])("shortens «%s» to «%s»", (name, short) => {
    expect(shortName(name)).toBe(short);
  });
});

import type { Boundaries } from "@hoasom/core";
import { classOf, type MapClass, rampStep } from "./map-classes.ts";

/** An area ready to be drawn: its outline, its name, its count and its step on the ramp (-1 is hatched). */
export type MapArea = {
  id: string;
  name: string;
  count: number | null;
  step: -1 | 0 | 1 | 2 | 3;
  feature: Boundaries["features"][number];
};

/** Joins outlines, names and counts. An area without a shown count is hatched. */
export function mapAreas(
  boundaries: Boundaries,
  nameOf: (id: string) => string,
  counts: ReadonlyMap<string, number | null>,
  classes: readonly MapClass[],
): MapArea[] {
  return boundaries.features.map((feature) => {
    const id = feature.properties.id;
    const count = counts.get(id) ?? null;
    const index = classOf(count, classes);
    return {
      id,
      name: nameOf(id),
      count,
      step: index === null ? -1 : rampStep(index, classes.length),
      feature,
    };
  });
}

/** The name without the words that every area has, for the map where room is short: «Tổ dân phố số 5» → «5». */
export function shortName(name: string): string {
  return name.replace(/^(tổ dân phố|tdp|tổ|khu phố|thôn)\s+(số\s+)?/i, "").trim() || name;
}

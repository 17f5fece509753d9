import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classOf, classWords, mapClasses, rampStep } from "./map-classes.ts";

const anyCounts = fc.array(fc.option(fc.integer({ min: 3, max: 5_000 })));

describe("the classes of the map", () => {
  it("hold every shown count in exactly one class and never one that is too small to show", () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const classes = mapClasses(counts);
        expect(classes.length).toBeLessThanOrEqual(4);
        for (const count of counts) {
          const inside = classes.filter(
            ({ low, high }) => count !== null && count >= low && (high === null || count <= high),
          );
          expect(inside.length).toBe(count === null ? 0 : 1);
          const [only] = inside;
          expect(classOf(count, classes)).toBe(only ? classes.indexOf(only) : null);
        }
      }),
    );
  });

  it("begin at three, whatever the counts, so that no legend tells of less", () => {
    expect(mapClasses([25, 4, null])[0]?.low).toBe(3);
    expect(mapClasses([null, null])).toEqual([]);
  });

  it("rise in darkness with the class and end at the darkest", () => {
    for (const classes of [2, 3, 4]) {
      const steps = Array.from({ length: classes }, (_, index) => rampStep(index, classes));
      expect(steps).toEqual([...new Set(steps)].sort());
      expect(steps.at(-1)).toBe(3);
    }
  });

  it("are written as ranges, single counts and «trở lên»", () => {
    expect(
      [
        { low: 3, high: 5 },
        { low: 6, high: 6 },
        { low: 9, high: null },
      ].map(classWords),
    ).toEqual(["3–5", "6", "9 trở lên"]);
  });
});

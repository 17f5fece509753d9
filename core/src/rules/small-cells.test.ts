import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { darkenSmallCells, SMALLEST_CELL, showCount } from "./small-cells.ts";

test("wall-5 counts below three are not shown", () => {
  expect([0, 1, 2, 3, 40].map(showCount)).toEqual([null, null, null, 3, 40]);
});

describe("wall-5 a total does not give away a dark cell", () => {
  test.each([
    ["one dark cell", [5, 2, 4], null],
    ["two dark cells that hold one report between them", [5, 1, 0], null],
    ["two dark cells that hold two between them", [5, 1, 1], null],
    ["two dark cells that can only be two each", [5, 2, 2], null],
    ["two dark cells that may be split in two ways", [5, 2, 1], 8],
    ["many dark cells that hold enough", [9, 1, 2, 1, 0, 0], 13],
    ["many dark cells that hold nothing", [9, 0, 0, 0], 9],
    ["no dark cell", [3, 4], 7],
    ["nothing at all", [0, 0], null],
  ] as const)("%s", (_name, counts, total) => {
    const cells = new Map(counts.map((count, index) => [`tdp-${index}`, count]));
    expect(darkenSmallCells(cells).total).toBe(total);
  });
});

test("wall-5 by any counts: no shown figure under three, and what the total leaves for the dark cells fits more than one way", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { maxLength: 20 }), (counts) => {
      const { cells, total } = darkenSmallCells(new Map(counts.map((count, index) => [`a${index}`, count])));
      let shown = 0;
      let dark = 0;
      for (const [index, count] of counts.entries()) {
        const cell = cells.get(`a${index}`);
        expect(cell).toBe(count >= SMALLEST_CELL ? count : null);
        if (cell === null) dark += 1;
        else shown += cell ?? 0;
      }
      if (total === null) return;
      expect(total).toBe(counts.reduce((sum, count) => sum + count, 0));
      expect(total).toBeGreaterThanOrEqual(SMALLEST_CELL);
      const hidden = total - shown;
      // Nothing hidden tells of nobody; else it is a count that could be shown, and no cell of it is forced.
      if (hidden > 0) {
        expect(hidden).toBeGreaterThanOrEqual(SMALLEST_CELL);
        expect(hidden).toBeLessThan(dark * (SMALLEST_CELL - 1));
      }
    }),
  );
});

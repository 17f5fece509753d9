import { describe, expect, it } from "vitest";
import type { InputRecipe } from "./model-folder.ts";
import { joinWindows, type Outputs, pairRow, windowsOf } from "./windows.ts";

const RECIPE: InputRecipe = {
  ids: { bos: 0, pad: 1, eos: 2, unk: 3 },
  maxLength: 160,
  parentMax: 48,
  stride: 40,
  maxWindows: 24,
};

// Pieces of the text, of its parent, where each window begins, length of the last row: from `Reader.windows` of
// nlp/training/model.py.
const PYTHON: [number, number, number[], number][] = [
  [0, 0, [0], 2],
  [158, 0, [0], 160],
  [159, 0, [0, 118], 43],
  [276, 0, [0, 118], 160],
  [277, 0, [0, 118, 236], 43],
  [1000, 60, [0, 68, 136, 204, 272, 340, 408, 476, 544, 612, 680, 748, 816, 884, 952], 100],
  [
    2871,
    0,
    [
      0, 118, 236, 354, 472, 590, 708, 826, 944, 1062, 1180, 1298, 1416, 1534, 1652, 1770, 1888, 2006, 2124,
      2242, 2360, 2478, 2596, 2714,
    ],
    159,
  ],
  [
    2872,
    0,
    [
      0, 118, 236, 354, 472, 590, 708, 826, 944, 1062, 1180, 1298, 1416, 1534, 1652, 1770, 1888, 2006, 2124,
      2242, 2360, 2478, 2596, 2714,
    ],
    160,
  ],
  [
    5000,
    0,
    [
      0, 236, 472, 590, 826, 1062, 1298, 1534, 1770, 1888, 2124, 2360, 2596, 2832, 3068, 3186, 3422, 3658,
      3894, 4130, 4366, 4484, 4720, 4956,
    ],
    46,
  ],
  [
    50001,
    10,
    [
      0, 2120, 4346, 6466, 8692, 10812, 13038, 15158, 17384, 19504, 21730, 23850, 26076, 28196, 30422, 32542,
      34768, 36888, 39114, 41234, 43460, 45580, 47806, 49926,
    ],
    89,
  ],
];

describe("windowsOf", () => {
  it.each(PYTHON)("reads %i pieces with a parent of %i as the training does", (own, before, starts, last) => {
    const pieces = Array.from({ length: own }, (_, at) => 1000 + at);
    const { rows, total } = windowsOf(RECIPE, pieces, new Array<number>(before).fill(500));
    const head = before > 0 ? Math.min(before, 48) + 3 : 1;
    expect(rows.map((row) => (own > 0 ? (row[head] ?? 0) - 1000 : 0))).toEqual(starts);
    expect(rows.at(-1)).toHaveLength(last);
    expect(total).toBeGreaterThanOrEqual(rows.length);
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(160);
    expect(rows.flatMap((row) => row.slice(head)).includes(1000 + own - 1) || own === 0).toBe(true);
  });
});

describe("pairRow", () => {
  it("gives both sides the same room", () => {
    const row = pairRow(RECIPE, new Array<number>(100).fill(7), [8]);
    expect(row).toEqual([0, ...new Array<number>(78).fill(7), 2, 2, 8, 2]);
    expect(pairRow(RECIPE, new Array<number>(100).fill(7), new Array<number>(100).fill(8))).toHaveLength(160);
  });
});

describe("joinWindows", () => {
  const window = (conflict: number[], claim: number[], embedding: number[]): Outputs => ({
    logits: { conflict: Float32Array.from(conflict), claim: Float32Array.from(claim) },
    embedding: Float32Array.from(embedding),
  });

  it("keeps one window as it is", () => {
    const only = window([-1], [0, 1, 2], [1, 0]);
    expect(joinWindows([only])).toBe(only);
  });

  it("takes the greatest of each class, the claim of the surest window, the mean direction", () => {
    const joined = joinWindows([
      window([-3, -5], [0, 1, -9], [1, 0]),
      window([-4, -2], [0, -1, 4], [0, 1]),
      window([-9, -9], [9, 5, 5], [0, 1]),
    ]);
    expect([...(joined.logits.conflict ?? [])]).toEqual([-3, -2]);
    expect([...(joined.logits.claim ?? [])]).toEqual([0, -1, 4]);
    expect(joined.embedding[0]).toBeCloseTo(1 / Math.sqrt(5), 5);
    expect(joined.embedding[1]).toBeCloseTo(2 / Math.sqrt(5), 5);
  });
});

import { expect, it } from "vitest";
import { formatPairs, pairFigures } from "./pair-figures.ts";

const pair = (same: boolean, score: number, kind = "k") => ({ same, score, kind, found: score >= 0.5 });

it("counts accuracy, precision, recall, and AUC with ties at their mean rank", () => {
  const figures = pairFigures([
    pair(true, 0.9),
    pair(true, 0.5),
    pair(false, 0.5, "n"),
    pair(false, 0.1, "n"),
  ]);
  expect(figures).toMatchObject({ pairs: 4, accuracy: 0.75, auc: 0.875, precision: 2 / 3, recall: 1 });
  expect(figures.kinds).toEqual([
    { kind: "k", same: true, pairs: 2, accuracy: 1 },
    { kind: "n", same: false, pairs: 2, accuracy: 0.5 },
  ]);
  expect(formatPairs(figures)).toContain("4 pairs: accuracy 0.750, AUC 0.875");
});

it("gives no AUC for one class and nothing for nothing", () => {
  expect(pairFigures([pair(true, 0.2)])).toMatchObject({ auc: null, precision: null, recall: 0 });
  expect(formatPairs(pairFigures([]))).toContain("AUC –");
});

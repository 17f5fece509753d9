/** A pair with what is true of it, its score, and whether it was found the same. */
export type JudgedPair = { same: boolean; kind: string; score: number; found: boolean };

/** How well pairs are told apart; `auc` is null where one of both classes is missing. */
export type PairFigures = {
  pairs: number;
  accuracy: number;
  auc: number | null;
  precision: number | null;
  recall: number | null;
  kinds: { kind: string; same: boolean; pairs: number; accuracy: number }[];
};

/** Figures over judged pairs. */
export function pairFigures(pairs: readonly JudgedPair[]): PairFigures {
  const right = (list: readonly JudgedPair[]) =>
    list.filter(({ found, same }) => found === same).length / Math.max(1, list.length);
  const groups = new Map<string, JudgedPair[]>();
  for (const pair of pairs) {
    const key = `${pair.kind}\n${pair.same}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  const taken = pairs.filter(({ found }) => found);
  const positives = pairs.filter(({ same }) => same).length;
  const hits = taken.filter(({ same }) => same).length;
  return {
    pairs: pairs.length,
    accuracy: right(pairs),
    auc: aucOf(pairs),
    precision: taken.length === 0 ? null : hits / taken.length,
    recall: positives === 0 ? null : hits / positives,
    kinds: [...groups.values()]
      .map((list) => ({
        kind: list[0]?.kind ?? "",
        same: list[0]?.same ?? false,
        pairs: list.length,
        accuracy: right(list),
      }))
      .sort((x, y) => y.pairs - x.pairs || (x.kind < y.kind ? -1 : 1)),
  };
}

/** Area under the ROC curve by ranks, ties at their mean rank. */
function aucOf(pairs: readonly JudgedPair[]): number | null {
  const sorted = [...pairs].sort((x, y) => x.score - y.score);
  const positives = sorted.filter(({ same }) => same).length;
  const negatives = sorted.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let ranks = 0;
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to += 1;
    const rank = (from + 1 + to) / 2;
    for (let at = from; at < to; at++) if (sorted[at]?.same) ranks += rank;
    from = to;
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
}

/** The figures as a table for a terminal. */
export function formatPairs(figures: PairFigures): string {
  const show = (value: number | null) => (value === null ? "–" : value.toFixed(3));
  const { pairs, accuracy, auc, precision, recall, kinds } = figures;
  const head = `${pairs} pairs: accuracy ${show(accuracy)}, AUC ${show(auc)}, precision ${show(precision)}, recall ${show(recall)}`;
  const width = Math.max(4, ...kinds.map(({ kind }) => kind.length));
  const rows = kinds.map(
    (row) =>
      `${row.kind.padEnd(width)}  ${row.same ? "same     " : "different"}  ${String(row.pairs).padStart(5)}  ${show(row.accuracy)}`,
  );
  return [head, `${"kind".padEnd(width)}  truth      pairs  right`, ...rows].join("\n");
}

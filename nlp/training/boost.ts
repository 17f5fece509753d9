import type { ClaimRules } from "../src/claims/rules.ts";

type Nodes = ClaimRules["trees"]["nodes"][number];
type Settings = {
  trees: number;
  depth: number;
  rate: number;
  leastLeaf: number;
  ridge: number;
  share: number;
};

/** A generator of numbers in [0, 1) from a seed (mulberry32), so that the same seed gives the same trees. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Gradient-boosted trees for a yes or no, by second-order steps over 32 bins a feature, a share of the features a tree. */
export function boost(
  rows: readonly (readonly number[])[],
  truths: readonly boolean[],
  settings: Settings,
  seed: number,
): ClaimRules["trees"] {
  const draw = chance(seed);
  const width = rows[0]?.length ?? 0;
  const limits = Array.from({ length: width }, (_, feature) => {
    const sorted = rows.map((row) => row[feature] ?? 0).sort((x, y) => x - y);
    const cuts = Array.from(
      { length: 31 },
      (_, at) => sorted[Math.floor(((at + 1) * sorted.length) / 32)] ?? 0,
    );
    return [...new Set(cuts)];
  });
  const bins = limits.map((cuts, feature) =>
    Uint8Array.from(rows, (row) => {
      let bin = 0;
      while (bin < cuts.length && (row[feature] ?? 0) > (cuts[bin] ?? 0)) bin += 1;
      return bin;
    }),
  );
  const positive = truths.filter(Boolean).length;
  const bias = Math.log(positive / Math.max(1, truths.length - positive));
  const scores = new Float64Array(rows.length).fill(bias);
  const trees: Nodes[] = [];
  for (let number = 0; number < settings.trees; number++) {
    const gradient = new Float64Array(rows.length);
    const hessian = new Float64Array(rows.length);
    for (let at = 0; at < rows.length; at++) {
      const p = 1 / (1 + Math.exp(-(scores[at] ?? 0)));
      gradient[at] = (truths[at] ? 1 : 0) - p;
      hessian[at] = p * (1 - p);
    }
    const used = limits.map((_, feature) => feature).filter(() => draw() < settings.share);
    const drawn = [...rows.keys()].filter(() => draw() < 0.8);
    const nodes: Nodes = [];
    grow(drawn, settings.depth);
    trees.push(nodes);
    for (let at = 0; at < rows.length; at++) scores[at] = (scores[at] ?? 0) + leafOf(nodes, rows[at] ?? []);

    function grow(members: readonly number[], depth: number): number {
      const index = nodes.length;
      let g = 0;
      let h = 0;
      for (const at of members) {
        g += gradient[at] ?? 0;
        h += hessian[at] ?? 0;
      }
      nodes.push({ leaf: Math.round(((settings.rate * g) / (h + settings.ridge)) * 1e5) / 1e5 });
      if (depth === 0 || members.length < 2 * settings.leastLeaf) return index;
      let best = { gain: 1e-3, feature: -1, bin: 0 };
      for (const feature of used) {
        const size = (limits[feature]?.length ?? 0) + 1;
        const sums = new Float64Array(size * 3);
        const column = bins[feature] as Uint8Array;
        for (const at of members) {
          const slot = (column[at] ?? 0) * 3;
          sums[slot] = (sums[slot] ?? 0) + (gradient[at] ?? 0);
          sums[slot + 1] = (sums[slot + 1] ?? 0) + (hessian[at] ?? 0);
          sums[slot + 2] = (sums[slot + 2] ?? 0) + 1;
        }
        let [lowG, lowH, low] = [0, 0, 0];
        for (let bin = 0; bin < size - 1; bin++) {
          lowG += sums[bin * 3] ?? 0;
          lowH += sums[bin * 3 + 1] ?? 0;
          low += sums[bin * 3 + 2] ?? 0;
          if (low < settings.leastLeaf || members.length - low < settings.leastLeaf) continue;
          const gain =
            lowG ** 2 / (lowH + settings.ridge) +
            (g - lowG) ** 2 / (h - lowH + settings.ridge) -
            g ** 2 / (h + settings.ridge);
          if (gain > best.gain) best = { gain, feature, bin };
        }
      }
      if (best.feature < 0) return index;
      const column = bins[best.feature] as Uint8Array;
      const low = grow(
        members.filter((at) => (column[at] ?? 0) <= best.bin),
        depth - 1,
      );
      const high = grow(
        members.filter((at) => (column[at] ?? 0) > best.bin),
        depth - 1,
      );
      nodes[index] = { feature: best.feature, limit: limits[best.feature]?.[best.bin] ?? 0, low, high };
      return index;
    }
  }
  return { bias, nodes: trees };
}

function leafOf(nodes: Nodes, row: readonly number[]): number {
  let node = nodes[0];
  while (node !== undefined && !("leaf" in node))
    node = nodes[(row[node.feature] ?? 0) <= node.limit ? node.low : node.high];
  return node?.leaf ?? 0;
}

/** Logistic regression over sparse rows of 0/1 features by averaged stochastic steps, drawn to zero. */
export function fitSparse(
  rows: readonly (readonly number[])[],
  truths: readonly boolean[],
  width: number,
  seed: number,
  ridge = 0.02,
): { bias: number; weights: Float64Array } {
  const draw = chance(seed);
  const weights = new Float64Array(width);
  let bias = 0;
  const order = [...rows.keys()];
  for (let round = 0; round < 30; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(draw() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    const rate = 0.15 / (1 + round / 4);
    for (const at of order) {
      const row = rows[at] ?? [];
      const z = row.reduce((sum, column) => sum + (weights[column] ?? 0), bias);
      const step = rate * ((truths[at] ? 1 : 0) - 1 / (1 + Math.exp(-z)));
      bias += step * 0.2;
      for (const column of row) weights[column] = ((weights[column] ?? 0) + step) * (1 - rate * ridge);
    }
  }
  return { bias, weights };
}

/** A chance and whether it came true. */
export type Outcome = { chance: number; truth: boolean };

function counts(outcomes: readonly Outcome[], least: number) {
  let [hits, misses, extra] = [0, 0, 0];
  for (const { chance, truth } of outcomes) {
    if (chance < least) misses += truth ? 1 : 0;
    else if (truth) hits += 1;
    else extra += 1;
  }
  return { hits, misses, extra };
}

const grid = (low: number, high: number, steps: number) =>
  Array.from({ length: steps + 1 }, (_, at) => low + ((high - low) * at) / steps);

/** The threshold of the best F1, from the middle of those within 0.004 of it, which is steadier on few texts. */
export function bestF1(outcomes: readonly Outcome[]): number {
  const scored = grid(0.05, 0.9, 170).map((least) => {
    const { hits, misses, extra } = counts(outcomes, least);
    return { least, f1: hits === 0 ? 0 : (2 * hits) / (2 * hits + misses + extra) };
  });
  const best = Math.max(...scored.map(({ f1 }) => f1));
  const good = scored.filter(({ f1 }) => f1 >= best - 0.004);
  return good[Math.floor(good.length / 2)]?.least ?? 0.5;
}

/**
 * The threshold of least cost between `low` and `high`, where a miss costs `miss` and a false call `extra`; drawn to
 * the threshold that calibrated chances would want, extra / (miss + extra), with the weight of 30 false calls.
 */
export function leastCost(
  outcomes: readonly Outcome[],
  miss: number,
  extra: number,
  low: number,
  high: number,
): number {
  const ideal = extra / (miss + extra);
  let best = { least: ideal, cost: Number.POSITIVE_INFINITY };
  for (const least of grid(low, high, 120)) {
    const found = counts(outcomes, least);
    const cost = found.misses * miss + found.extra * extra + 30 * extra * Math.abs(Math.log(least / ideal));
    if (cost < best.cost) best = { least, cost };
  }
  return best.least;
}

/** The value under which a share of the sample lies (nearest rank below); 0 for an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  return sorted[Math.floor(share * sorted.length)] ?? 0;
}

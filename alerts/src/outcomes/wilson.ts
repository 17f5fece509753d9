import type { Interval } from "@hoasom/core";

/** The 97.5 % point of the normal distribution: both sides together leave out 5 %. */
const Z = 1.959963984540054;

/**
 * A share with its 95 % interval after Wilson (1927): (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n). It stays
 * inside 0 to 1 and is honest at few trials, where p ± z·√(p(1−p)/n) says that nothing is uncertain. Throws a
 * RangeError unless 0 ≤ hits ≤ trials and trials ≥ 1.
 */
export function wilson(hits: number, trials: number): Interval {
  if (!(trials >= 1 && hits >= 0 && hits <= trials))
    throw new RangeError(`no share of ${hits} in ${trials} trials`);
  const share = hits / trials;
  const square = (Z * Z) / trials;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z * Math.sqrt((share * (1 - share)) / trials + square / (4 * trials))) / (1 + square);
  // At no hits and at hits alone the ends are 0 and 1 exactly; rounding must not put the share outside its interval.
  return {
    share,
    low: hits === 0 ? 0 : Math.max(0, middle - half),
    high: hits === trials ? 1 : Math.min(1, middle + half),
  };
}

import type { Target, Weights } from "./types.ts";

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

/** Log-odds of a target: the bias plus weight times value over all features. */
export function logOdds(values: ReadonlyMap<string, number>, target: Target, weights: Weights): number {
  let sum = weights.bias[target];
  for (const [feature, value] of values) sum += (weights.groups[feature]?.[target] ?? 0) * value;
  return sum;
}

/** The chance of a target by the logistic function of its log-odds, kept off 0 and 1. */
export function chance(
  values: ReadonlyMap<string, number>,
  target: Target,
  weights: Weights,
  shift = 0,
): number {
  return Math.min(0.99, Math.max(0.005, logistic(logOdds(values, target, weights) + shift)));
}

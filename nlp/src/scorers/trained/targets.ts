import { TOPICS } from "@hoasom/core";

/** What the trained models give a chance for: the topics, a level of at least 1, 2 and 3, any claim, a harmful one, protected. */
export const TARGETS = [
  ...TOPICS,
  "conflict1",
  "conflict2",
  "conflict3",
  "claim",
  "harmful",
  "protected",
] as const;
export type Target = (typeof TARGETS)[number];

/** A number for each target. */
export type ByTarget<T = number> = Record<Target, T>;

/** Makes a record over all targets. */
export function byTarget<T>(make: (target: Target, index: number) => T): ByTarget<T> {
  return Object.fromEntries(TARGETS.map((target, index) => [target, make(target, index)])) as ByTarget<T>;
}

export const sigmoid = (logit: number) => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, logit))));

/** Log-odds of a chance; 0 and 1 are taken as one in ten thousand. */
export function logit(chance: number): number {
  const inside = Math.max(1e-4, Math.min(1 - 1e-4, chance));
  return Math.log(inside / (1 - inside));
}

/** The encoder's log-odds of each target from the raw outputs that `nlp/training/model.py` names; conflict falling from level to level, the claim from its three classes. */
export function logitsOfHeads(heads: Record<string, ArrayLike<number>>): ByTarget {
  const of = (name: string) => Array.from(heads[name] ?? []);
  const [c1 = 0, c2 = 0, c3 = 0] = of("conflict");
  const [none = 0, checkworthy = 0, harmful = 0] = of("claim");
  const topics = of("topics");
  const conflict2 = Math.min(c1, c2);
  const own: Partial<ByTarget> = {
    conflict1: c1,
    conflict2,
    conflict3: Math.min(conflict2, c3),
    claim: logSumExp(checkworthy, harmful) - none,
    harmful: harmful - logSumExp(none, checkworthy),
    protected: of("protected")[0] ?? 0,
  };
  return byTarget((target, index) => own[target] ?? topics[index] ?? 0);
}

function logSumExp(a: number, b: number): number {
  const top = Math.max(a, b);
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top));
}

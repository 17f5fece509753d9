import { readFileSync } from "node:fs";
import { z } from "zod";

/** A node of a decision tree: a leaf, or go left where the feature is at most the limit. */
const Node = z.union([
  z.object({ leaf: z.number() }),
  z.object({
    feature: z.int().nonnegative(),
    limit: z.number(),
    low: z.int().positive(),
    high: z.int().positive(),
  }),
]);

/** The learned part of claim matching, written by `nlp/training/pairs-rules.ts`. */
export const ClaimRules = z.object({
  version: z.string().min(1),
  features: z.array(z.string()).min(1),
  /** ln(texts / texts with the word); `default` for a word never seen. */
  rarity: z.object({ default: z.number(), words: z.record(z.string(), z.number()) }),
  /** What it tells when a word stands on one side only. */
  words: z.object({ bias: z.number(), weights: z.record(z.string(), z.number()) }),
  trees: z.object({ bias: z.number(), nodes: z.array(z.array(Node)) }),
  /** Logistic join: with the rules alone, and with vectors and pair model beside them. */
  joins: z.object({
    alone: z.object({ rules: z.number(), bias: z.number() }),
    both: z
      .object({
        model: z.string(),
        rules: z.number(),
        pair: z.number(),
        cosine: z.number(),
        bias: z.number(),
      })
      .optional(),
  }),
  thresholds: z.object({ same: z.number(), decide: z.number(), suggest: z.number() }),
});
export type ClaimRules = z.infer<typeof ClaimRules>;

const SHIPPED = new URL("../../models/claims/rules.json", import.meta.url);

/** The shipped rules, or others of their kind. Throws when the file is missing or no such file. */
export function readClaimRules(file: string | URL = SHIPPED): ClaimRules {
  return ClaimRules.parse(JSON.parse(readFileSync(file, "utf8")));
}

/** Sum of what the trees say of a row of features. */
export function runTrees(trees: ClaimRules["trees"], row: readonly number[]): number {
  let sum = trees.bias;
  for (const nodes of trees.nodes) {
    let node = nodes[0];
    while (node !== undefined && !("leaf" in node))
      node = nodes[(row[node.feature] ?? 0) <= node.limit ? node.low : node.high];
    sum += node?.leaf ?? 0;
  }
  return sum;
}

/** Log-odds for «same» from the words that stand on one side only. */
export function weighUnmatched(words: ClaimRules["words"], unmatched: readonly string[]): number {
  return unmatched.reduce(
    (sum, key) => sum + (Object.hasOwn(words.weights, key) ? (words.weights[key] ?? 0) : 0),
    words.bias,
  );
}

/** How rare a word is. */
export function rarityOf({ rarity }: Pick<ClaimRules, "rarity">): (key: string) => number {
  return (key) => (Object.hasOwn(rarity.words, key) ? (rarity.words[key] ?? 0) : rarity.default);
}

import type { Normaliser } from "../accents/normaliser.ts";
import { compare, type Difference } from "./compare.ts";
import { type ClaimRules, rarityOf, runTrees, weighUnmatched } from "./rules.ts";
import { readStatement, type Statement } from "./statement.ts";

/** What models say of a pair, where they ran: the pair head's raw output and the cosine of the embeddings. */
export type PairVoices = { pairLogit?: number; cosine?: number };

/** Why a pair was not decided by its score alone. */
export type MatchReason = "score" | "too_short" | "other_number" | "other_place" | "denied";

/**
 * Whether two texts state the same claim. It says nothing of whether the claim is true: a verdict about one is never
 * passed to the other by this, a person looks first.
 */
export type Match = {
  /** The best guess, for figures. */
  same: boolean;
  /** Probability that both state the same claim. */
  score: number;
  /** What may be done with it: take as the same sighting, show to a person as perhaps the same, or nothing. */
  decision: "same" | "suggest" | "different";
  reason: MatchReason;
  /** What one side says otherwise than the other. */
  differences: Difference[];
};

export type ClaimMatcher = {
  version: string;
  /** Reads a text once, for comparing it with many. */
  read(text: string): Statement;
  match(a: Statement, b: Statement, voices?: PairVoices): Match;
};

// Fewer content words than this say too little to be the same claim as anything («mất điện rồi»).
const LEAST_WORDS = 3;

/** A matcher over learned rules; `voices` are used as far as the rules' file has learned to join them. */
export function createClaimMatcher(normaliser: Normaliser, rules: ClaimRules): ClaimMatcher {
  const rarity = rarityOf(rules);
  const { same: act, decide, suggest } = rules.thresholds;
  return {
    version: rules.version,
    read: (text) => readStatement(text, normaliser),
    match(a, b, voices = {}) {
      const { features, differences, unmatched } = compare(a, b, rarity);
      const own = runTrees(rules.trees, [...features, weighUnmatched(rules.words, unmatched)]);
      const score = 1 / (1 + Math.exp(-join(rules, own, voices)));
      const settled = (decision: Match["decision"], reason: MatchReason): Match => ({
        same: decision !== "different" && score >= decide,
        score: round(score),
        decision,
        reason,
        differences,
      });
      if (Math.min(a.words.size, b.words.size) < LEAST_WORDS) return settled("different", "too_short");
      if (score < suggest) return settled("different", "score");
      // What a check found is never overruled into an act by a model; a person may still see the pair.
      const found = blocking(differences);
      if (score >= act && found === null) return settled("same", "score");
      return settled("suggest", found ?? "score");
    },
  };
}

function blocking(differences: readonly Difference[]): MatchReason | null {
  for (const { kind } of differences) {
    if (kind === "number") return "other_number";
    if (kind === "place") return "other_place";
    if (kind === "negation") return "denied";
  }
  return null;
}

function join({ joins }: ClaimRules, own: number, { pairLogit, cosine }: PairVoices): number {
  const { alone, both } = joins;
  if (both === undefined || pairLogit === undefined || cosine === undefined)
    return alone.rules * own + alone.bias;
  return both.rules * own + both.pair * pairLogit + both.cosine * cosineFeature(cosine) + both.bias;
}

/** Cosines of unrelated texts lie near 0.83, of related ones a little above: spread out. */
export const cosineFeature = (cosine: number) => (cosine - 0.85) * 10;

const round = (value: number) => Math.round(value * 1e4) / 1e4;

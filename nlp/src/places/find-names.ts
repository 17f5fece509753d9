import type { Token } from "../text/normalise.ts";
import { findPlaces } from "./find-places.ts";
import { findSpans, type LikelyPlace, type SpanWeights } from "./span-model.ts";

/** Chance of a numbered group or alley that only the rules saw. */
const RULED = 0.6;
const NUMBERED_WORDS: ReadonlySet<string> = new Set("to tdp khu kp ngo ngach hem kiet".split(" "));
/** «cho» without marks is «give» far more often than a market; the model must be this sure of a name after it. */
const LEAST_AFTER_GIVE = 0.8;

/**
 * Places by their form: what the span model finds, and the numbered groups and alleys (`tổ 2`, `khu phố 9`, `ngõ 5`)
 * that it passed over and the rules are sure of.
 */
export function findNames(weights: SpanWeights, tokens: readonly Token[]): LikelyPlace[] {
  return withRules(tokens, findSpans(weights, tokens));
}

/** Joins the spans of the model with what the rules are sure of. */
export function withRules(tokens: readonly Token[], spans: readonly LikelyPlace[]): LikelyPlace[] {
  const kept = spans.filter(({ first, chance }) => {
    const head = tokens[first];
    return !(head?.bare === true && head.key === "cho") || chance >= LEAST_AFTER_GIVE;
  });
  const taken = new Uint8Array(tokens.length);
  for (const { first, last } of spans) taken.fill(1, first, last + 1);
  for (const { first, last } of findPlaces(tokens)) {
    if (taken.subarray(first, last + 1).includes(1) || last - first > 4) continue;
    if (!NUMBERED_WORDS.has(tokens[first]?.key ?? "") || !/^\d{1,3}$/.test(tokens[last]?.key ?? "")) continue;
    kept.push({ first, last, chance: RULED });
  }
  return kept.sort((a, b) => a.first - b.first);
}

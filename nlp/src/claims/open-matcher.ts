import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createNormaliser, type Normaliser } from "../accents/normaliser.ts";
import { type Encoder, openEncoder } from "../encoder/open-encoder.ts";
import { createClaimMatcher, type Match, type PairVoices } from "./match-claims.ts";
import { type ClaimRules, readClaimRules } from "./rules.ts";

/** Judges pairs of texts with all that is shipped: rules, and the trained model where the rules know how to join it. */
export type PairMatcher = {
  /** Rules and model that judge. */
  version: string;
  matchPairs(pairs: readonly (readonly [string, string])[]): Promise<Match[]>;
  /** Frees the model, unless it was the caller's. */
  close(): Promise<void>;
};

const POST_MODEL = fileURLToPath(new URL("../../models/post/", import.meta.url));

/**
 * Opens the matcher. `encoder` is used when given, else the shipped one where the rules were joined with its very
 * version; with another version, or `null`, the rules judge alone. Rejects when a file that is there is broken.
 */
export async function openPairMatcher(
  options: { encoder?: Encoder | null; normaliser?: Normaliser; rules?: ClaimRules } = {},
): Promise<PairMatcher> {
  const rules = options.rules ?? readClaimRules();
  const matcher = createClaimMatcher(options.normaliser ?? createNormaliser(), rules);
  const wanted = rules.joins.both?.model;
  const own =
    options.encoder === undefined && wanted !== undefined && existsSync(join(POST_MODEL, "model.json"));
  const found = own ? await openEncoder(POST_MODEL) : (options.encoder ?? null);
  const fits = found !== null && found.version === wanted && "pair" in found.heads;
  if (own && !fits) await found?.close();
  const encoder = fits ? found : null;
  return {
    version: encoder === null ? rules.version : `${rules.version} + ${encoder.version}`,
    async matchPairs(pairs) {
      const voices = encoder === null ? [] : await voicesOf(encoder, pairs);
      return pairs.map(([a, b], at) => matcher.match(matcher.read(a), matcher.read(b), voices[at]));
    },
    close: async () => {
      if (own) await encoder?.close();
    },
  };
}

/** What the model says of pairs. */
export async function voicesOf(
  encoder: Encoder,
  pairs: readonly (readonly [string, string])[],
): Promise<Required<PairVoices>[]> {
  const texts = pairs.flatMap(([a, b]) => [{ text: a }, { text: b }]);
  const [logits, encoded] = await Promise.all([encoder.pairLogits(pairs), encoder.encode(texts)]);
  return pairs.map((_, at) => {
    const left = encoded[2 * at]?.embedding ?? new Float32Array();
    const right = encoded[2 * at + 1]?.embedding ?? new Float32Array();
    const cosine = left.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
    return { pairLogit: logits[at] ?? 0, cosine };
  });
}

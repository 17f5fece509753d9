import type { Reading } from "@hoasom/core";
import { z } from "zod";
import { type ByTarget, byTarget, logit, sigmoid, TARGETS, type Target } from "./targets.ts";

/** Voices about a text; the encoder is silent on what the first look passed by as everyday talk. */
export const VOICES = ["encoder", "linear", "rules"] as const;
export type Voice = (typeof VOICES)[number];
export type Voices = { encoder: ByTarget | null; linear: ByTarget; rules: ByTarget };

const Weights = z.object({ encoder: z.number(), linear: z.number(), rules: z.number(), bias: z.number() });
const Threshold = z.object({ decide: z.number(), act: z.number(), suggest: z.number() });
const perTarget = <T extends z.ZodType>(of: T) => z.object(byTarget(() => of));

/** What `nlp/eval/tune-join.ts` chose on the dev part: how the voices are joined, and from which chance a label is given. */
export const JoinFile = z.object({
  version: z.string(),
  /** Weights with all voices, and without the encoder. */
  all: perTarget(Weights),
  first: perTarget(Weights),
  thresholds: perTarget(Threshold),
  /** A text whose chances without the encoder are all below these is everyday talk, and the encoder is not asked. */
  everyday: perTarget(z.number()),
});
export type JoinFile = z.infer<typeof JoinFile>;

/** The log-odds that the rules' reading speaks of, by target. */
export function logitsOfRules(reading: Reading): ByTarget {
  const [, one, two, three] = reading.conflictScores;
  const own: Partial<ByTarget> = {
    conflict1: one + two + three,
    conflict2: two + three,
    conflict3: three,
    claim: 1 - reading.claimScores.none,
    harmful: reading.claimScores.harmful,
    protected: reading.protectedScore,
  };
  return byTarget((target) =>
    logit(own[target] ?? reading.topicScores[target as keyof Reading["topicScores"]] ?? 0),
  );
}

/**
 * Calibrated chances from the voices: a logistic layer for each target, then what must be in order is put in order
 * (level 3 is no likelier than level 2, a harmful claim no likelier than a claim).
 */
export function joinVoices(file: JoinFile, voices: Voices): ByTarget {
  const { encoder } = voices;
  const chances = byTarget((target) => {
    const weights = (encoder ? file.all : file.first)[target];
    return sigmoid(
      (encoder ? weights.encoder * encoder[target] : 0) +
        weights.linear * voices.linear[target] +
        weights.rules * voices.rules[target] +
        weights.bias,
    );
  });
  chances.conflict2 = Math.min(chances.conflict1, chances.conflict2);
  chances.conflict3 = Math.min(chances.conflict2, chances.conflict3);
  chances.harmful = Math.min(chances.claim, chances.harmful);
  return chances;
}

/** True when nothing in a text gives reason to ask the encoder: every chance is below its line. */
export function isEveryday(file: JoinFile, chances: ByTarget): boolean {
  return TARGETS.every((target: Target) => chances[target] < file.everyday[target]);
}

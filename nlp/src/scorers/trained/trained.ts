import type { Evidence, Reading } from "@hoasom/core";
import type { ReadContext, RuleScorer, Scorer } from "../scorer.ts";
import { decide } from "./decide.ts";
import { isEveryday, type JoinFile, joinVoices } from "./join.ts";
import type { LinearModel } from "./linear-model.ts";
import { evidenceOf, joinEvidence, piecesOf, without } from "./occlusion.ts";
import { type ByTarget, logitsOfHeads, type Target } from "./targets.ts";
import { encoderVoice, firstVoices, type Restore, versionsOf } from "./versions.ts";

/** What the scorer needs of the encoder: texts in, raw outputs of the heads out, in the order of the texts. */
export interface PostEncoder {
  encode(
    texts: readonly { text: string; parent?: string | null }[],
  ): Promise<readonly { logits: Record<string, ArrayLike<number>> }[]>;
}

export type TrainedParts = {
  /** Name and version in every reading. */
  model: string;
  rules: RuleScorer;
  linear: LinearModel;
  encoder: PostEncoder;
  restore: Restore;
  join: JoinFile;
};

/**
 * The trained scorer: lexicon and n-gram model look first; what they take for everyday talk ends there. All else is
 * read by the encoder, and the three voices are joined to calibrated chances. A text without marks or in chat spelling
 * is read twice, as typed and restored. Places and heat are the lexicon's; the marked words come from both.
 */
export function createTrainedScorer({ model, join, restore, encoder, ...quick }: TrainedParts): Scorer {
  return {
    model,
    async read(text: string, context: ReadContext = {}): Promise<Reading> {
      const parent = context.parentText ?? "";
      const versions = versionsOf(text, restore);
      const { voices, reading, sensitiveWords, ...found } = firstVoices(quick, versions, context);
      let chances = joinVoices(join, voices);
      let asTyped: ByTarget | null = null;
      if (!isEveryday(join, chances)) {
        const outputs = await encoder.encode(versions.map((version) => ({ text: version, parent })));
        asTyped = encoderVoice(outputs.slice(0, 1));
        voices.encoder = encoderVoice(outputs);
        chances = joinVoices(join, voices);
      }
      const { unsure, ...labels } = decide(join, chances, found);
      // What comes up on no desk's screen by itself needs no explaining, and each piece costs a reading.
      const target = targetShown(labels);
      const marked = asTyped && target ? await occlude(text, parent, target, asTyped[target], encoder) : [];
      return {
        ...reading,
        model,
        ...labels,
        ...(unsure.length > 0 ? { unsure } : {}),
        sensitive: isSensitive(sensitiveWords, labels),
        evidence: joinEvidence(reading.evidence, marked),
      };
    },
  };
}

/** What a card that comes up by itself has to explain: an open dispute's level, else a harmful claim; null for no card. */
function targetShown({ conflict, claim }: Pick<Reading, "conflict" | "claim">): Target | null {
  if (conflict === 3) return "conflict3";
  if (conflict === 2) return "conflict2";
  return claim === "harmful" ? "harmful" : null;
}

/** Family violence and child cases: by the lexicon's phrases for them, or level 3 in a family (wall 5). */
function isSensitive(
  sensitiveWords: boolean,
  { conflict, claim, topics }: Pick<Reading, "conflict" | "claim" | "topics">,
): boolean {
  if (sensitiveWords && (conflict >= 1 || claim !== "none")) return true;
  return conflict === 3 && topics.includes("family");
}

async function occlude(
  text: string,
  parent: string,
  target: Target,
  whole: number,
  encoder: PostEncoder,
): Promise<Evidence[]> {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return [];
  const parts = await encoder.encode(pieces.map((piece) => ({ text: without(text, piece), parent })));
  return evidenceOf(
    pieces,
    whole,
    parts.map(({ logits }) => logitsOfHeads(logits)[target]),
  );
}

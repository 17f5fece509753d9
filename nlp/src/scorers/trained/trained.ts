import type { Evidence, Reading } from "@hoasom/core";
import type { ReadContext, RuleScorer, Scorer } from "../scorer.ts";
import { decide } from "./decide.ts";
import { isEveryday, type JoinFile, joinVoices } from "./join.ts";
import type { LinearModel } from "./linear-model.ts";
import { evidenceOf, joinEvidence, piecesOf, without } from "./occlusion.ts";
import { logitsOfHeads, type Target } from "./targets.ts";
import { encoderVoice, firstVoices, type Restore, versionsOf } from "./versions.ts";

/** What the scorer needs of the encoder: texts in, raw outputs of the heads out, in the order of the texts. */
export interface PostEncoder {
  encode(
    texts: readonly { text: string; parent?: string | null }[],
  ): Promise<readonly { logits: Record<string, ArrayLike<number>> }[]>;
}

/** Texts under way at once beyond which no time is taken to leave words out. */
const CALM = 4;

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
  let underWay = 0;
  return {
    model,
    async read(text: string, context: ReadContext = {}): Promise<Reading> {
      underWay += 1;
      try {
        return await understand(text, context);
      } finally {
        underWay -= 1;
      }
    },
  };

  async function understand(text: string, context: ReadContext): Promise<Reading> {
    const parent = context.parentText ?? "";
    const versions = versionsOf(text, restore);
    const first = firstVoices(quick, versions, context);
    const { voices } = first;
    let chances = joinVoices(join, voices);
    if (!isEveryday(join, chances)) {
      voices.encoder = encoderVoice(
        await encoder.encode(versions.map((version) => ({ text: version, parent }))),
      );
      chances = joinVoices(join, voices);
    }
    const { unsure, ...labels } = decide(join, chances, first);
    // What comes up on no desk's screen by itself needs no explaining, and each piece costs a reading.
    // In a burst the labels come first; the lexicon's evidence is there in any case.
    const shown = underWay <= CALM && (labels.conflict >= 2 || labels.claim === "harmful");
    const marked = voices.encoder && shown ? await occlude(text, parent, targetShown(labels), encoder) : [];
    const read = first.reading ?? quick.rules.read(text, context);
    return {
      ...read,
      model,
      ...labels,
      ...(unsure.length > 0 ? { unsure } : {}),
      sensitive: isSensitive(first.sensitiveWords, labels),
      evidence: joinEvidence(read.evidence, marked),
    };
  }
}

function targetShown({ conflict, claim }: Pick<Reading, "conflict" | "claim">): Target {
  if (conflict >= 2 || claim !== "harmful") return `conflict${Math.max(1, conflict)}` as Target;
  return "harmful";
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
  encoder: PostEncoder,
): Promise<Evidence[]> {
  const pieces = piecesOf(text);
  if (pieces.length < 2) return [];
  const [whole = 0, ...parts] = (
    await encoder.encode(
      [text, ...pieces.map((piece) => without(text, piece))].map((part) => ({ text: part, parent })),
    )
  ).map(({ logits }) => logitsOfHeads(logits)[target]);
  return evidenceOf(pieces, whole, parts);
}

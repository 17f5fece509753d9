import type { EvidenceSignal, Topic } from "@hoasom/core";

/**
 * A group of phrases that say the same thing, the unit that carries a weight. Phrases stand one a line, written with
 * marks; `compile.ts` explains the little pattern language.
 */
export type LexiconGroup = {
  /** Kebab-case, unique; the name in the weight table. */
  id: string;
  signal: EvidenceSignal;
  /** Topics that the group speaks for. */
  topics?: Topic[];
  phrases: string;
  /** The writer's own threat of, or call for, violence, where it stands outside quotation marks. */
  own?: true;
  /** Family violence and children: the reading becomes sensitive. */
  sensitive?: true;
  /** Matched only where marks are typed: without them the words are something else too often. */
  marksOnly?: true;
  /** Heat of the words themselves, 0 to 1, for `hostility`. */
  heat?: number;
};

/** What is predicted by a sum of weights; `conflictN` is the chance of level N or higher. */
export const TARGETS = [
  "conflict1",
  "conflict2",
  "conflict3",
  "claim",
  "harmful",
  "protected",
  "land",
  "family",
  "environment",
  "public_order",
  "civil",
  "labour",
  "construction",
  "public_service",
] as const;
export type Target = (typeof TARGETS)[number];

/**
 * Weight of each group and line for each target it speaks for; `lexicon` is the digest of the phrases that the weights
 * were tuned with; `bias` holds the log-odds of a text without evidence.
 */
export type Weights = {
  lexicon: string;
  bias: Record<Target, number>;
  groups: Record<string, Partial<Record<Target, number>>>;
};

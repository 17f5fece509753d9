import type { Reading } from "@hoasom/core";

/** What is known of a text besides its words: the group it stands in, the text it answers, the sender's area. */
export type ReadContext = { group?: string | null; parentText?: string | null; areaId?: string | null };

/** Understands one text: the same text, context and models give the same reading. */
export type Scorer = {
  readonly model: string;
  /** Reads a text of any length and any characters; spans are UTF-16 units of the text as given. Never rejects for a text. */
  read(text: string, context?: ReadContext): Promise<Reading>;
};

/** The lexicon's scorer: pure and at once. */
export type RuleScorer = {
  readonly model: string;
  read(text: string, context?: ReadContext): Reading;
  /** The reading with what only the rules know: whether a phrase of violence in a family or against a child is there. */
  look(text: string, context?: ReadContext): { reading: Reading; sensitiveWords: boolean };
};

/** A scorer of either kind: at once, or later. */
export type AnyScorer = {
  readonly model: string;
  read(text: string, context?: ReadContext): Reading | Promise<Reading>;
};

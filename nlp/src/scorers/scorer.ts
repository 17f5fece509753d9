import type { Reading } from "@hoasom/core";

/** What is known of a text besides its words: the group it stands in, the text it answers, the sender's area. */
export type ReadContext = { group?: string | null; parentText?: string | null; areaId?: string | null };

/** Understands one text; pure, synchronous, the same text and context give the same reading. */
export type Scorer = {
  readonly model: string;
  /** Reads a text of any length and any characters; spans are UTF-16 units of the text as given. Never throws. */
  read(text: string, context?: ReadContext): Reading;
};

import { sha256 } from "@hoasom/core";
import type { LexiconGroup } from "./types.ts";
import { CLAIM_WORDS } from "./words/claims.ts";
import { CONTEXT_WORDS } from "./words/context.ts";
import { DISPUTES } from "./words/disputes.ts";
import { HINTS } from "./words/hints.ts";
import { PROTECTED_WORDS } from "./words/protected.ts";
import { THREATS } from "./words/threats.ts";
import { TOPIC_WORDS } from "./words/topics.ts";
import { VIOLENCE } from "./words/violence.ts";

/** All phrase groups of the lexicon. To add one: write it in `words/`, then run `eval/tune-lexicon.ts`. */
export const LEXICON: readonly LexiconGroup[] = [
  ...VIOLENCE,
  ...THREATS,
  ...DISPUTES,
  ...TOPIC_WORDS,
  ...CLAIM_WORDS,
  ...PROTECTED_WORDS,
  ...CONTEXT_WORDS,
  ...HINTS,
];

/** Tells one lexicon from another, so that weights tuned with older phrases are noticed. */
export async function lexiconDigest(): Promise<string> {
  return (await sha256(JSON.stringify(LEXICON))).slice(0, 16);
}

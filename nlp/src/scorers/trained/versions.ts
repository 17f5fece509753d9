import { registerOf } from "../../text/register-of.ts";
import type { ReadContext, RuleScorer } from "../scorer.ts";
import { logitsOfRules, type Voices } from "./join.ts";
import type { LinearModel } from "./linear-model.ts";
import { type ByTarget, byTarget, logitsOfHeads } from "./targets.ts";

/** Registers whose texts are read twice: as typed, and in standard spelling with the missing marks put in. */
const READ_TWICE = new Set(["nodiacritics", "teencode"]);
/** Beyond this many UTF-16 units only the text as typed is read: so long a text has enough words to be understood by. */
const LONGEST_RESTORED = 20_000;

/** Standard spelling with accents, as `createNormaliser` gives it. */
export type Restore = (text: string) => string;

/** The versions of one text, the one as typed first. */
export type Versions = readonly [string, ...string[]];

/** The versions of a text that the voices read: as typed, and restored where it lacks marks or is chat spelling. */
export function versionsOf(text: string, restore: Restore): Versions {
  if (text.length > LONGEST_RESTORED || !READ_TWICE.has(registerOf(text))) return [text];
  const restored = restore(text);
  return restored === text ? [text] : [text, restored];
}

/** What the quick voices say of the versions, with the reading of the text as typed and what the rules found in any. */
export function firstVoices(
  { rules, linear }: { rules: RuleScorer; linear: LinearModel },
  [typed, ...restored]: Versions,
  context: ReadContext,
) {
  const parent = context.parentText ?? "";
  const own = rules.look(typed, context);
  const looks = [own, ...restored.map((version) => rules.look(version, context))];
  const voices: Voices = {
    encoder: null,
    linear: meanOf(
      [typed, ...restored].map((version) => {
        const logits = linear.logits(version, parent);
        return byTarget((_target, index) => logits[index] ?? 0);
      }),
    ),
    // A phrase that stands in either version was said: marks lost hide it from the one, a wrong mark from the other.
    rules: greatestOf(looks.map(({ reading }) => logitsOfRules(reading))),
  };
  return {
    voices,
    reading: own.reading,
    sensitiveWords: looks.some((look) => look.sensitiveWords),
    ownThreat: looks.some((look) => look.reading.ownThreat),
    force: looks.some((look) => look.reading.conflict === 3),
  };
}

/** The encoder's voice over the versions of one text. */
export function encoderVoice(outputs: readonly { logits: Record<string, ArrayLike<number>> }[]): ByTarget {
  return meanOf(outputs.map(({ logits }) => logitsOfHeads(logits)));
}

function meanOf(of: readonly ByTarget[]): ByTarget {
  return byTarget((target) => of.reduce((sum, own) => sum + own[target], 0) / of.length);
}

function greatestOf(of: readonly ByTarget[]): ByTarget {
  return byTarget((target) => Math.max(...of.map((own) => own[target])));
}

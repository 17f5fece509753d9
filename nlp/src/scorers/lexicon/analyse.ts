import type { WardProfile } from "@hoasom/core";
import { createPlaceReader, type PlaceReader, type Where } from "../../places/resolve.ts";
import { type Token, tokenise } from "../../text/normalise.ts";
import type { ReadContext } from "../scorer.ts";
import { CLASS_NAMES } from "./classes.ts";
import { VIOLENT } from "./combinations.ts";
import { compile } from "./compile.ts";
import { addCombinations, addPlain, findEvidence, type Hit } from "./features.ts";
import { LEXICON } from "./lexicon.ts";

/** All that the rules see in a text before anything is weighed. */
export type Seen = {
  tokens: Token[];
  hits: Hit[];
  where: Where;
  values: Map<string, number>;
  /** Values of the parent of a comment, for the topic that it leaves unsaid; null where there is none. */
  above: Map<string, number> | null;
};

/** Looks at a text; pure. */
export type Analyser = (text: string, context?: ReadContext) => Seen;

const { root, lines } = compile(LEXICON, CLASS_NAMES);

const SHORT = 6;
const LONG = 40;
const VERY_LONG = 120;
/** A parent is read for what a comment refers to; its first words are enough. */
const PARENT_LENGTH = 1500;

/** The features of form that the weight table knows beside the groups and the combinations. */
export const FORM_FEATURES = [
  "place",
  "province",
  "short",
  "long",
  "very_long",
  "question_mark",
  "quote",
  "comment",
] as const;

/** Prefix of the features that a parent text lends to a comment. */
export const PARENT = "parent:";
const LENT =
  /^(topic_|authority|petition|complaint_service|satire|harm_|own_threat|fight|quarrel|accuse|fiction|advert|leisure)/;

/** Compiles the lexicon with the places of a ward. */
export function createAnalyser(ward: WardProfile): Analyser {
  const readPlaces = createPlaceReader(ward);
  return (text, context = {}) => {
    const seen = look(text, context, readPlaces);
    const parent = context.parentText;
    if (parent !== undefined && parent !== null && parent !== "") {
      seen.values.set("comment", 1);
      const above = look(parent.slice(0, PARENT_LENGTH), {}, readPlaces);
      seen.above = above.values;
      for (const [id, value] of above.values)
        if (LENT.test(id) && /^\w+$/.test(id)) seen.values.set(`${PARENT}${id}`, Math.min(1, value));
    }
    return seen;
  };
}

function look(text: string, context: ReadContext, readPlaces: PlaceReader): Seen {
  const tokens = tokenise(text);
  const { hits, values } = findEvidence(tokens, lines, root);
  const where = readPlaces(tokens, text, context, heatOfSentences(tokens, hits));
  const set = (id: (typeof FORM_FEATURES)[number], holds: boolean) => {
    if (holds) values.set(id, 1);
  };
  set("place", where.places.length > 0);
  set("province", where.elsewhere.length > 0);
  set("short", tokens.length <= SHORT);
  set("long", tokens.length >= LONG);
  set("very_long", tokens.length >= VERY_LONG);
  set("question_mark", /\?\s*$/.test(text.slice(-40)));
  set(
    "quote",
    tokens.some((token) => token.quoted),
  );
  addPlain(values);
  addCombinations(values);
  return { tokens, hits, where, values, above: null };
}

const HEATED = new Set<string>([...VIOLENT, "quarrel", "confront", "damage", "accuse", "crowd", "grievance"]);

function heatOfSentences(tokens: readonly Token[], hits: readonly Hit[]): Map<number, number> {
  const heat = new Map<number, number>();
  for (const hit of hits) {
    if (!HEATED.has(hit.group)) continue;
    const sentence = tokens[hit.first]?.sentence ?? 0;
    heat.set(sentence, (heat.get(sentence) ?? 0) + hit.share);
  }
  return heat;
}

import { fold } from "@hoasom/core";
import { canon } from "../text/canon.ts";
import { type RawToken, readTokens } from "../text/tokens.ts";
import type { Choice, Slot } from "./decode.ts";
import { decodeText } from "./discourse.ts";
import { NUMBER, type SyllableModel, UNKNOWN } from "./syllable-model.ts";

/** States kept at each word: more than this changes fewer than one word in a thousand. */
export const BEAM = 8;
/** Rare readings of a key are not tried beyond this many. */
const MOST_READINGS = 14;
const CAPITAL_WEIGHT = 0.7;

/** Longest run of words decoded as one sentence; a text without full stops is cut, so that memory stays bounded. */
export const LONGEST_SENTENCE = 200;

export const hasMarks = (word: string) => /[^\p{ASCII}]/u.test(word) && fold(word) !== word;
const DIGIT = /\d/;
const known = new WeakMap<SyllableModel, Map<string, Slot>>();

/** The readings of an unmarked word: every known word with its key; itself alone when there is none. */
export function readingsOf(model: SyllableModel, word: string, capital: boolean): Slot {
  let cache = known.get(model);
  if (cache === undefined) {
    cache = new Map();
    known.set(model, cache);
  }
  const name = capital ? `^${word}` : word;
  const hit = cache.get(name);
  if (hit !== undefined) return hit;
  const ids = model.withKey(word).slice(0, MOST_READINGS);
  const slot: Choice[] =
    ids.length === 0
      ? [{ words: [UNKNOWN], score: 0 }]
      : ids.map((id) => ({ words: [id], score: capital ? CAPITAL_WEIGHT * model.capital(id) : 0 }));
  if (cache.size < 40_000 && word.length <= 12) cache.set(name, slot);
  return slot;
}

/** The slot of a word that stays as typed. */
export function fixed(model: SyllableModel, word: string): Slot {
  return [{ words: [DIGIT.test(word) ? NUMBER : model.idOf(canon(word).spelling)], score: 0 }];
}

/** Runs of tokens that are decoded together: one sentence, at most `LONGEST_SENTENCE` words. */
export function* sentencesOf<T extends { sentence: number }>(tokens: readonly T[]): Generator<T[]> {
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    const number = tokens[from]?.sentence;
    while (to < tokens.length && to - from < LONGEST_SENTENCE && tokens[to]?.sentence === number) to += 1;
    yield tokens.slice(from, to);
    from = to;
  }
}

/** Below this share of marked words a text is taken to be typed without marks (usual writing has three in four). */
const FEW_MARKS = 0.25;

/**
 * For each sentence number whether it lacks its marks. A sentence is looked at by itself when it has enough words to
 * tell, else the whole text decides: «ok em» in a marked text is no unmarked text.
 */
export function lackingMarks(
  tokens: readonly { word: string; sentence: number; emoji: boolean }[],
): (sentence: number) => boolean {
  const counts = new Map<number, { words: number; marked: number }>();
  const all = { words: 0, marked: 0 };
  for (const token of tokens) {
    if (token.emoji || DIGIT.test(token.word)) continue;
    let count = counts.get(token.sentence);
    if (count === undefined) {
      count = { words: 0, marked: 0 };
      counts.set(token.sentence, count);
    }
    const marked = hasMarks(token.word) ? 1 : 0;
    count.words += 1;
    count.marked += marked;
    all.words += 1;
    all.marked += marked;
  }
  const whole = all.marked < FEW_MARKS * all.words;
  return (sentence) => {
    const count = counts.get(sentence);
    if (count === undefined) return false;
    if (count.words >= 5) return count.marked < FEW_MARKS * count.words;
    return whole && count.marked === 0;
  };
}

/** A text with its missing marks put in, unit for unit where none was missing. */
export function restoreAccents(model: SyllableModel, text: string): string {
  const tokens = readTokens(text).filter((token) => !token.emoji);
  const lacks = lackingMarks(tokens);
  const sentences = [...sentencesOf(tokens)].filter((sentence) => lacks(sentence[0]?.sentence ?? 0));
  const slots = sentences.map((sentence) => slotsOf(model, sentence));
  const read = decodeText(model, slots, BEAM);
  let out = "";
  let at = 0;
  sentences.forEach((sentence, number) => {
    sentence.forEach((token, index) => {
      const choice = slots[number]?.[index]?.[read[number]?.best[index] ?? 0];
      const id = choice?.words[0] ?? UNKNOWN;
      if (id === UNKNOWN || id === NUMBER || hasMarks(token.word)) return;
      out += text.slice(at, token.start);
      out += withCapitals(model.words[id] ?? token.word, text.slice(token.start, token.end));
      at = token.end;
    });
  });
  return out + text.slice(at);
}

function slotsOf(model: SyllableModel, sentence: readonly RawToken[]): Slot[] {
  const shouted = sentence.filter((token) => token.capital).length > 0.7 * sentence.length;
  return sentence.map((token, index) =>
    hasMarks(token.word) || DIGIT.test(token.word)
      ? fixed(model, token.word)
      : readingsOf(model, token.word, token.capital && index > 0 && !shouted),
  );
}

/** A word with the capitals of what it stands for: all of them, the first, or none. */
export function withCapitals(word: string, written: string): string {
  const first = String.fromCodePoint(written.codePointAt(0) ?? 0);
  if (first === first.toLowerCase()) return word;
  const letters = written.replace(/[^\p{L}]/gu, "");
  const shouted = letters.length > 1 && letters === letters.toUpperCase();
  return shouted ? word.toUpperCase() : word.slice(0, 1).toUpperCase() + word.slice(1);
}

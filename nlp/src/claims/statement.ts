import type { Normaliser } from "../accents/normaliser.ts";
import { canon } from "../text/canon.ts";
import { normalise, type Token } from "../text/normalise.ts";
import { type Quantity, quantitiesOf } from "./quantities.ts";
import {
  DENIAL,
  MANNERS,
  NEGATION,
  OPPOSITES,
  PERSON_HEADS,
  PLACE_HEADS,
  SLOTS,
  SMALL,
  SYNONYMS,
} from "./words.ts";

/** What a word is in a claim. */
export type WordKind = "number" | "place" | "person" | "negation" | "time" | "word";

/** A word that carries part of what is claimed: its key without marks, as written in standard spelling. */
export type Word = { key: string; form: string; kind: WordKind };

/** What is named after a head word: the keys of the names, and all of it as it is spelt. */
export type Named = { keys: ReadonlySet<string>; form: string };

/** A text read as a statement. */
export type Statement = {
  /** Keys of all words in their order, synonyms folded; for comparing the run of words. */
  keys: readonly string[];
  /** Content words, each key once. */
  words: ReadonlyMap<string, Word>;
  quantities: readonly Quantity[];
  /** For each group of times that exclude each other, which of them are named. */
  slots: readonly ReadonlySet<number>[];
  /** Opposites named: for each pair, whether its first and whether its second word stands. */
  opposites: readonly (readonly [boolean, boolean])[];
  /** What follows a head word of a place or a person, by head. */
  named: ReadonlyMap<string, Named>;
  negations: number;
  denials: number;
  manners: Readonly<Record<keyof typeof MANNERS, boolean>>;
  /** Typed without marks. */
  bare: boolean;
};

// A text of any length is compared by its beginning; a claim is a sentence or three.
const MOST_WORDS = 300;

type Phrase = { words: string[]; is: number };

const phrase = (text: string) =>
  text
    .trim()
    .split(/\s+/)
    .map((word) => canon(word).marked);
const index = (groups: readonly (readonly string[])[]): ReadonlyMap<string, Phrase[]> => {
  const map = new Map<string, Phrase[]>();
  for (const [is, group] of groups.entries())
    for (const text of group) {
      const words = phrase(text);
      const list = map.get(words[0] ?? "") ?? [];
      list.push({ words, is });
      map.set(words[0] ?? "", list);
    }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length);
  return map;
};

const DENIALS = index([DENIAL]);
const SLOT_PHRASES = SLOTS.map((slot) => index(slot.map((one) => one.split("|"))));
const OPPOSITE_PHRASES = index(OPPOSITES.flatMap(([a, b]) => [[a], [b]]));
const MANNER_NAMES = Object.keys(MANNERS) as (keyof typeof MANNERS)[];
const MANNER_PHRASES = index(MANNER_NAMES.map((name) => MANNERS[name].split("|")));
const SYNONYM_TARGETS = [...new Set(SYNONYMS.values())];
const SYNONYM_PHRASES = index(
  SYNONYM_TARGETS.map((target) => [...SYNONYMS].filter(([, to]) => to === target).map(([from]) => from)),
);
const TIME_WORDS = new Set(
  SLOTS.flat()
    .flatMap((text) => text.split("|"))
    .flatMap(phrase),
);
for (const loose of ["rồi", "này", "nay"]) TIME_WORDS.delete(loose);

/** Reads a text: standard spelling with accents, then its words, numbers, times, names, denials. */
export function readStatement(text: string, normaliser: Normaliser): Statement {
  const all = normalise(normaliser.standard(text.slice(0, MOST_WORDS * 12))).tokens;
  const tokens = all.filter((token) => !token.emoji).slice(0, MOST_WORDS);
  const forms = tokens.map((token) => token.marked);
  const quantities = quantitiesOf(tokens);
  const numbers = new Set(quantities.flatMap(({ first, last }) => range(first, last)));
  const folded = foldSynonyms(forms);
  // A number is one word, however it is written.
  for (const { value, first, last } of quantities)
    for (let at = first; at <= last; at++) folded.keys[at] = at === first ? `#${value}` : "";
  const named = namesOf(tokens, folded.keys, numbers);
  const words = new Map<string, Word>();
  for (const [at, key] of folded.keys.entries()) {
    const token = tokens[at];
    if (token === undefined || key === "") continue;
    const kind = kindOf(token.marked, at, numbers, named.places, named.persons);
    const small = SMALL.has(token.marked) && kind === "word" && !folded.changed.has(at);
    if (!small && !words.has(key)) words.set(key, { key, form: token.spelling, kind });
  }
  return {
    keys: folded.keys.filter((key) => key !== ""),
    words,
    quantities,
    slots: SLOT_PHRASES.map((phrases) => new Set(find(forms, phrases))),
    opposites: sidesOf(new Set(find(forms, OPPOSITE_PHRASES))),
    named: named.after,
    negations: forms.filter((form) => NEGATION.has(form)).length,
    denials: find(forms, DENIALS).length,
    manners: mannersOf(new Set(find(forms, MANNER_PHRASES))),
    bare: isBare(text),
  };
}

function kindOf(
  form: string,
  at: number,
  numbers: ReadonlySet<number>,
  places: ReadonlySet<number>,
  persons: ReadonlySet<number>,
): WordKind {
  if (numbers.has(at) || /\d/.test(form)) return "number";
  if (places.has(at)) return "place";
  if (persons.has(at)) return "person";
  if (NEGATION.has(form)) return "negation";
  return TIME_WORDS.has(form) ? "time" : "word";
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Which phrases stand in the words, longest first, without overlaps. */
function find(forms: readonly string[], phrases: ReadonlyMap<string, Phrase[]>): number[] {
  const found: number[] = [];
  for (let at = 0; at < forms.length; at++) {
    const hit = phrases
      .get(forms[at] ?? "")
      ?.find(({ words }) => words.every((word, by) => forms[at + by] === word));
    if (hit === undefined) continue;
    found.push(hit.is);
    at += hit.words.length - 1;
  }
  return found;
}

/** Keys without marks in their order; a synonym's first word takes the common word's key, its others none. */
function foldSynonyms(forms: readonly string[]): { keys: string[]; changed: Set<number> } {
  const keys = forms.map((form) => canon(form).key);
  const changed = new Set<number>();
  for (let at = 0; at < forms.length; at++) {
    const hit = SYNONYM_PHRASES.get(forms[at] ?? "")?.find(({ words }) =>
      words.every((word, by) => forms[at + by] === word),
    );
    if (hit === undefined) continue;
    for (let by = 0; by < hit.words.length; by++) keys[at + by] = "";
    keys[at] = phrase(SYNONYM_TARGETS[hit.is] ?? "")
      .map((word) => canon(word).key)
      .join(" ");
    changed.add(at);
    at += hit.words.length - 1;
  }
  // A common word of several syllables stands as one key too, so that both sides meet.
  for (const target of SYNONYM_TARGETS) {
    const words = phrase(target);
    if (words.length < 2) continue;
    for (let at = 0; at + words.length <= forms.length; at++)
      if (words.every((word, by) => forms[at + by] === word)) {
        for (let by = 1; by < words.length; by++) keys[at + by] = "";
        keys[at] = words.map((word) => canon(word).key).join(" ");
        changed.add(at);
      }
  }
  return { keys, changed };
}

const LONGEST_NAME = 2;

/** The words after heads of places and persons, with their positions. */
function namesOf(tokens: readonly Token[], keys: readonly string[], numbers: ReadonlySet<number>) {
  const after = new Map<string, { keys: Set<string>; form: string }>();
  const places = new Set<number>();
  const persons = new Set<number>();
  for (const [at, token] of tokens.entries()) {
    const place = PLACE_HEADS.has(token.marked);
    if (!place && !PERSON_HEADS.has(token.marked)) continue;
    for (let by = 1; by <= LONGEST_NAME; by++) {
      const next = tokens[at + by];
      if (next === undefined || next.sign !== "") break;
      const number = numbers.has(at + by) || /\d/.test(next.marked);
      if (!number && (SMALL.has(next.marked) || NEGATION.has(next.marked))) break;
      // «bà Nhàn vỡ hụi»: after a name in capitals the small letters are not of the name; without any, a person's is short.
      if (by > 1 && !number && (tokens[at + 1]?.capital ? !next.capital : !place)) break;
      (place ? places : persons).add(at + by);
      const named = after.get(token.key) ?? { keys: new Set<string>(), form: token.spelling };
      named.keys.add(keys[at + by] ?? "");
      named.form += ` ${next.capital ? capitalised(next.spelling) : next.spelling}`;
      after.set(token.key, named);
      if (number) break;
    }
  }
  return { after, places, persons };
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);

function sidesOf(found: ReadonlySet<number>): [boolean, boolean][] {
  return OPPOSITES.map((_, at) => [found.has(2 * at), found.has(2 * at + 1)]);
}

function mannersOf(found: ReadonlySet<number>): Statement["manners"] {
  return Object.fromEntries(MANNER_NAMES.map((name, at) => [name, found.has(at)])) as Statement["manners"];
}

function isBare(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const marks = text.normalize("NFD").match(/[\p{M}đĐ]/gu)?.length ?? 0;
  return letters > 0 && marks / letters < 0.05;
}

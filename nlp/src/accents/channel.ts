import { fold } from "@hoasom/core";
import { unstretch } from "../text/dodged.ts";
import { isSyllable, isSyllableKey } from "../text/syllable.ts";
import { readLonePerson, teencodeReadings } from "../text/teencode.ts";
import { splitTone } from "../text/tone.ts";
import { chatWords } from "./chat-words.ts";
import type { Choice, Slot } from "./decode.ts";
import { alike, byEar } from "./sounds.ts";
import { type SyllableModel, UNKNOWN } from "./syllable-model.ts";

/**
 * What each way from a typed word to a standard one costs, in nats. `eval/tune-channel.ts` searched for them; where it
 * trusted the tables that were written beside its own texts too far, they were set half way by hand. «Real» ways begin
 * at a word that is Vietnamese as typed, so they need a context that speaks loudly.
 */
export const COSTS = {
  unknown: 7.8,
  unread: 12,
  slang: 8,
  table: 0,
  tableReal: 2.5,
  dictionary: 0.8,
  dictionaryRank: 1.2,
  dictionaryReal: 6,
  stretched: 0.3,
  bare: 0.7,
  bareReal: 6.5,
  mark: 1.2,
  markReal: 9.5,
  hoiNga: 5.5,
  ear: 2.2,
  alike: 3,
  alikeReal: 8,
  edit: 5,
  capital: 3,
  extraWord: -2.5,
  capitalHint: 0.6,
};

/** The most readings of one word that are weighed. */
const MOST = 14;

/** How a word stands in its sentence, as far as the channel cares. */
export type Standing = {
  /** The sentence was typed without marks: each reading of its key is as good as the word itself. */
  lacks: boolean;
  /** Capital inside a sentence: a name or an abbreviation, which is kept more readily. */
  capital: boolean;
  /** May be no chat spelling where it stands (`đ/c`, `5 k`). */
  locked: boolean;
  /** The writer talks roughly, so that `t` and `m` are «tao» and «mày». */
  rough: boolean;
};

/** The standard spellings that a typed word may stand for, itself among them, each with its score. */
export class Channel {
  readonly #model: SyllableModel;
  readonly #spellings: ReadonlyMap<string, readonly string[]>;
  readonly #cache = new Map<string, Slot>();

  constructor(model: SyllableModel, spellings: ReadonlyMap<string, readonly string[]>) {
    this.#model = model;
    this.#spellings = spellings;
  }

  /** `word` is lower case in standard tone position. The first choice is the word as typed. */
  read(word: string, standing: Standing): Slot {
    const person = (word === "t" || word === "m") && standing.rough;
    const name = `${standing.lacks ? "l" : ""}${standing.capital ? "c" : ""}${standing.locked ? "k" : ""}${person ? "r" : ""} ${word}`;
    const hit = this.#cache.get(name);
    if (hit !== undefined) return hit;
    const slot = this.#make(word, standing);
    if (this.#cache.size < 60_000 && word.length <= 16) this.#cache.set(name, slot);
    return slot;
  }

  #make(word: string, standing: Standing): Slot {
    const model = this.#model;
    const inModel = model.has(word);
    const syllable = isSyllable(word);
    const real = inModel && syllable;
    const person = readLonePerson(word, standing.rough);
    const table = standing.locked ? NONE : person === null ? teencodeReadings(word) : [person];
    // Rough talk leaves no choice of «mình» or «mọi» for `m`.
    const decided = standing.locked || (person !== null && standing.rough);
    const dictionary = decided ? NONE : (this.#spellings.get(word) ?? NONE);
    const chat = decided ? NONE : (chatWords.get(word) ?? NONE);
    const found = new Map<string, number>();
    const put = (form: string, cost: number) => {
      const old = found.get(form);
      if (form !== word && (old === undefined || cost < old)) found.set(form, cost);
    };

    for (const form of table) put(form, real ? COSTS.tableReal : COSTS.table);
    dictionary.forEach((form, rank) => {
      put(form, (real ? COSTS.dictionaryReal : COSTS.dictionary) + COSTS.dictionaryRank * rank);
    });
    for (const form of chat) put(form, real ? COSTS.dictionaryReal : COSTS.dictionary);
    this.#putStretched(word, put);
    this.#putSameKey(word, standing.lacks, real, put);
    // Without marks a word that has readings is taken to be one of them, not somebody's slip or sound.
    const restorable = standing.lacks && model.withKey(word).length > 0;
    if (!restorable && !standing.locked && word.length > 1 && word.length <= 8) {
      if (!syllable) this.#putByEar(word, put);
      for (const form of alike(word)) if (model.has(form)) put(form, real ? COSTS.alikeReal : COSTS.alike);
      if (!syllable && !inModel && found.size === 0) this.#putEdits(word, put);
    }
    const choices: Choice[] = [];
    for (const [form, cost] of found) {
      const words = form.split(" ").map((part) => model.idOf(part));
      if (words.includes(UNKNOWN) && words.length === 1) continue;
      const hint =
        standing.capital && words.length === 1 ? COSTS.capitalHint * model.capital(words[0] ?? 0) : 0;
      choices.push({
        words,
        text: form,
        score:
          hint -
          cost -
          (words.length - 1) * COSTS.extraWord -
          (standing.capital && (!standing.lacks || words.length > 1) ? COSTS.capital : 0),
      });
    }
    choices.sort((a, b) => worth(model, b) - worth(model, a));
    return [
      this.#asTyped(word, standing, real, table.length + dictionary.length + chat.length > 0),
      ...choices.slice(0, MOST),
    ];
  }

  #asTyped(word: string, standing: Standing, real: boolean, slang: boolean): Choice {
    const model = this.#model;
    const id = model.idOf(word);
    let score = 0;
    if (id === UNKNOWN && standing.lacks && model.withKey(word).length > 0) score -= COSTS.unread;
    else if (!real && slang && !standing.locked && !standing.capital) score -= COSTS.slang;
    else if (id === UNKNOWN && !standing.capital) score -= COSTS.unknown;
    if (standing.capital && id !== UNKNOWN) score += COSTS.capitalHint * model.capital(id);
    return { words: [id], text: word, score };
  }

  #putStretched(word: string, put: (form: string, cost: number) => void): void {
    const short = unstretch(word);
    for (const form of short === word ? [undouble(word)] : [short, undouble(short)]) {
      if (form === word || form === "") continue;
      if (this.#model.has(form)) put(form, COSTS.stretched);
      for (const standard of teencodeReadings(form)) put(standard, COSTS.table + COSTS.stretched);
      for (const standard of this.#spellings.get(form) ?? NONE)
        put(standard, COSTS.dictionary + COSTS.stretched);
      if (fold(form) === form && !isSyllable(form))
        for (const id of this.#model.withKey(form))
          put(this.#model.words[id] ?? "", COSTS.bare + COSTS.stretched);
    }
  }

  #putSameKey(word: string, lacks: boolean, real: boolean, put: (form: string, cost: number) => void): void {
    const key = fold(word);
    const unmarked = key === word;
    if (unmarked && !lacks && !isSyllableKey(key)) return;
    const tone = splitTone(word).tone;
    for (const id of this.#model.withKey(key)) {
      const form = this.#model.words[id] ?? "";
      let cost = unmarked ? COSTS.bareReal : COSTS.markReal;
      if (unmarked && lacks) cost = 0;
      else if (!real) cost = unmarked ? COSTS.bare : COSTS.mark;
      else if (!unmarked && isHoiNga(tone, splitTone(form).tone)) cost = COSTS.hoiNga;
      put(form, cost);
    }
  }

  #putByEar(word: string, put: (form: string, cost: number) => void): void {
    for (const form of byEar(word)) {
      if (this.#model.has(form)) put(form, COSTS.ear);
      const key = fold(form);
      if (fold(word) === word)
        for (const id of this.#model.withKey(key)) put(this.#model.words[id] ?? "", COSTS.ear + COSTS.bare);
    }
  }

  /** A slip of the finger: one letter too many, two letters swapped, the key beside. */
  #putEdits(word: string, put: (form: string, cost: number) => void): void {
    if (word.length < 4) return;
    const tried = new Set<string>();
    for (let at = 0; at < word.length; at++) {
      tried.add(word.slice(0, at) + word.slice(at + 1));
      tried.add(word.slice(0, at) + (word[at + 1] ?? "") + (word[at] ?? "") + word.slice(at + 2));
      for (const near of NEAR_KEYS[word[at] ?? ""] ?? "")
        tried.add(word.slice(0, at) + near + word.slice(at + 1));
    }
    for (const form of tried) if (isSyllable(form) && this.#model.has(form)) put(form, COSTS.edit);
  }
}

const NONE: readonly string[] = [];
const worth = (model: SyllableModel, choice: Choice) =>
  choice.score + 0.5 * model.unigram(choice.words[0] ?? 0);
const isHoiNga = (a: string, b: string) =>
  a !== b && "\u0303\u0309".includes(a) && "\u0303\u0309".includes(b) && a !== "" && b !== "";
// `rồii` and `thôii` are shortened by `unstretch`; this takes any doubled letter (`vàoo`, `lắmm`).
const undouble = (word: string) => word.replace(/(\p{L})\1+/gu, "$1");

const NEAR_KEYS: Record<string, string> = {
  q: "wa",
  w: "qes",
  e: "wrd",
  r: "etf",
  t: "ryg",
  y: "tuh",
  u: "yij",
  i: "uok",
  o: "ipl",
  p: "o",
  a: "qsz",
  s: "adwx",
  d: "sfec",
  f: "dgrv",
  g: "fhtb",
  h: "gjyn",
  j: "hkum",
  k: "jlio",
  l: "ko",
  z: "xas",
  x: "zcsd",
  c: "xvd",
  v: "cbfg",
  b: "vngh",
  n: "bmhj",
  m: "nj",
};

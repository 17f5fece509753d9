import { fold } from "@hoasom/core";
import { type ModelArrays, unpackModel } from "./model-file.ts";

/** The first words of every model: the edge of a sentence, any number, any word that the model does not know. */
export const EDGE = 0;
export const NUMBER = 1;
export const UNKNOWN = 2;
export const SPECIAL = ["</s>", "<num>", "<unk>"];

/** Nats that one step of a quantised −log probability stands for; 255 steps reach e^−20. */
export const STEP = 0.08;

/**
 * A language model over syllables: interpolated Kneser–Ney triples with back-off (Chen and Goodman 1999), pruned and
 * quantised. Words are numbers (`idOf`); scores are natural logarithms.
 */
export class SyllableModel {
  readonly words: readonly string[];
  readonly #ids: Map<string, number>;
  readonly #byKey = new Map<string, number[]>();
  readonly #data: ModelArrays;

  constructor(data: ModelArrays) {
    this.#data = data;
    this.words = data.words;
    this.#ids = new Map(data.words.map((word, id) => [word, id]));
    data.words.forEach((word, id) => {
      if (id < SPECIAL.length) return;
      const key = fold(word);
      const row = this.#byKey.get(key);
      if (row === undefined) this.#byKey.set(key, [id]);
      else row.push(id);
    });
    // Frequent readings first, so that a beam meets the likely ones early.
    for (const row of this.#byKey.values())
      row.sort((a, b) => (data.unigram[a] ?? 255) - (data.unigram[b] ?? 255));
  }

  /** From the bytes of a shipped file. */
  static read(file: Uint8Array): SyllableModel {
    return new SyllableModel(unpackModel(file));
  }

  /** The number of a word in lower case and standard tone position, or `UNKNOWN`. */
  idOf(word: string): number {
    return this.#ids.get(word) ?? UNKNOWN;
  }

  has(word: string): boolean {
    return this.#ids.has(word);
  }

  /** The words that have this key when their marks are dropped, the frequent ones first. */
  withKey(key: string): readonly number[] {
    return this.#byKey.get(key) ?? NONE;
  }

  /** Natural logarithm of a word's share of all words. */
  unigram(word: number): number {
    return -STEP * (this.#data.unigram[word] ?? 255);
  }

  /** Log odds-like hint: log P(capital | word) − log P(capital), for words inside a sentence. */
  capital(word: number): number {
    return -STEP * (this.#data.capital[word] ?? 40);
  }

  /** log P(word in chat) − log P(word in the news). */
  chat(word: number): number {
    return STEP * ((this.#data.chat[word] ?? 128) - 128);
  }

  /** Index of the pair `first, second`, or −1. */
  pairOf(first: number, second: number): number {
    const { pairStart, pairWord } = this.#data;
    let low = pairStart[first] ?? 0;
    let high = (pairStart[first + 1] ?? 0) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const word = pairWord[middle] as number;
      if (word === second) return middle;
      if (word < second) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** log P(second | first) where `pair` is `pairOf(first, second)`. */
  afterOne(first: number, second: number, pair: number): number {
    const { pair: scores, unigram, unigramBackoff } = this.#data;
    if (pair >= 0) return -STEP * (scores[pair] as number);
    return -STEP * ((unigramBackoff[first] as number) + (unigram[second] as number));
  }

  /**
   * log P(third | context) where `context` is the pair before it (or −1) and `short` is log P(third | second), which
   * the caller has at hand for all contexts with the same second word.
   */
  afterTwo(context: number, third: number, short: number): number {
    if (context < 0) return short;
    const { tripleStart, tripleWord, triple, pairBackoff } = this.#data;
    let low = tripleStart[context] as number;
    let high = (tripleStart[context + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const word = tripleWord[middle] as number;
      if (word === third) return -STEP * (triple[middle] as number);
      if (word < third) low = middle + 1;
      else high = middle - 1;
    }
    return short - STEP * (pairBackoff[context] as number);
  }
}

const NONE: readonly number[] = [];

import type { ModelArrays } from "../../src/accents/model-file.ts";
import { STEP } from "../../src/accents/syllable-model.ts";
import type { Counts } from "./counts.ts";

/** How much is taken from each seen count for the unseen ones (Ney et al. 1994; fixed, near the usual estimates). */
export const DISCOUNT = { pair: 0.75, triple: 0.8 };
/** A share of every word's probability that is even over all words, so that none is impossible. */
const FLOOR = 0.001;

/** What a pair or triple must be worth (count × gain in log P) to be kept. */
export type Pruning = { pair: number; triple: number };

const quantise = (logP: number) => Math.max(0, Math.min(255, Math.round(-logP / STEP)));

/**
 * Interpolated Kneser–Ney estimates from counts of triples, pruned (after Stolcke 1998: what changes little goes) and
 * written in back-off form. Keys are `(first · size + second) · size + third`; `pairs` are `continuations`.
 */
export function estimate(
  triples: Counts,
  pairs: Counts,
  words: string[],
  hints: { capital: Uint8Array; chat: Uint8Array },
  prune: Pruning,
): ModelArrays {
  const size = words.length;
  const unigramP = unigrams(pairs, size);
  const pairTable = fitPairs(pairs, unigramP, size, prune.pair);
  const tripleTable = fitTriples(triples, pairTable, size, prune.triple);
  return {
    words,
    unigram: Uint8Array.from(unigramP, (p) => quantise(Math.log(p))),
    unigramBackoff: pairTable.backoff,
    ...hints,
    pairStart: pairTable.start,
    pairWord: pairTable.word,
    pair: Uint8Array.from(pairTable.logP, quantise),
    pairBackoff: tripleTable.backoff,
    tripleStart: tripleTable.start,
    tripleWord: tripleTable.word,
    triple: tripleTable.score,
  };
}

function unigrams(pairs: Counts, size: number): Float64Array {
  const p = new Float64Array(size);
  let total = 0;
  for (const key of pairs.key) {
    p[key % size] = (p[key % size] ?? 0) + 1;
    total += 1;
  }
  return p.map((count) => (1 - FLOOR) * (count / total) + FLOOR / size);
}

type PairTable = {
  start: Uint32Array;
  word: Uint16Array;
  logP: Float32Array;
  backoff: Uint8Array;
  unigram: Float64Array;
  gamma: Float64Array;
};

function fitPairs(pairs: Counts, unigram: Float64Array, size: number, worth: number): PairTable {
  const start = new Uint32Array(size + 1);
  const word: number[] = [];
  const logP: number[] = [];
  const gamma = new Float64Array(size).fill(1);
  let at = 0;
  for (let first = 0; first < size; first++) {
    start[first] = word.length;
    let end = at;
    let total = 0;
    while (end < pairs.key.length && Math.floor((pairs.key[end] as number) / size) === first) {
      total += pairs.count[end] as number;
      end += 1;
    }
    let free = 0;
    for (let row = at; row < end; row++) free += pairs.free[row] as number;
    let kept = 0;
    let lower = 0;
    for (let row = at; row < end; row++) {
      const count = pairs.count[row] as number;
      const second = (pairs.key[row] as number) % size;
      const short = unigram[second] as number;
      const p = (count - (pairs.free[row] as number)) / total + (free / total) * short;
      if (count * (Math.log(p) - Math.log((free / total) * short)) < worth) continue;
      word.push(second);
      logP.push(Math.log(p));
      kept += p;
      lower += short;
    }
    if (total > 0) gamma[first] = Math.min(1, Math.max(1e-6, (1 - kept) / Math.max(1e-9, 1 - lower)));
    at = end;
  }
  start[size] = word.length;
  return {
    start,
    word: Uint16Array.from(word),
    logP: Float32Array.from(logP),
    backoff: Uint8Array.from(gamma, (value) => quantise(Math.log(value))),
    unigram,
    gamma,
  };
}

function fitTriples(triples: Counts, pairs: PairTable, size: number, worth: number) {
  const start = new Uint32Array(pairs.word.length + 1);
  const backoff = new Uint8Array(pairs.word.length);
  const word: number[] = [];
  const score: number[] = [];
  const find = (first: number, second: number) => {
    let low = pairs.start[first] as number;
    let high = (pairs.start[first + 1] as number) - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = pairs.word[middle] as number;
      if (found === second) return middle;
      if (found < second) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  };
  const shortP = (second: number, third: number) => {
    const pair = find(second, third);
    return pair >= 0
      ? Math.exp(pairs.logP[pair] as number)
      : (pairs.gamma[second] as number) * (pairs.unigram[third] as number);
  };
  let lastPair = -1;
  for (let at = 0; at < triples.key.length; ) {
    const context = Math.floor((triples.key[at] as number) / size);
    let end = at;
    let total = 0;
    let free = 0;
    while (end < triples.key.length && Math.floor((triples.key[end] as number) / size) === context) {
      total += triples.count[end] as number;
      free += triples.free[end] as number;
      end += 1;
    }
    const second = context % size;
    const pair = find(Math.floor(context / size), second);
    if (pair >= 0) {
      while (lastPair < pair) start[++lastPair] = word.length;
      let kept = 0;
      let lower = 0;
      for (let row = at; row < end; row++) {
        const count = triples.count[row] as number;
        const third = (triples.key[row] as number) % size;
        const short = shortP(second, third);
        const p = (count - (triples.free[row] as number)) / total + (free / total) * short;
        if (count * (Math.log(p) - Math.log((free / total) * short)) < worth) continue;
        word.push(third);
        score.push(quantise(Math.log(p)));
        kept += p;
        lower += short;
      }
      const gamma = Math.min(1, Math.max(1e-6, (1 - kept) / Math.max(1e-9, 1 - lower)));
      backoff[pair] = quantise(Math.log(gamma));
    }
    at = end;
  }
  while (lastPair < pairs.word.length) start[++lastPair] = word.length;
  return { start, backoff, word: Uint16Array.from(word), score: Uint8Array.from(score) };
}

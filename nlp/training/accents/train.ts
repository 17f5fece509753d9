/**
 * Learns the accent model from the background texts and the marked part of the corpus, and writes the file that
 * ships. Deterministic; about half a minute on one core.
 *
 *   node training/accents/train.ts [--out FILE] [--triple WORTH] [--pair WORTH] [--chat WEIGHT] [--ward WEIGHT]
 *        [--quality BROTLI] [--no-corpus]
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packModel } from "../../src/accents/model-file.ts";
import { EDGE, NUMBER, SPECIAL, STEP, UNKNOWN } from "../../src/accents/syllable-model.ts";
import { isSyllable } from "../../src/text/syllable.ts";
import { teencodeReadings } from "../../src/text/teencode.ts";
import { addCounts, type Counts, continuations, countKeys } from "./counts.ts";
import { DISCOUNT, estimate } from "./kneser-ney.ts";
import {
  chatSentences,
  corpusTexts,
  forumLines,
  newsSentences,
  newsTexts,
  type Sentence,
  standardPairs,
} from "./sources.ts";

const { values: options } = parseArgs({
  options: {
    out: { type: "string", default: new URL("../../models/accents/syllables.bin", import.meta.url).pathname },
    pair: { type: "string", default: "0.5" },
    triple: { type: "string", default: "3" },
    chat: { type: "string", default: "4" },
    ward: { type: "string", default: "8" },
    quality: { type: "string", default: "9" },
    "no-corpus": { type: "boolean", default: false },
  },
});

/** A word that is no syllable must be this frequent in the news to be in the model, a syllable this anywhere. */
const LEAST = { other: 25, syllable: 2 };
// «internet», «karaoke»; what has marks and is no syllable is a slip or a chat spelling («thík»), never to be aimed at.
const isForeign = (word: string) => /^[a-z]{2,}$/.test(word) && teencodeReadings(word).length === 0;
const MOST_WORDS = 16_383;
/** How much a ward post counts for a forum line in what is chat. */
const WARD_TALK = 3;
/** Sightings that the ratio of chat to news is smoothed with. */
const RARE = 2;
const DIGIT = /\d/;

// A first numbering of every word seen; the model's own comes after counting.
const numbers = new Map<string, number>();
const seen: string[] = [];
const counted: number[] = [];
const inNews: number[] = [];
const inChat: number[] = [];
const capitals: number[] = [];
const inside: number[] = [];

function numberOf(word: string, weight: number, capital: boolean, atStart: boolean): number {
  const name = DIGIT.test(word) ? "<num>" : word;
  let id = numbers.get(name);
  if (id === undefined) {
    id = seen.push(name) - 1;
    numbers.set(name, id);
    counted.push(0);
    inNews.push(0);
    inChat.push(0);
    capitals.push(0);
    inside.push(0);
  }
  counted[id] = (counted[id] ?? 0) + weight;
  const register = weight === 1 ? inNews : inChat;
  register[id] = (register[id] ?? 0) + (weight > Number(options.chat) ? WARD_TALK : 1);
  if (!atStart) {
    inside[id] = (inside[id] ?? 0) + weight;
    if (capital) capitals[id] = (capitals[id] ?? 0) + weight;
  }
  return id;
}

function read(sentences: Iterable<Sentence>, weight: number): Uint32Array {
  let ids = new Uint32Array(1 << 20);
  let length = 0;
  const push = (id: number) => {
    if (length === ids.length) {
      const wider = new Uint32Array(ids.length * 2);
      wider.set(ids);
      ids = wider;
    }
    ids[length++] = id;
  };
  // 0 is the edge here, so every first number is one higher.
  push(0);
  for (const sentence of sentences) {
    const shouted = sentence.capitals.filter(Boolean).length > sentence.words.length * 0.7;
    sentence.words.forEach((word, at) => {
      push(numberOf(word, weight, sentence.capitals[at] ?? false, at === 0 || shouted) + 1);
    });
    push(0);
  }
  return ids.slice(0, length);
}

function* all<T>(texts: Iterable<T>, cut: (text: T) => Sentence[]): Generator<Sentence> {
  for (const text of texts) yield* cut(text);
}

const started = performance.now();
const note = (text: string) =>
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(1)} s: ${text}\n`);

// Ward posts are few and most like what the model will read, so each of their words counts for several of the news.
const wardTexts = options["no-corpus"]
  ? []
  : [...standardPairs("learn").map((pair) => pair.standard), ...corpusTexts("learn")];
const sources = [
  { name: "news", weight: 1, sentences: all(newsTexts("learn"), newsSentences) },
  { name: "forum", weight: Number(options.chat), sentences: all(forumLines("learn"), chatSentences) },
  { name: "ward posts", weight: Number(options.ward), sentences: all(wardTexts, chatSentences) },
].map(({ name, weight, sentences }) => {
  const ids = read(sentences, weight);
  note(`${name}: ${ids.length} words`);
  return { weight, ids };
});

// The model's words: frequent enough, sorted by frequency so that gaps between numbers are small.
const chosen = seen
  .map((word, id) => ({ word, id, count: counted[id] ?? 0 }))
  .filter(({ word, id, count }) =>
    isSyllable(word) ? count >= LEAST.syllable : isForeign(word) && (inNews[id] ?? 0) >= LEAST.other,
  )
  .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
  .slice(0, MOST_WORDS - SPECIAL.length);
const words = [...SPECIAL, ...chosen.map(({ word }) => word)];
const renumbered = new Uint16Array(seen.length + 1).fill(UNKNOWN);
renumbered[0] = EDGE;
const numberId = numbers.get("<num>");
if (numberId !== undefined) renumbered[numberId + 1] = NUMBER;
chosen.forEach(({ id }, at) => {
  renumbered[id + 1] = at + SPECIAL.length;
});
const size = words.length;
note(`${size} words`);

// P(capital | word), smoothed; step 0.08 nats as everywhere.
const capital = new Uint8Array(size).fill(30);
chosen.forEach(({ id }, at) => {
  const share = ((capitals[id] ?? 0) + 0.1) / ((inside[id] ?? 0) + 1);
  capital[at + SPECIAL.length] = Math.min(255, Math.round(-Math.log(share) / 0.08));
});

/** log P(word | chat) − log P(word | news), drawn to zero where both are rare. */
function chatHints(): Uint8Array {
  const total = { news: 0, chat: 0 };
  seen.forEach((_, id) => {
    total.news += inNews[id] ?? 0;
    total.chat += inChat[id] ?? 0;
  });
  const hints = new Uint8Array(size).fill(128);
  chosen.forEach(({ id }, at) => {
    const expected = ((inNews[id] ?? 0) * total.chat) / total.news;
    const ratio = Math.log(((inChat[id] ?? 0) + RARE) / (expected + RARE));
    hints[at + SPECIAL.length] = Math.max(0, Math.min(255, 128 + Math.round(ratio / STEP)));
  });
  return hints;
}

function triplesOf(ids: Uint32Array, weight: number): Counts {
  const keys = new Float64Array(ids.length);
  let filled = 0;
  const at = (index: number) => renumbered[ids[index] as number] as number;
  for (let index = 2; index < ids.length; index++) {
    const second = at(index - 1);
    if (second === EDGE) continue;
    keys[filled++] = (at(index - 2) * size + second) * size + at(index);
  }
  return countKeys(keys.subarray(0, filled), weight, DISCOUNT.triple);
}

const counts = sources.map(({ weight, ids }) => {
  const triples = triplesOf(ids, weight);
  return { triples, pairs: continuations(triples, size, weight, DISCOUNT.pair) };
});
const triples = counts.map((count) => count.triples).reduce(addCounts);
const pairs = counts.map((count) => count.pairs).reduce(addCounts);
note(`${triples.key.length} different triples`);
const model = estimate(
  triples,
  pairs,
  words,
  { capital, chat: chatHints() },
  {
    pair: Number(options.pair),
    triple: Number(options.triple),
  },
);
note(`kept ${model.pairWord.length} pairs, ${model.tripleWord.length} triples`);
const file = packModel(model, Number(options.quality));
writeFileSync(options.out, file);
note(`${options.out}: ${(file.length / 1e6).toFixed(2)} MB`);

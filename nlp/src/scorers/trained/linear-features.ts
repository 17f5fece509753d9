/** Buckets of the n-gram model: hashes are cut to this many bits. */
export const BITS = 18;
const MASK = (1 << BITS) - 1;

const WORDS = /[\p{L}\p{N}]+/gu;
const MARKS = /\p{M}/gu;
/** The first tokens of a parent are enough to know what a comment refers to. */
const PARENT_TOKENS = 60;
/** Weight of each block of grams: words, bare words, characters, the parent's words. */
const BLOCK_WEIGHTS = { w: 1, s: 1, c: 1, p: 0.5 } as const;

/** Runs of letters and digits of the text in NFC and lower case. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFC").toLowerCase().match(WORDS) ?? [];
}

const bare = (word: string) => word.normalize("NFD").replace(MARKS, "").replaceAll("đ", "d").normalize("NFC");

const encoder = new TextEncoder();
const scratch = new Uint8Array(4096);

/** FNV-1a (Fowler, Noll, Vo), 32 bit over the UTF-8 bytes, its low 18 bits; a gram of over 1,300 letters is cut. */
export function bucketOf(gram: string): number {
  const { written } = encoder.encodeInto(gram, scratch);
  let hash = 2166136261;
  for (let at = 0; at < written; at += 1) hash = Math.imul(hash ^ (scratch[at] ?? 0), 16777619);
  return hash & MASK;
}

/** Characters of one word that are read; what is longer is no word of any language. */
const LONGEST_WORD = 200;
/** Words of a text that are read: some 100 KB. */
const MOST_WORDS = 20_000;

/**
 * The n-gram features of a text: bucket → value, as `nlp/training/linear.py` defines them (word and word-pair grams as
 * typed and bare, character 2- to 5-grams, the parent's words; each block's values have the same length in sum).
 */
export function linearFeatures(text: string, parent = ""): Map<number, number> {
  const words = wordsOf(text)
    .slice(0, MOST_WORDS)
    .map((word) => (word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word));
  const bares = words.map(bare);
  const line = ` ${words.join(" ")} `;
  const blocks: Record<keyof typeof BLOCK_WEIGHTS, Set<number>> = {
    w: wordGrams(words, "w:", "W:"),
    s: wordGrams(bares, "s:", "S:"),
    c: words.length === 0 ? new Set() : characterGrams(line),
    p: new Set(
      wordsOf(parent)
        .slice(0, PARENT_TOKENS)
        .map((word) => bucketOf(`p:${word.slice(0, LONGEST_WORD)}`)),
    ),
  };
  const values = new Map<number, number>();
  for (const [name, buckets] of Object.entries(blocks)) {
    const value = BLOCK_WEIGHTS[name as keyof typeof BLOCK_WEIGHTS] / Math.sqrt(buckets.size);
    for (const bucket of buckets) values.set(bucket, (values.get(bucket) ?? 0) + value);
  }
  return values;
}

function wordGrams(words: readonly string[], single: string, pair: string): Set<number> {
  const buckets = new Set<number>();
  let before: string | null = null;
  for (const word of words) {
    buckets.add(bucketOf(single + word));
    if (before !== null) buckets.add(bucketOf(`${pair}${before} ${word}`));
    before = word;
  }
  return buckets;
}

/** Every run of 2 to 5 characters; the hash goes on from run to run, so that each character is read four times only. */
function characterGrams(line: string): Set<number> {
  const characters = Array.from(line);
  const bytes = characters.map((character) => encoder.encode(character));
  const buckets = new Set<number>();
  let start = 2166136261;
  for (const byte of encoder.encode("c:")) start = Math.imul(start ^ byte, 16777619);
  for (let from = 0; from < bytes.length; from += 1) {
    let hash = start;
    for (let length = 1; length <= 5 && from + length <= bytes.length; length += 1) {
      for (const byte of bytes[from + length - 1] ?? []) hash = Math.imul(hash ^ byte, 16777619);
      if (length >= 2) buckets.add(hash & MASK);
    }
  }
  return buckets;
}

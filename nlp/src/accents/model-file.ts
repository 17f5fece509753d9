import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";

/** The model laid out as flat arrays; `syllable-model.ts` says what they mean. */
export type ModelArrays = {
  words: string[];
  /** Quantised −log P of each word, its back-off weight as a context, and −log P that it is written with a capital. */
  unigram: Uint8Array;
  unigramBackoff: Uint8Array;
  capital: Uint8Array;
  /** How much likelier each word is in chat than in the news: 128 + log ratio / `STEP`. */
  chat: Uint8Array;
  /** Pairs `first, second`: those of `first` lie from `pairStart[first]` on, sorted by `second`. */
  pairStart: Uint32Array;
  pairWord: Uint16Array;
  pair: Uint8Array;
  pairBackoff: Uint8Array;
  /** Triples: those that go on from pair `p` lie from `tripleStart[p]` on, sorted by the third word. */
  tripleStart: Uint32Array;
  tripleWord: Uint16Array;
  triple: Uint8Array;
};

/** Bump when the layout changes, so that an old file is refused instead of misread. */
const MAGIC = 0x48_53_41_32;

const SECTIONS = 10;

/** Packs the arrays into the shipped file: gaps between sorted words as varints, everything under brotli. */
export function packModel(model: ModelArrays, quality = 9): Buffer {
  const words = Buffer.from(model.words.join("\n"), "utf8");
  const sections = [
    words,
    model.unigram,
    model.unigramBackoff,
    model.capital,
    packRows(model.pairStart, model.pairWord),
    model.pair,
    model.pairBackoff,
    packRows(model.tripleStart, model.tripleWord),
    model.triple,
    model.chat,
  ];
  const head = Buffer.alloc(4 + sections.length * 4);
  head.writeUInt32LE(MAGIC, 0);
  sections.forEach((section, at) => {
    head.writeUInt32LE(section.length, 4 + at * 4);
  });
  return brotliCompressSync(Buffer.concat([head, ...sections]), {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_LGWIN]: 24,
    },
  });
}

/** Reads a shipped file; an Error says that it is none of ours. */
export function unpackModel(file: Uint8Array): ModelArrays {
  const raw = brotliDecompressSync(file);
  if (raw.length < 4 + SECTIONS * 4 || raw.readUInt32LE(0) !== MAGIC)
    throw new Error("not an accent model of this version");
  const sections: Buffer[] = [];
  let at = 4 + SECTIONS * 4;
  for (let section = 0; section < SECTIONS; section++) {
    const length = raw.readUInt32LE(4 + section * 4);
    sections.push(raw.subarray(at, at + length));
    at += length;
  }
  const section = (index: number) => sections[index] ?? Buffer.alloc(0);
  const words = section(0).toString("utf8").split("\n");
  const pairs = unpackRows(section(4), words.length);
  const triples = unpackRows(section(7), pairs.word.length);
  return {
    words,
    unigram: section(1),
    unigramBackoff: section(2),
    capital: section(3),
    pairStart: pairs.start,
    pairWord: pairs.word,
    pair: section(5),
    pairBackoff: section(6),
    tripleStart: triples.start,
    tripleWord: triples.word,
    triple: section(8),
    chat: section(9),
  };
}

/** Rows of sorted words as: length of the row, then the gaps between its words. */
function packRows(start: Uint32Array, word: Uint16Array): Buffer {
  const out: number[] = [];
  for (let row = 0; row + 1 < start.length; row++) {
    const from = start[row] ?? 0;
    const to = start[row + 1] ?? 0;
    putVarint(out, to - from);
    let last = -1;
    for (let at = from; at < to; at++) {
      const value = word[at] ?? 0;
      putVarint(out, value - last - 1);
      last = value;
    }
  }
  return Buffer.from(out);
}

function putVarint(out: number[], value: number): void {
  let rest = value;
  while (rest >= 128) {
    out.push((rest & 127) | 128);
    rest >>>= 7;
  }
  out.push(rest);
}

function unpackRows(bytes: Uint8Array, rows: number): { start: Uint32Array; word: Uint16Array } {
  const start = new Uint32Array(rows + 1);
  // A word takes at least one byte, so this is always room enough.
  const word = new Uint16Array(bytes.length);
  let at = 0;
  let filled = 0;
  const varint = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let row = 0; row < rows; row++) {
    start[row] = filled;
    const length = varint();
    let last = -1;
    for (let count = 0; count < length; count++) {
      last += varint() + 1;
      word[filled++] = last;
    }
  }
  start[rows] = filled;
  return { start, word: word.slice(0, filled) };
}

import type { Token } from "../text/normalise.ts";
import type { Named } from "./find-places.ts";
import { BUCKET_BITS, placeFeatures } from "./span-features.ts";

/** Labels of a word: outside, first of a name, further in a name. */
export const LABELS = 3;
const [OUT, FIRST, FURTHER] = [0, 1, 2] as const;

/** A span with the chance that exactly these words are a place, 0 to 1. */
export type LikelyPlace = Named & { chance: number };

/** Weights of a linear-chain random field: per bucket and label, per label after label, and the least chance kept. */
export type SpanWeights = {
  words: Float32Array | Int8Array;
  scale: number;
  steps: Float32Array;
  least: number;
};

/** Log scores of each word and label; `features` as from `placeFeatures`. */
export function scoresOf(weights: SpanWeights, features: readonly Uint32Array[]): Float64Array {
  const scores = new Float64Array(features.length * LABELS);
  features.forEach((row, at) => {
    for (const bucket of row)
      for (let label = 0; label < LABELS; label++)
        scores[at * LABELS + label] =
          (scores[at * LABELS + label] ?? 0) + (weights.words[bucket * LABELS + label] ?? 0) * weights.scale;
  });
  return scores;
}

const FORBIDDEN = -1e9;

/** Score of one label after another; a name cannot go on where none began. */
export function stepOf(steps: Float32Array, from: number, to: number): number {
  return from === OUT && to === FURTHER ? FORBIDDEN : (steps[from * LABELS + to] ?? 0);
}

/** Log sums over all labellings up to (`forward`) and from (`backward`) each word, and the whole (`total`). */
export function sumLabellings(scores: Float64Array, steps: Float32Array) {
  const length = scores.length / LABELS;
  const forward = new Float64Array(scores.length);
  const backward = new Float64Array(scores.length);
  for (let at = 0; at < length; at++)
    for (let label = 0; label < LABELS; label++) {
      const own = scores[at * LABELS + label] ?? 0;
      forward[at * LABELS + label] =
        own +
        (at === 0
          ? label === FURTHER
            ? FORBIDDEN
            : 0
          : logSum((from) => (forward[(at - 1) * LABELS + from] ?? 0) + stepOf(steps, from, label)));
    }
  for (let at = length - 2; at >= 0; at--)
    for (let label = 0; label < LABELS; label++)
      backward[at * LABELS + label] = logSum(
        (to) =>
          stepOf(steps, label, to) +
          (scores[(at + 1) * LABELS + to] ?? 0) +
          (backward[(at + 1) * LABELS + to] ?? 0),
      );
  const total = length === 0 ? 0 : logSum((label) => forward[(length - 1) * LABELS + label] ?? 0);
  return { forward, backward, total };
}

function logSum(scoreAt: (label: number) => number): number {
  const a = scoreAt(0);
  const b = scoreAt(1);
  const c = scoreAt(2);
  const most = Math.max(a, b, c);
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}

const LONGEST_SPAN = 14;

/** The likeliest spans that do not overlap, each with at least the chance `least`. */
export function likelySpans(weights: SpanWeights, features: readonly Uint32Array[], least = weights.least) {
  const scores = scoresOf(weights, features);
  const { steps } = weights;
  const { forward, backward, total } = sumLabellings(scores, steps);
  const length = features.length;
  const found: LikelyPlace[] = [];
  for (let first = 0; first < length; first++) {
    const begins = (forward[first * LABELS + FIRST] ?? 0) + (backward[first * LABELS + FIRST] ?? 0) - total;
    if (Math.exp(begins) < least) continue;
    let path = forward[first * LABELS + FIRST] ?? 0;
    for (let last = first; last < Math.min(length, first + LONGEST_SPAN); last++) {
      const label = last === first ? FIRST : FURTHER;
      if (last > first)
        path +=
          stepOf(steps, last === first + 1 ? FIRST : FURTHER, FURTHER) +
          (scores[last * LABELS + FURTHER] ?? 0);
      const ends =
        last === length - 1
          ? 0
          : logSum((to) =>
              to === FURTHER
                ? FORBIDDEN
                : stepOf(steps, label, to) +
                  (scores[(last + 1) * LABELS + to] ?? 0) +
                  (backward[(last + 1) * LABELS + to] ?? 0),
            );
      const chance = Math.exp(path + ends - total);
      if (chance >= least) found.push({ first, last, chance: Math.min(1, chance) });
    }
  }
  const taken = new Uint8Array(length);
  const kept: LikelyPlace[] = [];
  for (const span of found.sort((a, b) => b.chance - a.chance || a.first - b.first)) {
    if (taken.subarray(span.first, span.last + 1).includes(1)) continue;
    taken.fill(1, span.first, span.last + 1);
    kept.push(span);
  }
  return kept.sort((a, b) => a.first - b.first);
}

/** Spans of a text by the model. */
export function findSpans(weights: SpanWeights, tokens: readonly Token[]): LikelyPlace[] {
  return likelySpans(weights, placeFeatures(tokens));
}

const MAGIC = "HSPL2";
/** Most rows a file keeps, so that it stays under 1 MB. */
const MOST_ROWS = 140_000;
const ROW = 4 + LABELS;

/**
 * The file that ships: a head line of JSON, then rows of a bucket (32 bits, little end first) and one signed byte a
 * label, in the order of the buckets; the strongest rows only.
 */
export function writeSpanWeights({ words, scale, steps, least }: SpanWeights): Uint8Array {
  const strength = new Map<number, number>();
  let most = 0;
  for (let at = 0; at < words.length; at++) {
    const weight = Math.abs(words[at] ?? 0);
    if (weight === 0) continue;
    most = Math.max(most, weight);
    const bucket = Math.floor(at / LABELS);
    strength.set(bucket, Math.max(weight, strength.get(bucket) ?? 0));
  }
  const unit = most / 127 || 1;
  const rows = [...strength]
    .filter(([, weight]) => weight >= unit / 2)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, MOST_ROWS)
    .map(([bucket]) => bucket)
    .sort((a, b) => a - b);
  const head = new TextEncoder().encode(
    `${JSON.stringify({ magic: MAGIC, bits: BUCKET_BITS, rows: rows.length, scale: unit * scale, steps: [...steps], least })}\n`,
  );
  const out = new Uint8Array(head.length + rows.length * ROW);
  const view = new DataView(out.buffer);
  out.set(head);
  rows.forEach((bucket, row) => {
    const at = head.length + row * ROW;
    view.setUint32(at, bucket, true);
    for (let label = 0; label < LABELS; label++)
      view.setInt8(at + 4 + label, Math.round((words[bucket * LABELS + label] ?? 0) / unit));
  });
  return out;
}

/** Reads such a file; throws an Error that says what is wrong with it. */
export function readSpanWeights(bytes: Uint8Array): SpanWeights {
  const end = bytes.indexOf(10);
  let head: Record<string, unknown>;
  try {
    head = JSON.parse(new TextDecoder().decode(bytes.subarray(0, Math.max(0, end))));
  } catch {
    throw new Error("no weights of a place model: the head line is not JSON");
  }
  const { magic, bits, rows, scale, steps, least } = head;
  if (magic !== MAGIC || bits !== BUCKET_BITS)
    throw new Error(`weights of another version of the place model (${magic}, ${bits} bits)`);
  if (typeof rows !== "number" || bytes.length !== end + 1 + rows * ROW)
    throw new Error(`weights of the place model are cut: ${bytes.length} bytes for ${rows} rows`);
  if (
    typeof scale !== "number" ||
    typeof least !== "number" ||
    !Array.isArray(steps) ||
    steps.length !== LABELS ** 2
  )
    throw new Error("the head line of the place model lacks scale, steps or least");
  const words = new Int8Array(LABELS << BUCKET_BITS);
  const view = new DataView(bytes.buffer, bytes.byteOffset + end + 1);
  for (let row = 0; row < rows; row++) {
    const bucket = view.getUint32(row * ROW, true);
    for (let label = 0; label < LABELS; label++)
      words[bucket * LABELS + label] = view.getInt8(row * ROW + 4 + label);
  }
  return { words, scale, steps: Float32Array.from(steps as number[]), least };
}

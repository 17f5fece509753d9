import { fold } from "@hoasom/core";

/** The words of a text for comparison: runs of letters and digits, NFC, lower case; signs do not count. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

const MOST = 4;
const DROPPED = 1;
const INSERTED = 0.9;

/**
 * For each raw word the standard words that stand for it (none, one or up to four, joined by a blank), by the cheapest
 * alignment in order: equal words cost nothing, else the share of letters that differ without marks.
 */
export function align(raw: readonly string[], standard: readonly string[]): string[] {
  const width = standard.length + 1;
  const cost = new Float64Array((raw.length + 1) * width).fill(Number.POSITIVE_INFINITY);
  const taken = new Int8Array(cost.length);
  cost[0] = 0;
  for (let at = 0; at <= raw.length; at++) {
    for (let to = 0; to <= standard.length; to++) {
      const here = cost[at * width + to] ?? Number.POSITIVE_INFINITY;
      if (here === Number.POSITIVE_INFINITY) continue;
      // A standard word that answers to no raw word hangs on the one before it.
      if (to < standard.length) relax(cost, taken, at * width + to + 1, here + INSERTED, -1);
      if (at === raw.length) continue;
      for (let more = 0; more <= MOST && to + more <= standard.length; more++)
        relax(
          cost,
          taken,
          (at + 1) * width + to + more,
          here + price(raw[at] ?? "", standard.slice(to, to + more)),
          more,
        );
    }
  }
  const out: string[] = new Array(raw.length).fill("");
  let end = standard.length;
  let trailing = 0;
  for (let at = raw.length; at > 0 || end > 0; ) {
    const move = taken[at * width + end] ?? 0;
    if (move === -1) {
      end -= 1;
      trailing += 1;
      if (at === 0 && end === 0) break;
      continue;
    }
    at -= 1;
    out[at] = standard.slice(end - move, end + trailing).join(" ");
    trailing = 0;
    end -= move;
  }
  return out;
}

function relax(cost: Float64Array, taken: Int8Array, at: number, value: number, move: number): void {
  if (value < (cost[at] ?? Number.POSITIVE_INFINITY) - 1e-9) {
    cost[at] = value;
    taken[at] = move;
  }
}

function price(raw: string, words: readonly string[]): number {
  if (words.length === 0) return DROPPED;
  const joined = words.join("");
  if (words.length === 1 && joined === raw) return 0;
  const far = distance(fold(raw), fold(joined)) / Math.max(raw.length, joined.length);
  if (words.length === 1) return 0.1 + 0.8 * far;
  // `ntn` is three words by their first letters.
  const initials = words.map((word) => fold(word)[0]).join("");
  return (fold(raw) === initials ? 0.2 : 0.3 + 0.8 * far) + 0.25 * (words.length - 1);
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

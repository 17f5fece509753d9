/**
 * Counts of n-grams, keys sorted: `key[i]` was seen `count[i]` times, a sum over the sources weighted by how much each
 * is to count; `free[i]` is what is discounted of it for the unseen. The discount is taken in each source before its
 * weight, for a heavy source's single sightings are no surer than others.
 */
export type Counts = { key: Float64Array; count: Float32Array; free: Float32Array };

/** Counts equal keys of one source; sorts `keys` in place. */
export function countKeys(keys: Float64Array, weight: number, discount: number): Counts {
  keys.sort();
  let distinct = 0;
  for (let at = 0; at < keys.length; at++) if (at === 0 || keys[at] !== keys[at - 1]) distinct += 1;
  const key = new Float64Array(distinct);
  const count = new Float32Array(distinct);
  let filled = -1;
  for (let at = 0; at < keys.length; at++) {
    if (at === 0 || keys[at] !== keys[at - 1]) {
      filled += 1;
      key[filled] = keys[at] as number;
    }
    count[filled] = (count[filled] as number) + weight;
  }
  return { key, count, free: count.map((sum) => Math.min(sum, weight * discount)) };
}

/** The sum of two counts. */
export function addCounts(a: Counts, b: Counts): Counts {
  const key = new Float64Array(a.key.length + b.key.length);
  const count = new Float32Array(key.length);
  const free = new Float32Array(key.length);
  let filled = 0;
  for (let left = 0, right = 0; left < a.key.length || right < b.key.length; ) {
    const l = a.key[left] ?? Number.POSITIVE_INFINITY;
    const r = b.key[right] ?? Number.POSITIVE_INFINITY;
    key[filled] = Math.min(l, r);
    count[filled] = (l <= r ? (a.count[left] as number) : 0) + (r <= l ? (b.count[right] as number) : 0);
    free[filled] = (l <= r ? (a.free[left] as number) : 0) + (r <= l ? (b.free[right] as number) : 0);
    filled += 1;
    if (l <= r) left += 1;
    if (r <= l) right += 1;
  }
  return { key: key.slice(0, filled), count: count.slice(0, filled), free: free.slice(0, filled) };
}

/**
 * Kneser–Ney counts one order lower: in how many contexts each pair was seen. A pair that begins a sentence has only
 * one context and counts in full. Triples are `(first · size + second) · size + third`, all of one source.
 */
export function continuations(triples: Counts, size: number, weight: number, discount: number): Counts {
  const square = size * size;
  const pairs: number[] = [];
  for (let at = 0; at < triples.key.length; at++) {
    const key = triples.key[at] as number;
    pairs.push(key % square);
    // The edge is word 0: `0, second, third` also tells that `second` follows the edge.
    if (key < square) {
      const times = Math.round((triples.count[at] as number) / weight);
      for (let more = 0; more < times; more++) pairs.push(Math.floor(key / size));
    }
  }
  return countKeys(Float64Array.from(pairs), weight, discount);
}

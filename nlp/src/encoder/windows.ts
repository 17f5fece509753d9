import type { InputRecipe } from "./model-folder.ts";

/** Raw outputs of the model for one row or one text: a vector a head, and the embedding of length 1. */
export type Outputs = { logits: Record<string, Float32Array>; embedding: Float32Array };

/** The windows a text is read in: the rows, and how many there would be if none were left out. */
export type Windows = { rows: number[][]; total: number };

/**
 * Rows of piece ids for a text of any length: `<s> text </s>`, or `<s> parent </s></s> text </s>` with the first
 * pieces of the parent. A long text is read in windows that overlap by `stride` pieces; beyond `maxWindows` they are
 * thinned evenly, so that beginning and end are always read and the time is bounded.
 */
export function windowsOf(recipe: InputRecipe, own: readonly number[], parent: readonly number[]): Windows {
  const { bos, eos } = recipe.ids;
  const before = parent.slice(0, recipe.parentMax);
  const head = before.length > 0 ? [bos, ...before, eos, eos] : [bos];
  const room = recipe.maxLength - head.length - 1;
  const row = (from: number) => [...head, ...own.slice(from, from + room), eos];
  if (own.length <= room) return { rows: [row(0)], total: 1 };
  const step = room - recipe.stride;
  const total = Math.ceil((own.length - recipe.stride) / step);
  const read = Math.min(total, recipe.maxWindows);
  const starts = Array.from(
    { length: read },
    (_, at) => step * (read === total ? at : evenly(at, total, read)),
  );
  return { rows: starts.map(row), total };
}

// Python's round: a half goes to the even neighbour, so that both sides read the same windows.
function evenly(at: number, total: number, read: number): number {
  if (read === 1) return 0;
  const exact = (at * (total - 1)) / (read - 1);
  const below = Math.floor(exact);
  if (exact - below !== 0.5) return Math.round(exact);
  return below % 2 === 0 ? below : below + 1;
}

/** The row of a pair, `<s> a </s></s> b </s>`, with equal room for both sides. */
export function pairRow(recipe: InputRecipe, a: readonly number[], b: readonly number[]): number[] {
  const { bos, eos } = recipe.ids;
  const each = Math.floor((recipe.maxLength - 4) / 2);
  return [bos, ...a.slice(0, each), eos, eos, ...b.slice(0, each), eos];
}

/**
 * One output for a text from those of its windows: the greatest value a class; for `claim`, whose classes exclude
 * each other, the window most sure that there is a claim; for the embedding the mean, of length 1 again.
 */
export function joinWindows(windows: readonly Outputs[]): Outputs {
  const [first, ...rest] = windows;
  if (first === undefined) throw new RangeError("no window to join");
  if (rest.length === 0) return first;
  const logits: Outputs["logits"] = {};
  for (const name of Object.keys(first.logits)) {
    const all = windows.map((window) => window.logits[name] ?? new Float32Array());
    logits[name] = name === "claim" ? mostSure(all) : greatest(all);
  }
  return { logits, embedding: meanDirection(windows.map(({ embedding }) => embedding)) };
}

function greatest(all: readonly Float32Array[]): Float32Array {
  const most = Float32Array.from(all[0] ?? []);
  for (const values of all)
    for (const [at, value] of values.entries()) if (value > (most[at] ?? 0)) most[at] = value;
  return most;
}

function mostSure(all: readonly Float32Array[]): Float32Array {
  const anyClaim = (values: Float32Array) => {
    const [none = 0, ...some] = values;
    return Math.log(some.reduce((sum, value) => sum + Math.exp(value - none), 0));
  };
  return all.reduce((best, values) => (anyClaim(values) > anyClaim(best) ? values : best));
}

function meanDirection(all: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(all[0]?.length ?? 0);
  for (const values of all) for (const [at, value] of values.entries()) sum[at] = (sum[at] ?? 0) + value;
  const length = Math.hypot(...sum) || 1;
  return sum.map((value) => value / length);
}

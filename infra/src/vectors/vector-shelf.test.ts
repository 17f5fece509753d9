import { expect, it } from "vitest";
import { pack, VectorShelf } from "./vector-shelf.ts";

const WIDTH = 100;
// A spread of numbers without chance; widths that are no multiple of 16 test the padding.
const made = (seed: number) =>
  Float32Array.from({ length: WIDTH }, (_, at) => Math.sin(seed * 12.9898 + at * 78.233));
const cosine = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0) / (Math.hypot(...a) * Math.hypot(...b));

it("keeps cosines to 0.003 through growth, removals and replacements", () => {
  const shelf = new VectorShelf();
  const kept = new Map<string, Float32Array>();
  const put = (id: string, vector: Float32Array) => {
    shelf.put(id, pack(vector));
    kept.set(id, vector);
  };
  for (let at = 0; at < 4000; at++) {
    put(`v${at}`, made(at));
    if (at % 3 === 0) {
      shelf.remove(`v${at}`);
      kept.delete(`v${at}`);
    }
    if (at % 5 === 0) put(`v${Math.floor(at / 2)}`, made(at + 0.5));
    // A question between writes leaves its answers in the memory that rows grow into.
    if (at % 500 === 0) shelf.nearest(made(1), 3);
  }
  expect(shelf.size).toBe(kept.size);
  const query = made(77.25);
  const found = shelf.nearest(query, kept.size);
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(kept.keys()));
  for (const { id, cosine: told } of found)
    expect(Math.abs(told - cosine(kept.get(id) ?? query, query))).toBeLessThan(0.003);
  expect(shelf.nearest(query, 7)).toEqual(found.slice(0, 7));
});

it("knows nothing of what was never put or removed twice", () => {
  const shelf = new VectorShelf();
  shelf.remove("a");
  shelf.put("a", pack(made(1)));
  shelf.remove("a");
  shelf.remove("a");
  expect(shelf.size).toBe(0);
  expect(shelf.nearest(made(1), 3)).toEqual([]);
});

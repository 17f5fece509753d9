import type { StoredVector, VectorIndex } from "@hoasom/core";
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

/** A storage that an adapter's suite brings; every `open` gives an index on the same storage. */
export interface VectorGround {
  open(): VectorIndex;
  end(): Promise<void>;
}

let count = 0;

/** What every index of vectors does. `skip` is null, or why the suite cannot run here. */
export function vectorContract(title: string, skip: string | null, make: () => Promise<VectorGround>): void {
  const name = skip === null ? `vectors on ${title}` : `vectors on ${title} [skipped because ${skip}]`;
  describe.skipIf(skip !== null)(name, () => {
    let ground: VectorGround;
    let index: VectorIndex;
    let wardId: string;

    beforeAll(async () => {
      ground = await make();
      index = ground.open();
    });
    afterAll(() => ground?.end());
    beforeEach(() => {
      count += 1;
      wardId = `phuong-${count}`;
    });

    const vector = (id: string, values: number[], more: Partial<StoredVector> = {}): StoredVector => ({
      wardId,
      id,
      model: "m1",
      values: Float32Array.from(values),
      ...more,
    });
    const nearest = (values: number[], limit = 10, from = index) =>
      from.nearest({ wardId, model: "m1", values: Float32Array.from(values), limit });
    const ids = async (values: number[], limit?: number, from?: VectorIndex) =>
      (await nearest(values, limit, from)).map(({ id }) => id);

    it("gives the nearest first, with their cosines, whatever their lengths", async () => {
      await index.put([
        vector("x", [2, 0, 0]),
        vector("xy", [0.1, 0.1, 0]),
        vector("y", [0, 9, 0]),
        vector("-x", [-1, 0, 0]),
      ]);
      const found = await nearest([5, 1, 0]);
      expect(found.map(({ id }) => id)).toEqual(["x", "xy", "y", "-x"]);
      expect(found[0]?.cosine).toBeCloseTo(5 / Math.sqrt(26), 2);
      expect(found[3]?.cosine).toBeCloseTo(-5 / Math.sqrt(26), 2);
      expect(await ids([5, 1, 0], 2)).toEqual(["x", "xy"]);
      const close = await index.nearest({
        wardId,
        model: "m1",
        values: new Float32Array([5, 1, 0]),
        limit: 9,
        leastCosine: 0.5,
      });
      expect(close.map(({ id }) => id)).toEqual(["x", "xy"]);
    });

    it("has nothing near in an empty ward, and nothing for a limit of 0", async () => {
      expect(await nearest([1, 0])).toEqual([]);
      await index.put([vector("a", [1, 0])]);
      expect(await nearest([1, 0], 0)).toEqual([]);
      await index.put([]);
      await index.remove(wardId, []);
      expect(await index.count(wardId, "m1")).toBe(1);
    });

    it("replaces, and takes the last of two of one id", async () => {
      await index.put([vector("a", [1, 0]), vector("b", [1, 1]), vector("a", [0, 1])]);
      expect(await ids([1, 0])).toEqual(["b", "a"]);
      await index.put([vector("a", [1, 0])]);
      expect(await ids([1, 0])).toEqual(["a", "b"]);
      expect(await index.count(wardId, "m1")).toBe(2);
    });

    it("removes, and takes in again", async () => {
      await index.put([vector("a", [1, 0]), vector("b", [1, 1]), vector("c", [0, 1])]);
      expect(await ids([1, 0])).toEqual(["a", "b", "c"]);
      await index.remove(wardId, ["a", "never there"]);
      expect(await ids([1, 0])).toEqual(["b", "c"]);
      expect(await index.count(wardId, "m1")).toBe(2);
      await index.put([vector("a", [0.5, -1])]);
      expect(await ids([1, 0])).toEqual(["b", "a", "c"]);
    });

    it("keeps wards and models apart", async () => {
      await index.put([
        vector("a", [1, 0]),
        vector("a", [0, 1, 0], { model: "m2" }),
        vector("b", [1, 0], { wardId: `${wardId}-other` }),
      ]);
      expect(await ids([1, 0])).toEqual(["a"]);
      const second = { wardId, model: "m2", values: new Float32Array([0, 1, 0]), limit: 5 };
      expect(await index.nearest(second)).toHaveLength(1);
      await index.keepOnly(wardId, "m2");
      expect(await nearest([1, 0])).toEqual([]);
      expect(await index.nearest(second)).toHaveLength(1);
      expect(await index.count(`${wardId}-other`, "m1")).toBe(1);
    });

    it("is seen by another process: what was put, replaced and removed before and after it began", async () => {
      await index.put([vector("a", [1, 0]), vector("b", [0, 1])]);
      const other = ground.open();
      await other.warm(wardId, "m1");
      expect(await ids([1, 0], 9, other)).toEqual(["a", "b"]);
      await index.put([vector("c", [1, 0.1]), vector("b", [1, 0.2])]);
      await index.remove(wardId, ["a"]);
      expect(await ids([1, 0], 9, other)).toEqual(["c", "b"]);
      expect(await ids([1, 0], 9, ground.open())).toEqual(["c", "b"]);
    });

    it("answers many at once while others write", async () => {
      await Promise.all(
        Array.from({ length: 20 }, async (_, at) => {
          await index.put([vector(`p${at}`, [1, at / 20])]);
          expect(await ids([1, at / 20], 1)).toHaveLength(1);
        }),
      );
      expect(await ids([1, 0], 50)).toHaveLength(20);
    });

    it("refuses a vector that has no direction, or another width than its model's, and stores none of the batch", async () => {
      await index.put([vector("a", [1, 0])]);
      for (const bad of [[], [0, 0], [Number.NaN, 1], [Number.POSITIVE_INFINITY, 1], [1, 2, 3]])
        await expect(index.put([vector("b", [0, 1]), vector("c", bad)])).rejects.toThrow(RangeError);
      await expect(nearest([1, 2, 3])).rejects.toThrow(RangeError);
      await expect(nearest([0, 0])).rejects.toThrow(RangeError);
      expect(await index.count(wardId, "m1")).toBe(1);
    });

    it("agrees with a plain comparison of all", async () => {
      const number = fc.float({ min: -1, max: 1, noNaN: true });
      const row = fc
        .array(number, { minLength: 19, maxLength: 19 })
        .filter((values) => values.some((value) => Math.abs(value) > 0.01));
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 40 }), row, async (rows, query) => {
          count += 1;
          const ward = `phuong-${count}`;
          await index.put(rows.map((values, at) => vector(`r${at}`, values, { wardId: ward })));
          const found = await index.nearest({
            wardId: ward,
            model: "m1",
            values: Float32Array.from(query),
            limit: 40,
          });
          expect(found).toHaveLength(rows.length);
          for (const { id, cosine } of found)
            expect(cosine).toBeCloseTo(cosineOf(rows[Number(id.slice(1))] ?? [], query), 1);
          const sorted = found.map(({ cosine }) => cosine);
          expect(sorted).toEqual([...sorted].sort((x, y) => y - x));
        }),
        { numRuns: 25 },
      );
    });
  });
}

function cosineOf(a: readonly number[], b: readonly number[]): number {
  const dot = a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);
  return dot / (Math.hypot(...a) * Math.hypot(...b));
}

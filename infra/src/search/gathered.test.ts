import { describe, expect, it } from "vitest";
import { Gathered } from "./gathered.ts";

/** A writer whose writes end when told to. */
function slowWriter() {
  const writes: { items: readonly number[]; end: (error?: Error) => void }[] = [];
  const write = (items: readonly number[]) =>
    new Promise<void>((resolve, reject) => {
      writes.push({ items, end: (error) => (error ? reject(error) : resolve()) });
    });
  return { writes, write };
}

const aMoment = () => new Promise((resolve) => setTimeout(resolve, 0));

describe("gathered writes", () => {
  it("writes what came meanwhile in one go, in the order of coming", async () => {
    const { writes, write } = slowWriter();
    const gathered = new Gathered<number>(write);
    const first = gathered.add([1]);
    await aMoment();
    const later = [gathered.add([2]), gathered.add([3, 4]), gathered.add([5])];
    await aMoment();
    expect(writes.map(({ items }) => items)).toEqual([[1]]);
    writes[0]?.end();
    await first;
    await aMoment();
    expect(writes.map(({ items }) => items)).toEqual([[1], [2, 3, 4, 5]]);
    writes[1]?.end();
    await Promise.all(later);
  });

  it("tells a failure to those whose items were in it, and goes on with the next", async () => {
    const { writes, write } = slowWriter();
    const gathered = new Gathered<number>(write);
    const first = gathered.add([1]);
    await aMoment();
    const second = gathered.add([2]);
    writes[0]?.end(new Error("the disk is full"));
    await expect(first).rejects.toThrow("the disk is full");
    await aMoment();
    writes[1]?.end();
    await expect(second).resolves.toBeUndefined();
    expect(writes.map(({ items }) => items)).toEqual([[1], [2]]);
  });
});

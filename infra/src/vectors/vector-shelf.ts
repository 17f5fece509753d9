import type { Neighbour } from "@hoasom/core";
import { createDotKernel } from "./dot-kernel.ts";

const PAGE = 65_536;
// The query stands at the beginning of the memory, rows from the second page on.
const ROWS_AT = PAGE;
/** The widest vector that fits: the query takes two bytes a number. */
export const WIDEST = PAGE / 2;

/** A vector as it is kept: numbers of −127 to 127 and what to multiply them by to come to length 1. */
export type Packed = { scale: number; values: Int8Array };

/** Packs a vector of any length; its direction is kept to about 0.001. Throws where it has none. */
export function pack(vector: Float32Array): Packed {
  let greatest = 0;
  let square = 0;
  for (const value of vector) {
    greatest = Math.max(greatest, Math.abs(value));
    square += value * value;
  }
  if (vector.length === 0 || vector.length > WIDEST || !Number.isFinite(square) || square === 0)
    throw new RangeError("a vector needs 1 to 32,768 finite numbers, not all of them 0");
  const step = greatest / 127;
  return {
    scale: step / Math.sqrt(square),
    values: Int8Array.from(vector, (value) => Math.round(value / step)),
  };
}

/** Vectors of one width in memory, one byte a number; looks at all of them for each question. */
export class VectorShelf {
  readonly #kernel = createDotKernel();
  readonly #ids: string[] = [];
  readonly #slots = new Map<string, number>();
  #width = 0;
  #padded = 0;
  #room = 0;
  #scales = new Float32Array(0);

  get size(): number {
    return this.#ids.length;
  }

  put(id: string, { scale, values }: Packed): void {
    if (this.#width === 0) {
      this.#width = values.length;
      this.#padded = Math.ceil(values.length / 16) * 16;
    }
    if (values.length !== this.#width)
      throw new RangeError(`a vector of ${values.length} numbers among vectors of ${this.#width}`);
    let slot = this.#slots.get(id);
    if (slot === undefined) {
      slot = this.#ids.length;
      if (slot === this.#room) this.#grow();
      this.#ids.push(id);
      this.#slots.set(id, slot);
    }
    this.#row(slot).set(values);
    this.#scales[slot] = scale;
  }

  remove(id: string): void {
    const slot = this.#slots.get(id);
    if (slot === undefined) return;
    const last = this.#ids.length - 1;
    const moved = this.#ids[last] as string;
    // The last one fills the gap, so that rows stay side by side.
    this.#row(slot).set(this.#row(last));
    this.#scales[slot] = this.#scales[last] ?? 0;
    this.#ids[slot] = moved;
    this.#slots.set(moved, slot);
    this.#ids.pop();
    this.#slots.delete(id);
  }

  nearest(vector: Float32Array, limit: number, least = Number.NEGATIVE_INFINITY): Neighbour[] {
    const query = pack(vector);
    if (this.size === 0 || limit <= 0) return [];
    if (vector.length !== this.#width)
      throw new RangeError(`asked with ${vector.length} numbers among vectors of ${this.#width}`);
    const { memory, scan } = this.#kernel;
    const wide = new Int16Array(memory.buffer, 0, this.#padded);
    wide.fill(0);
    wide.set(query.values);
    const out = ROWS_AT + this.#room * this.#padded;
    scan(ROWS_AT, 0, this.size, this.#padded, out);
    const dots = new Int32Array(memory.buffer, out, this.size);
    const best = new Best(limit);
    for (let slot = 0; slot < dots.length; slot++) {
      const cosine = (dots[slot] as number) * (this.#scales[slot] as number) * query.scale;
      if (cosine >= least && cosine > best.floor) best.add(slot, cosine);
    }
    return best.sorted().map(({ slot, cosine }) => ({
      id: this.#ids[slot] as string,
      cosine: Math.max(-1, Math.min(1, cosine)),
    }));
  }

  #row(slot: number): Int8Array {
    const at = ROWS_AT + slot * this.#padded;
    return new Int8Array(this.#kernel.memory.buffer, at, this.#width);
  }

  #grow(): void {
    // By half, not to double: 100,000 vectors are 40 MB.
    this.#room = Math.max(1024, Math.ceil(this.#room * 1.5));
    const { memory } = this.#kernel;
    const needed = ROWS_AT + this.#room * (this.#padded + 4);
    const more = Math.ceil((needed - memory.buffer.byteLength) / PAGE);
    if (more > 0) memory.grow(more);
    // The answers of the last question may stand where new rows go; the tail of a row that is padded must be 0.
    new Uint8Array(
      memory.buffer,
      ROWS_AT + this.size * this.#padded,
      needed - ROWS_AT - this.size * this.#padded,
    ).fill(0);
    const scales = new Float32Array(this.#room);
    scales.set(this.#scales);
    this.#scales = scales;
  }
}

/** The `limit` greatest of a stream, as a heap with the least on top. */
class Best {
  readonly #limit: number;
  readonly #heap: { slot: number; cosine: number }[] = [];
  floor = Number.NEGATIVE_INFINITY;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(slot: number, cosine: number): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push({ slot, cosine });
      this.#rise(heap.length - 1);
    } else {
      heap[0] = { slot, cosine };
      this.#sink();
    }
    if (heap.length === this.#limit) this.floor = heap[0]?.cosine ?? this.floor;
  }

  sorted(): { slot: number; cosine: number }[] {
    return [...this.#heap].sort((x, y) => y.cosine - x.cosine || x.slot - y.slot);
  }

  #less(x: number, y: number): boolean {
    return (this.#heap[x]?.cosine ?? Infinity) < (this.#heap[y]?.cosine ?? Infinity);
  }

  #swap(x: number, y: number): void {
    const heap = this.#heap;
    [heap[x], heap[y]] = [heap[y] as (typeof heap)[0], heap[x] as (typeof heap)[0]];
  }

  #rise(from: number): void {
    for (let at = from; at > 0; ) {
      const above = (at - 1) >> 1;
      if (!this.#less(at, above)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(): void {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const least = this.#less(right, left) ? right : left;
      if (!this.#less(least, at)) return;
      this.#swap(at, least);
      at = least;
    }
  }
}

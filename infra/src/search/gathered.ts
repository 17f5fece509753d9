/**
 * Writes what comes while a write is under way together with the next one, in the order of coming: many small writes
 * that would each wait for the database become few. A caller's promise ends as the write that held its items did.
 */
export class Gathered<T> {
  readonly #write: (items: readonly T[]) => Promise<void>;
  #next: T[] = [];
  #nextWrite: Promise<void> | null = null;
  #running: Promise<void> = Promise.resolve();

  constructor(write: (items: readonly T[]) => Promise<void>) {
    this.#write = write;
  }

  add(items: readonly T[]): Promise<void> {
    this.#next.push(...items);
    this.#nextWrite ??= this.#running.then(() => {
      const batch = this.#next;
      this.#next = [];
      this.#nextWrite = null;
      const write = this.#write(batch);
      this.#running = write.catch(() => {});
      return write;
    });
    return this.#nextWrite;
  }
}

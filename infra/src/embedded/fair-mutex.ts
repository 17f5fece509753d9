/** A lock that is given in the order in which it was asked for, so that no caller waits forever. */
export class FairMutex {
  #held = false;
  readonly #line: (() => void)[] = [];

  /** True while somebody holds the lock. */
  get held(): boolean {
    return this.#held;
  }

  /** How many wait for the lock. */
  get waiting(): number {
    return this.#line.length;
  }

  /** Resolves when the lock is the caller's; whoever gets it must call `release` once. */
  acquire(): Promise<void> {
    if (!this.#held) {
      this.#held = true;
      return Promise.resolve();
    }
    return new Promise((resolve) => {
      this.#line.push(resolve);
    });
  }

  /** Hands the lock to the next in line. */
  release(): void {
    if (!this.#held) throw new Error("a lock that nobody holds cannot be released");
    const next = this.#line.shift();
    if (next) next();
    else this.#held = false;
  }
}

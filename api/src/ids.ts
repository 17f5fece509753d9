import { randomBytes } from "node:crypto";
import type { Clock, Ids } from "@hoasom/core";

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Ids that sort by the time of their making: milliseconds in base 36, then 80 random bits. */
export const randomIds: Ids = {
  next: (prefix) => `${prefix}_${Date.now().toString(36).padStart(9, "0")}${randomBytes(10).toString("hex")}`,
};

/** Ids that count up, for `replay`: the same input gives the same output. */
export function countingIds(): Ids {
  const counts = new Map<string, number>();
  return {
    next: (prefix) => {
      const count = (counts.get(prefix) ?? 0) + 1;
      counts.set(prefix, count);
      return `${prefix}_${String(count).padStart(6, "0")}`;
    },
  };
}

/** A clock that stands where it was last set, for `replay` and the demo's past. */
export class SetClock implements Clock {
  #at: string;

  constructor(at: string) {
    this.#at = at;
  }

  now(): string {
    return this.#at;
  }

  set(at: string): void {
    this.#at = at;
  }
}

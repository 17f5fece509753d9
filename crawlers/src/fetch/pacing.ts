import type { Clock } from "@hoasom/core";
import { FetchRefusal } from "./refusal.ts";

/** The longest wait that a turn takes in its stride; a site that asks for more is read at a later collection. */
export const MAX_WAIT_MS = 120_000;

/** Gives out turns: one request at a time for each host, with a gap after the one before. */
export interface Pacer {
  /**
   * Runs the work in the host's turn, at least `gapMs` after the end of the turn before. Throws
   * `robots_disallow` when the gap left is longer than the longest wait.
   */
  turn<T>(host: string, gapMs: number, work: () => Promise<T>): Promise<T>;
}

/** A pacer on the clock and the sleep given. */
export function createPacer(clock: Clock, sleep: (ms: number) => Promise<void>): Pacer {
  const last = new Map<string, number>();
  const queue = new Map<string, Promise<unknown>>();

  return {
    turn(host, gapMs, work) {
      const run = async () => {
        const before = last.get(host);
        const now = Date.parse(clock.now());
        // A clock that was set back must not make us wait for years.
        const left = before === undefined || now < before ? 0 : before + gapMs - now;
        if (left > MAX_WAIT_MS)
          throw new FetchRefusal(
            "robots_disallow",
            `${host} asks for ${Math.ceil(gapMs / 1000)} s between requests`,
          );
        if (left > 0) await sleep(left);
        try {
          return await work();
        } finally {
          last.set(host, Date.parse(clock.now()));
        }
      };
      const turn = (queue.get(host) ?? Promise.resolve()).then(run, run);
      queue.set(host, turn);
      return turn;
    },
  };
}

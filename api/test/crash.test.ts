import { expect, it } from "vitest";
import { crashRounds } from "./crash-rounds.ts";

// Fixed chance: the same moments each time. `node bench/crash.ts` does the fifty rounds with 5,000 posts.
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

it("loses nothing and doubles nothing when the process is killed at any moment", {
  timeout: 240_000,
}, async () => {
  const report = await crashRounds({ rounds: 4, posts: 600, chance: sequence(7) });
  expect(report).toMatchObject({
    stored: 600,
    analysed: 600,
    searchable: 600,
    waiting: 0,
    doubledAlerts: 0,
    doubledAnalyses: 0,
  });
  expect(report.alerts).toBeGreaterThan(0);
});

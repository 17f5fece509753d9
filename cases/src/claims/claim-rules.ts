import type { ClaimState, Harm } from "@hoasom/core";

/**
 * How much follows if a claim is false and believed, as data: what puts bodies in danger within hours first, then
 * what cannot be taken back, then money. A claim without a named harm weighs like `other`.
 */
export const HARM_WEIGHTS: Record<Harm, number> = {
  mob: 5,
  panic: 4,
  run: 4,
  wrong_accusation: 4,
  health: 3,
  money: 2,
  other: 1,
};

/** Where a claim may go from each state by a person's change; `corrected` comes with a published correction only. */
export const CLAIM_STEPS: Record<ClaimState, readonly ClaimState[]> = {
  suspected: ["verifying", "set_aside"],
  verifying: ["suspected", "set_aside"],
  set_aside: ["suspected", "verifying"],
  corrected: ["verifying"],
};

import type { Weights } from "./types.ts";
import table from "./weights.json" with { type: "json" };

/** The weight table; written by `eval/tune-lexicon.ts`, never by hand. */
export const WEIGHTS: Weights = table;

export { CorpusLine, readCorpusLine } from "./eval/corpus-line.ts";
export { type Evaluation, evaluate, type Figures, type Score } from "./eval/evaluate.ts";
export { formatEvaluation } from "./eval/format-evaluation.ts";
export { createScorer } from "./scorers/lexicon/rules-1.ts";
export type { ReadContext, Scorer } from "./scorers/scorer.ts";
export { type Normalised, normalise, type Token } from "./text/normalise.ts";

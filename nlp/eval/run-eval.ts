// Prints the table of figures on labelled files, for a ward with nothing known in it:
//   node eval/run-eval.ts [--rules] FILE.jsonl …        (--rules: the lexicon alone)
import { readFileSync } from "node:fs";
import {
  createRuleScorer,
  createScorer,
  evaluate,
  formatEvaluation,
  openModels,
  readCorpusLine,
} from "../src/index.ts";
import { TUNING_WARD } from "./tuning-ward.ts";

const files = process.argv.slice(2).filter((argument) => argument !== "--rules");
const lines = files
  .flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  )
  .map(readCorpusLine);
const scorer = process.argv.includes("--rules")
  ? createRuleScorer(TUNING_WARD)
  : createScorer(TUNING_WARD, await openModels());
console.log(formatEvaluation(await evaluate(lines, scorer)));

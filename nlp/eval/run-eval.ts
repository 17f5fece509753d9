import { readFileSync } from "node:fs";
import { createScorer, evaluate, formatEvaluation, readCorpusLine } from "../src/index.ts";
import { TUNING_WARD } from "./tuning-ward.ts";

const lines = process.argv
  .slice(2)
  .flatMap((file) =>
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== ""),
  )
  .map(readCorpusLine);
console.log(formatEvaluation(evaluate(lines, createScorer(TUNING_WARD))));

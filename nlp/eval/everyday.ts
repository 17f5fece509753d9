// How often everyday talk is taken for something: lanes and levels of every Nth line of forum talk, for a ward with
// nothing known in it:  node eval/everyday.ts [--rules] [--every 15]
// Needs ../shared/data/background; each line that comes before a desk is a false alarm to learn from.
import { existsSync, readFileSync } from "node:fs";
import { laneOf } from "@hoasom/core";
import { createRuleScorer, createScorer, openModels } from "../src/index.ts";
import { TUNING_WARD } from "./tuning-ward.ts";

const FOLDER = new URL("../../../shared/data/background/", import.meta.url);
if (!existsSync(FOLDER)) {
  console.log("left out: ../shared/data/background is not here");
  process.exit(0);
}
const at = process.argv.indexOf("--every");
const every = at < 0 ? 15 : Number(process.argv[at + 1]);
const models = process.argv.includes("--rules") ? null : await openModels();
const scorer = models ? createScorer(TUNING_WARD, models) : createRuleScorer(TUNING_WARD);
for (const name of ["tathy.txt", "lamchame.txt", "duochanoi.txt"]) {
  const lines = readFileSync(new URL(name, FOLDER), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .filter((_, index) => index % every === 0);
  const counts = { lines: lines.length, police2: 0, police: 0, culture_social: 0, grievance: 0, service: 0 };
  for (const line of lines) {
    const reading = await scorer.read(line);
    const lane = laneOf(reading);
    if (lane !== "none") counts[lane] += 1;
    if (lane === "police" && reading.conflict >= 2) counts.police2 += 1;
  }
  console.log(JSON.stringify({ file: name, scorer: scorer.model, ...counts }));
}
await models?.close();

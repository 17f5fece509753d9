/**
 * Measures lexical normalisation (raw → standard spelling). For every raw word: the standard words aligned with it in
 * the gold text, and in what the system wrote. With
 *   TP  a word that had to change and came out right,
 *   FP  a word that had to stay and was changed,
 *   FN  a word that had to change and did not come out right (left alone, or changed to something else),
 * the error-reduction rate is ERR = (TP − FP) / (TP + FN). That is the same as (accuracy of the system − accuracy of
 * leaving all as it is) / (1 − accuracy of leaving all as it is), the definition of van der Goot (2019, MoNoise) that
 * the ViLexNorm paper (Nguyen et al. 2024) uses. Words are runs of letters and digits, NFC, lower case; signs and
 * capitals do not count; the old tone position is an other word («hoà» ≠ «hòa») unless `--tones` is given.
 *
 *   node eval/lexical.ts [--on vilexnorm|p7|p7-learn] [--tones] [--show N] [--no-table]
 *
 * `--no-table` leaves out `spellings.tsv`: its source, the ViSoLex dictionary, comes from the makers of ViLexNorm and
 * may hold spellings of its dev and test parts, so the figure without it is the lower bound.
 */
import { existsSync, readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { markedKey } from "@hoasom/core";
import { openModel, openStandardiser } from "../src/accents/open.ts";
import { Standardiser } from "../src/accents/standardise.ts";
import { standardPairs } from "../training/accents/sources.ts";
import { align, wordsOf } from "./align.ts";
import { readCsv } from "./read-csv.ts";

const { values: options } = parseArgs({
  options: {
    on: { type: "string", default: "vilexnorm" },
    tones: { type: "boolean", default: false },
    show: { type: "string", default: "0" },
    "no-table": { type: "boolean", default: false },
  },
});
const DEV = new URL("../../../shared/data/measure/vilexnorm/dev.csv", import.meta.url).pathname;

function pairs(): { text: string; standard: string }[] | null {
  if (options.on !== "vilexnorm") return standardPairs(options.on === "p7" ? "measure" : "learn");
  if (!existsSync(DEV)) return null;
  return readCsv(readFileSync(DEV, "utf8"))
    .slice(1)
    .map((row) => ({ text: row[1] ?? "", standard: row[2] ?? "" }));
}

const rows = pairs();
if (rows === null) {
  console.log(JSON.stringify({ figure: "lexical_err", skipped: `${DEV} is not there` }));
  process.exit(0);
}
const standardiser = options["no-table"] ? new Standardiser(openModel(), new Map()) : openStandardiser();
const same = options.tones
  ? (word: string) => word.split(" ").map(markedKey).join(" ")
  : (word: string) => word;
const sum = { words: 0, tp: 0, fp: 0, fn: 0, changed: 0 };
const misses = new Map<string, number>();
for (const { text, standard } of rows) {
  const raw = wordsOf(text);
  const gold = align(raw, wordsOf(standard));
  const given = align(raw, wordsOf(standardiser.text(text)));
  raw.forEach((word, at) => {
    const need = same(gold[at] ?? "") !== same(word);
    const right = same(gold[at] ?? "") === same(given[at] ?? "");
    sum.words += 1;
    if (need) sum.changed += 1;
    if (need && right) sum.tp += 1;
    if (need && !right) sum.fn += 1;
    if (!need && !right) sum.fp += 1;
    if (!right) {
      const miss = `${need ? "FN" : "FP"} ${word} → ${given[at]} (${gold[at]})`;
      misses.set(miss, (misses.get(miss) ?? 0) + 1);
    }
  });
}
console.log(
  JSON.stringify({
    figure: `lexical_err_${options.on}`,
    value: Math.round((10_000 * (sum.tp - sum.fp)) / (sum.tp + sum.fn)) / 100,
    unit: "% error reduction",
    goal: options.on === "vilexnorm" ? "≥ 58" : "none set",
    texts: rows.length,
    ...sum,
    accuracyAsTyped: Math.round((10_000 * (sum.words - sum.changed)) / sum.words) / 100,
    accuracy: Math.round((10_000 * (sum.words - sum.fn - sum.fp)) / sum.words) / 100,
  }),
);
for (const [miss, count] of [...misses].sort((a, b) => b[1] - a[1]).slice(0, Number(options.show)))
  console.log(`${count}\t${miss}`);

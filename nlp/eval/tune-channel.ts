/**
 * Searches for the costs of `src/accents/channel.ts`: each cost is moved up and down while the sum of right changes
 * less wrong ones grows. It looks at the `p7` pairs of the train side, with a model that was not trained on them, and at
 * forum lines with marks, where every syllable that is a word as typed is taken to be meant as typed. It never looks at
 * `shared/data/measure`. Prints the costs, which are copied by hand; a quarter of an hour on one core.
 *
 *   node training/accents/train.ts --no-corpus --out /tmp/blind.bin && node eval/tune-channel.ts /tmp/blind.bin
 */

import { COSTS } from "../src/accents/channel.ts";
import { openModel, openSpellings } from "../src/accents/open.ts";
import { Standardiser } from "../src/accents/standardise.ts";
import { isSyllable } from "../src/text/syllable.ts";
import { chatSentences, forumLines, standardPairs } from "../training/accents/sources.ts";
import { align, wordsOf } from "./align.ts";

const [modelFile] = process.argv.slice(2);
const model = openModel(modelFile);
const spellings = openSpellings();
const FORUM_LINES = 700;
// A ward's chat is mostly marked and mostly right already, so a wrong change costs more than a right one gains.
const WRONG = 1.5;

type Row = { text: string; raw: string[]; gold: (string | null)[]; weight: number };
const rows: Row[] = standardPairs("learn").map(({ text, standard, register }) => {
  const raw = wordsOf(text);
  // Most of p7 has no marks at all, which the language model decides; the channel is tuned on the rest.
  return { text, raw, gold: align(raw, wordsOf(standard)), weight: register === "nodiacritics" ? 0.3 : 1 };
});
const lines = forumLines("learn").filter((line) =>
  chatSentences(line).some((sentence) => sentence.words.length > 6),
);
const every = Math.max(1, Math.floor(lines.length / FORUM_LINES));
for (const text of lines.filter((line, at) => at % every === 0 && line.length < 400)) {
  const raw = wordsOf(text);
  rows.push({
    text,
    raw,
    gold: raw.map((word) => (isSyllable(word) && model.has(word) ? word : null)),
    weight: 0.5,
  });
}

function worth(): number {
  const standardiser = new Standardiser(model, spellings);
  let sum = 0;
  for (const { text, raw, gold, weight } of rows) {
    const given = align(raw, wordsOf(standardiser.text(text)));
    raw.forEach((word, at) => {
      const want = gold[at];
      if (want === null || want === undefined) return;
      if (want === word) sum -= given[at] === word ? 0 : WRONG * weight;
      else if (given[at] === want) sum += weight;
    });
  }
  return sum;
}

let best = worth();
process.stderr.write(`${rows.length} texts, start ${best.toFixed(1)}\n`);
const costs = COSTS as Record<string, number>;
for (let round = 0; round < 2; round++) {
  const before = best;
  for (const name of Object.keys(costs)) {
    const size =
      name === "capitalHint"
        ? 0.3
        : name === "extraWord"
          ? 1
          : Math.max(0.5, Math.abs(costs[name] ?? 0) * 0.3);
    for (const step of [size, -size]) {
      for (;;) {
        const old = costs[name] ?? 0;
        costs[name] = old + step;
        const value = worth();
        if (value > best + 0.5) {
          best = value;
          process.stderr.write(`${name} ${costs[name]?.toFixed(2)}: ${best.toFixed(1)}\n`);
          continue;
        }
        costs[name] = old;
        break;
      }
    }
  }
  if (best - before < 2) break;
}
console.log(JSON.stringify(costs));

/**
 * Measures accent restoration on texts that the model never learned from: the last 2,000 news articles and every
 * tenth forum line; and on the ward posts of dev and test, from which it does not learn either. The text is stripped of all marks, restored, and compared syllable by syllable (lower case, one
 * tone position). A forum line counts only if its writer typed marks, for else there is nothing to compare with.
 * Tokens that are Vietnamese syllables in the original are counted; names and foreign words are in them where their
 * spelling is a syllable.
 *
 *   node eval/accents.ts [--model FILE] [--articles N] [--standard] [--show N]
 *
 * `--standard` measures the whole way to standard spelling (what `npx hoasom normalise` prints) instead of restoration
 * alone; texts whose number of words it changes are left out and counted as `lost`.
 */
import { parseArgs } from "node:util";
import { createNormaliser } from "../src/accents/normaliser.ts";
import { canon } from "../src/text/canon.ts";
import { isSyllable } from "../src/text/syllable.ts";
import { readTokens } from "../src/text/tokens.ts";
import {
  BACKGROUND,
  chatSentences,
  corpusTexts,
  forumLines,
  haveBackground,
  newsTexts,
} from "../training/accents/sources.ts";

const { values: options } = parseArgs({
  options: {
    model: { type: "string", default: new URL("../models/accents/syllables.bin", import.meta.url).pathname },
    articles: { type: "string", default: "2000" },
    standard: { type: "boolean", default: false },
    show: { type: "string", default: "0" },
  },
});
if (!haveBackground()) {
  console.log(JSON.stringify({ figure: "accents", skipped: `no background texts at ${BACKGROUND}` }));
  process.exit(0);
}
const normaliser = createNormaliser({ model: options.model });
const restore = options.standard ? normaliser.standard : normaliser.restoreAccents;
const strip = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D").normalize("NFC");

function measure(name: string, texts: readonly string[], goal: string): void {
  let right = 0;
  let all = 0;
  let asTyped = 0;
  let lost = 0;
  const misses = new Map<string, number>();
  const started = performance.now();
  let spent = 0;
  for (const text of texts) {
    const stripped = strip(text);
    const before = performance.now();
    const restored = restore(stripped);
    spent += performance.now() - before;
    const wanted = readTokens(text).filter((token) => !token.emoji);
    const given = readTokens(restored).filter((token) => !token.emoji);
    if (wanted.length !== given.length) {
      lost += 1;
      continue;
    }
    wanted.forEach((token, at) => {
      const want = canon(token.word).spelling;
      if (!isSyllable(want)) return;
      const got = canon(given[at]?.word ?? "").spelling;
      all += 1;
      if (got === want) right += 1;
      else misses.set(`${want}→${got}`, (misses.get(`${want}→${got}`) ?? 0) + 1);
      if (canon(want).key === want) asTyped += 1;
    });
  }
  console.log(
    JSON.stringify({
      figure: `accents_${name}`,
      value: Math.round((right / all) * 100_00) / 100,
      unit: "% syllables right",
      goal,
      syllables: all,
      texts: texts.length,
      lost,
      unmarkedShare: Math.round((asTyped / all) * 1000) / 10,
      syllablesPerSecond: Math.round(all / (spent / 1000)),
      seconds: Math.round((performance.now() - started) / 100) / 10,
    }),
  );
  const worst = [...misses].sort((a, b) => b[1] - a[1]).slice(0, Number(options.show));
  for (const [miss, count] of worst) console.log(`${count}\t${miss}`);
}

measure("news", newsTexts("measure").slice(0, Number(options.articles)), "≥ 96");
const isMarked = (line: string) => {
  const words = readTokens(line).filter((token) => !token.emoji).length;
  return chatSentences(line).reduce((sum, sentence) => sum + sentence.words.length, 0) >= 0.8 * words;
};
measure("forum", forumLines("measure").filter(isMarked), "≥ 92");
measure("ward_posts", corpusTexts("measure").filter(isMarked), "none set");

/**
 * How far the confidence of restored words can be believed: held-out news and forum lines are stripped and read, and of
 * the words in each band of confidence the share that is right is printed beside the mean confidence.
 *
 *   node eval/reliability.ts [--articles N]
 */
import { parseArgs } from "node:util";
import { createNormaliser } from "../src/accents/normaliser.ts";
import { canon } from "../src/text/canon.ts";
import { isSyllable } from "../src/text/syllable.ts";
import { readTokens } from "../src/text/tokens.ts";
import {
  BACKGROUND,
  chatSentences,
  forumLines,
  haveBackground,
  newsTexts,
} from "../training/accents/sources.ts";

const { values: options } = parseArgs({ options: { articles: { type: "string", default: "150" } } });
if (!haveBackground()) {
  console.log(JSON.stringify({ figure: "reliability", skipped: `no background texts at ${BACKGROUND}` }));
  process.exit(0);
}
const normaliser = createNormaliser();
const strip = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
const BANDS = [0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

function measure(name: string, texts: readonly string[]): void {
  const bands = BANDS.map((to) => ({ to, words: 0, right: 0, confidence: 0 }));
  for (const text of texts) {
    const wanted = readTokens(text).filter((token) => !token.emoji);
    const { words } = normaliser.read(strip(text));
    if (words.length !== wanted.length) continue;
    wanted.forEach((token, at) => {
      const want = canon(token.word).spelling;
      const word = words[at];
      const band = bands.find(({ to }) => (word?.confidence ?? 1) <= to);
      if (!isSyllable(want) || word === undefined || band === undefined) return;
      band.words += 1;
      band.confidence += word.confidence;
      if (word.standard.toLowerCase() === want) band.right += 1;
    });
  }
  let gap = 0;
  const all = bands.reduce((sum, band) => sum + band.words, 0);
  for (const { to, words, right, confidence } of bands) {
    if (words === 0) continue;
    gap += Math.abs(right - confidence) / all;
    const round = (value: number) => Math.round(value * 1000) / 1000;
    console.log(
      JSON.stringify({
        figure: `reliability_${name}`,
        to,
        words,
        confidence: round(confidence / words),
        right: round(right / words),
      }),
    );
  }
  console.log(
    JSON.stringify({ figure: `calibration_error_${name}`, value: Math.round(gap * 10_000) / 10_000 }),
  );
}

measure("news", newsTexts("measure").slice(0, Number(options.articles)));
measure(
  "forum",
  forumLines("measure").filter((line) => chatSentences(line).length > 0 && line.length < 400),
);

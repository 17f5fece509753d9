import { existsSync, readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { canon } from "../../src/text/canon.ts";
import { type Token, tokenise } from "../../src/text/normalise.ts";
import { isSyllable } from "../../src/text/syllable.ts";
import { readTokens } from "../../src/text/tokens.ts";
import { type Post, trainSide } from "./split.ts";

/** One sentence: its words in lower case and standard tone position, and which had a capital. */
export type Sentence = { words: string[]; capitals: boolean[] };

export const BACKGROUND = new URL("../../../../shared/data/background/", import.meta.url).pathname;
export const CORPUS = new URL("../corpus/", import.meta.url).pathname;

/** The last articles are never learned from: `eval/accents.ts` measures on them. */
export const HELD_OUT_ARTICLES = 2_000;
/** Every tenth forum line is never learned from. */
export const HELD_OUT_LINE = 10;

const FORUM = ["tathy.txt", "lamchame.txt", "duochanoi.txt"];

export const haveBackground = () => existsSync(`${BACKGROUND}vntc_news_20000.jsonl.gz`);

/** News articles, the learned part or the held-out part. */
export function newsTexts(part: "learn" | "measure"): string[] {
  const lines = gunzipSync(readFileSync(`${BACKGROUND}vntc_news_20000.jsonl.gz`))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => (JSON.parse(line) as { text: string }).text);
  return part === "learn" ? lines.slice(0, -HELD_OUT_ARTICLES) : lines.slice(-HELD_OUT_ARTICLES);
}

/** Forum lines, the learned part or the held-out part; signatures that stand on hundreds of lines come once. */
export function forumLines(part: "learn" | "measure"): string[] {
  const seen = new Set<string>();
  return FORUM.flatMap((file) =>
    readFileSync(`${BACKGROUND}${file}`, "utf8")
      .split("\n")
      .filter(
        (line, at) =>
          (at % HELD_OUT_LINE === HELD_OUT_LINE - 1) === (part === "measure") && line.trim() !== "",
      ),
  ).filter((line) => {
    if (seen.has(line)) return false;
    seen.add(line);
    return true;
  });
}

/** A text of `p7` with the spelling that a careful writer would give it. */
export type Pair = { text: string; standard: string; register: string };

/** Posts of the corpus; those of the train side are learned from, dev and test of the post model are measured on. */
function corpusPosts(part: "learn" | "measure"): Post[] {
  const files = readdirSync(CORPUS)
    .filter((name) => /^p\d+[-.].*jsonl$/.test(name))
    .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10) || (a < b ? -1 : 1));
  const posts = files.flatMap((name) =>
    readLines(`${CORPUS}${name}`).map((line) => ({
      ...(JSON.parse(line) as Post),
      file: name.split(/[-.]/)[0] ?? "",
    })),
  );
  const train = trainSide(posts);
  return posts.filter((_, at) => train[at] === (part === "learn"));
}

export const standardPairs = (part: "learn" | "measure"): Pair[] =>
  corpusPosts(part).flatMap(({ text, standard, register }) =>
    standard === undefined ? [] : [{ text, standard, register }],
  );

/** Texts of the corpus as they were typed, but for those that have a standard spelling beside them. */
export const corpusTexts = (part: "learn" | "measure"): string[] =>
  corpusPosts(part).flatMap(({ text, standard }) => (standard === undefined ? [text] : []));

const readLines = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");

/** Sentences of a carefully written text. */
export function newsSentences(text: string): Sentence[] {
  return split(
    readTokens(text).filter((token) => !token.emoji),
    (token) => canon(token.word).spelling,
  );
}

/**
 * Sentences of everyday talk with its chat spellings in standard form, but only those whose writer typed marks: an
 * unmarked sentence would teach that words have none.
 */
export function chatSentences(text: string): Sentence[] {
  const tokens: Token[] = tokenise(text).filter((token) => !token.emoji);
  return split(tokens, (token) => token.spelling).filter((sentence) => isMarked(sentence.words));
}

function isMarked(words: readonly string[]): boolean {
  const letters = words.filter((word) => /\p{L}/u.test(word));
  const marked = letters.filter((word) => /[^a-z]/.test(word)).length;
  const syllables = letters.filter(isSyllable).length;
  return letters.length < 2 || (marked >= 0.3 * letters.length && syllables >= 0.5 * letters.length);
}

function split<T extends { sentence: number; capital: boolean }>(
  tokens: T[],
  spell: (token: T) => string,
): Sentence[] {
  const out: Sentence[] = [];
  let number = -1;
  for (const token of tokens) {
    if (token.sentence !== number) {
      out.push({ words: [], capitals: [] });
      number = token.sentence;
    }
    const last = out.at(-1);
    last?.words.push(spell(token));
    last?.capitals.push(token.capital);
  }
  return out;
}

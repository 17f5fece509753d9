import type { Evidence } from "@hoasom/core";
import { SUMMARY_LENGTH } from "./alert-rules.ts";

type Clause = { start: number; end: number };

const SENTENCE_END = /[.!?…;\n]+(?=\s|$)|\n+/gu;
const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** The sentences of a text as spans without the white space around them; a dot inside a number ends none. */
function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  const add = (start: number, end: number) => {
    const piece = text.slice(start, end);
    const lead = piece.length - piece.trimStart().length;
    const kept = piece.trim().length;
    if (/[\p{L}\p{N}]/u.test(piece)) clauses.push({ start: start + lead, end: start + lead + kept });
  };
  let at = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    add(at, match.index + match[0].length);
    at = match.index + match[0].length;
  }
  add(at, text.length);
  return clauses;
}

/**
 * One sentence of the post's own words: the one that holds most evidence (sum of positive weights of the spans
 * that begin in it, the first of equals), white space made single, at most `limit` units. A longer one is cut
 * between words with «…»; where there is no gap, between letters, never inside one.
 */
export function summarise(
  text: string,
  evidence: readonly Evidence[],
  limit: number = SUMMARY_LENGTH,
): string {
  const clauses = clausesOf(text);
  const weigh = (clause: Clause) =>
    evidence.reduce(
      (sum, item) =>
        item.weight > 0 && item.start >= clause.start && item.start < clause.end ? sum + item.weight : sum,
      0,
    );
  let best: Clause = clauses[0] ?? { start: 0, end: text.length };
  let most = weigh(best);
  for (const clause of clauses.slice(1)) {
    const weight = weigh(clause);
    if (weight > most) {
      best = clause;
      most = weight;
    }
  }
  return shorten(text.slice(best.start, best.end).replace(/\s+/gu, " ").trim(), limit);
}

function shorten(sentence: string, limit: number): string {
  if (sentence.length <= limit) return sentence;
  let cut = 0;
  for (const { index, segment } of graphemes.segment(sentence)) {
    if (index + segment.length > limit - 1) break;
    cut = index + segment.length;
  }
  const head = sentence.slice(0, cut);
  const gap = sentence[cut] === " " ? cut : head.lastIndexOf(" ");
  // A gap far back would leave half of what fits; then one long run of letters is cut instead.
  const kept = gap > limit / 2 ? head.slice(0, gap) : head;
  return `${kept.replace(/[\s,;:–-]+$/u, "")}…`;
}

import type { Evidence, Span } from "@hoasom/core";

/** Pieces that a text is cut into, at most: each costs one reading of the text. */
const MOST_PIECES = 12;
/** Words at the front that are looked at; a long post is explained by its lexicon hits beyond them. */
const MOST_WORDS = 96;
/** A piece that moves the log-odds by less than this explains nothing. */
const LEAST = 0.3;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Cuts a text into runs of words, none over the end of a sentence; spans in UTF-16 units. */
export function piecesOf(text: string): Span[] {
  const words = [...text.matchAll(WORD)].slice(0, MOST_WORDS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const length = Math.max(1, Math.ceil(words.length / MOST_PIECES));
  const pieces: Span[] = [];
  let count = 0;
  for (const word of words) {
    const last = pieces.at(-1);
    const ends = last !== undefined && /[.!?\n]/.test(text.slice(last.end, word.start));
    if (last && count < length && !ends) {
      last.end = word.end;
      count += 1;
    } else {
      pieces.push({ ...word });
      count = 1;
    }
  }
  return pieces.slice(0, MOST_PIECES);
}

/** The text with one piece taken out, as the model is asked to read it. */
export function without(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}…${text.slice(end)}`;
}

/**
 * What the pieces moved: the log-odds with all words minus the log-odds without the piece (occlusion; Zeiler & Fergus
 * 2014, here over words). Negative weights speak against.
 */
export function evidenceOf(pieces: readonly Span[], whole: number, parts: readonly number[]): Evidence[] {
  return pieces
    .map((piece, index) => ({ ...piece, signal: "model" as const, weight: whole - (parts[index] ?? whole) }))
    .filter(({ weight }) => Math.abs(weight) >= LEAST)
    .map((evidence) => ({ ...evidence, weight: Math.round(evidence.weight * 1000) / 1000 }));
}

/** The lexicon's evidence and the model's: where both mark the same words in the same sense, the lexicon's names why. */
export function joinEvidence(rules: readonly Evidence[], model: readonly Evidence[]): Evidence[] {
  const told = (own: Evidence) =>
    rules.some(
      (other) =>
        other.start < own.end && own.start < other.end && Math.sign(other.weight) === Math.sign(own.weight),
    );
  return [...rules, ...model.filter((own) => !told(own))].sort((a, b) => a.start - b.start || a.end - b.end);
}

import type { Token } from "../../text/normalise.ts";
import { classesOf } from "./classes.ts";
import type { State } from "./compile.ts";

/** A phrase of a lexicon line found at the words `[first, last]`. */
export type Match = {
  line: number;
  first: number;
  last: number;
  /** Words of the phrase, and how many of them were typed without marks in a text without marks. */
  words: number;
  bareWords: number;
};

const NO_CLASSES: string[] = [];

/** All places where phrases stand in the words; for a given lexicon linear in the number of words. */
export function findMatches(tokens: readonly Token[], root: State): Match[] {
  const classes = tokens.map((token, at) =>
    token.emoji ? NO_CLASSES : classesOf(token, at === 0 || tokens[at - 1]?.sentence !== token.sentence),
  );
  const found = new Map<number, Match>();
  const matches: Match[] = [];
  let first = 0;
  let sentence = 0;

  const visit = (state: State, at: number, last: number, words: number, bareWords: number): void => {
    for (const line of state.ends) {
      // Of several phrases of one line that begin here the longest counts.
      const known = found.get(line);
      if (known === undefined || known.last < last) found.set(line, { line, first, last, words, bareWords });
    }
    for (const next of state.ways) visit(next, at, last, words, bareWords);
    const token = tokens[at];
    if (token === undefined || token.sentence !== sentence) return;
    const bare = bareWords + (token.bare ? 1 : 0);
    const edges = state.words.get(token.key);
    if (edges !== undefined) {
      for (const edge of edges) {
        if (token.bare || edge.marked === token.marked) visit(edge.to, at + 1, at, words + 1, bare);
      }
    }
    if (state.classes.size > 0) {
      for (const name of classes[at] ?? NO_CLASSES) {
        const next = state.classes.get(name);
        if (next !== undefined) visit(next, at + 1, at, words + 1, bare);
      }
    }
    for (const gap of state.gaps) {
      for (let skip = 0; skip <= gap.most; skip++) {
        if (tokens[at + skip]?.sentence !== sentence) break;
        visit(gap.to, at + skip, last, words, bareWords);
      }
    }
  };

  for (first = 0; first < tokens.length; first++) {
    sentence = tokens[first]?.sentence ?? 0;
    found.clear();
    visit(root, first, first, 0, 0);
    for (const match of found.values()) if (match.words > 0) matches.push(match);
  }
  return matches;
}

import { type SearchDoc, searchWords } from "@hoasom/core";

/** What both indexes keep of a text: its words in both forms, in order, and names that may be written together. */
export type IndexedText = { folded: string[]; marked: string[]; joined: string[] };

/** The words of a text as they are indexed. «A Vương» is also found as «Avương», so such a pair is kept joined too. */
export function indexedText(text: string): IndexedText {
  const words = searchWords(text);
  const joined = words.flatMap((word, at) => {
    const next = words[at + 1];
    if (next === undefined || word.folded.length !== 1) return [];
    const isName = [word, next].every(({ start }) => /^\p{Lu}/u.test(text.slice(start, start + 2)));
    return isName ? [word.folded + next.folded] : [];
  });
  return { folded: words.map((word) => word.folded), marked: words.map((word) => word.marked), joined };
}

/** One part of a query: all of its words, or instead the one word that they are when written together. */
export type QueryPart = { all: string[]; together: string | null };

/** A query as both indexes ask it. */
export type QueryText = {
  /** True when nothing was typed: list by time. */
  empty: boolean;
  folded: string[];
  marked: string[];
  parts: QueryPart[];
};

/** More words than this nobody types; a pasted text is asked by its beginning. */
const MOST_WORDS = 24;

/** The words of what was typed. Text without any word (only signs) finds nothing, and it is not empty. */
export function queryText(text: string): QueryText {
  const words = searchWords(text).slice(0, MOST_WORDS);
  const parts: QueryPart[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const next = words[at + 1];
    if (word === undefined) continue;
    if (next !== undefined && /^\p{L}$/u.test(word.folded)) {
      parts.push({ all: [word.folded, next.folded], together: word.folded + next.folded });
      at += 1;
    } else parts.push({ all: [word.folded], together: null });
  }
  return {
    empty: text.trim() === "",
    folded: words.map((word) => word.folded),
    marked: words.map((word) => word.marked),
    parts,
  };
}

/** How a text fits a query; the greater, the earlier. Equal ones are ordered by time, newest first. */
export const SCORES = { exact: 8, phrase: 4, asTyped: 2, words: 1, near: 0.5 } as const;

/** How many hits are looked at and counted: a greater total is given as this, to be read as «1000+». */
export const MOST_HITS = 1000;

/** How many letters may differ in a word that is only near to the one typed. */
export function lettersThatMayDiffer(word: string): number {
  return word.length < 3 ? 0 : word.length < 6 ? 1 : 2;
}

/** The instant that a post is ordered and filtered by. */
export function instantOf(doc: SearchDoc): string {
  return doc.postedAt ?? doc.receivedAt;
}

/** Documents by ward and id; of two with one id the later counts. */
export function lastOfEach(docs: readonly SearchDoc[]): SearchDoc[] {
  const byId = new Map(docs.map((doc) => [`${doc.wardId}\n${doc.id}`, doc]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

import type { Span } from "../shapes/common.ts";
import { foldWithOffsets, markedKey } from "./text.ts";

/**
 * A word as search sees it: `folded` without marks and with the spelling variants of one word made equal, `marked`
 * with the marks as typed and the tone in its new position, and its span in the text as given.
 */
export type SearchWord = { folded: string; marked: string; start: number; end: number };

// An apostrophe within a word is a matter of spelling: «K'Dang», «K’Dang» and «KDang» are one name.
const APOSTROPHES = /['’‘ʼ`´]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’‘ʼ`´][\p{L}\p{N}]+)*/gu;

// After a consonant, and in «quy», `y` and `i` write one sound: «Sỹ» is «Sĩ», «công ty» is «công ti».
const Y_FOR_I = /(?<=(?:^|[^a-z])(?:qu|[bcdghklmnpqrstvx]{1,3}))y$/u;

/** Longer runs of letters are no words; what is beyond is not looked at. */
const LONGEST_WORD = 64;

/** The words of a text in order, for indexing, searching and highlighting. */
export function searchWords(text: string): SearchWord[] {
  const { key, from, to } = foldWithOffsets(text);
  return Array.from(key.matchAll(WORD), (match) => {
    const start = from[match.index] ?? 0;
    const end = to[match.index + match[0].length - 1] ?? start;
    const bare = match[0].replace(APOSTROPHES, "").slice(0, LONGEST_WORD);
    return { folded: bare.replace(Y_FOR_I, "i"), marked: markedWord(text.slice(start, end)), start, end };
  });
}

function markedWord(word: string): string {
  const plain = word.normalize("NFKC").replace(/\p{Default_Ignorable_Code_Point}/gu, "");
  // Icelandic `ð` stands where somebody's keyboard had no `đ`.
  return markedKey(plain).replace(APOSTROPHES, "").replaceAll("ð", "đ").slice(0, LONGEST_WORD);
}

/**
 * Where the words of a query stand in a text, as spans of the text as given, in order and without overlaps. Every
 * occurrence of every word is found, as a whole word, with or without marks. But a word typed with marks that stands
 * in the text with those very marks is found there alone: another word of the same letters («hổ» for «hố») is left.
 */
export function findMarks(text: string, query: string): Span[] {
  const words = searchWords(text);
  const found = new Set<SearchWord>();
  for (const wanted of searchWords(query)) {
    const alike = words.filter((word) => word.folded === wanted.folded);
    const exact = isMarked(wanted) ? alike.filter((word) => word.marked === wanted.marked) : [];
    for (const word of exact.length > 0 ? exact : alike) found.add(word);
  }
  return words.filter((word) => found.has(word)).map(({ start, end }) => ({ start, end }));
}

/** Whether a word was typed with marks; «đ» counts as one. */
function isMarked(word: SearchWord): boolean {
  return /[^\p{ASCII}]/u.test(word.marked);
}

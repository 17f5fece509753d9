import { fold, markedKey } from "@hoasom/core";

/** A syllable in the form in which it is compared, with marks and without, and as it is spelt (new tone position). */
export type Canon = { marked: string; key: string; spelling: string };

const I_FOR_Y = new Map([..."yỳýỷỹỵ"].map((y, tone) => [y, "iìíỉĩị"[tone] ?? y]));
const Y_FOR_I = new Map([...I_FOR_Y].map(([y, i]) => [i, y]));
const LONE_Y = /^[hklmst][yỳýỷỹỵ]$/;
const QU_I = /^qu[iìíỉĩị]$/;

const cache = new Map<string, Canon>();

/**
 * One form for the spellings of a syllable that careful writers use side by side: new tone position (`hoà` = `hòa`),
 * `i` for a lone final `y` (`kỹ` = `kĩ`), `quy` for `qui`. The input is lower case, as `readLetters` gives it.
 */
export function canon(word: string): Canon {
  const hit = cache.get(word);
  if (hit !== undefined) return hit;
  const spelling = markedKey(word);
  let marked = spelling;
  if (LONE_Y.test(marked)) marked = marked.slice(0, -1) + (I_FOR_Y.get(marked.slice(-1)) ?? "");
  else if (QU_I.test(marked)) marked = marked.slice(0, -1) + (Y_FOR_I.get(marked.slice(-1)) ?? "");
  const made = { marked, key: fold(marked), spelling };
  if (cache.size < 50_000 && word.length <= 24) cache.set(word, made);
  return made;
}

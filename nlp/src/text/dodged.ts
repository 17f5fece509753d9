import { fold } from "@hoasom/core";
import { isSyllable } from "./syllable.ts";

/** Syllables that writers break up or star out to slip past word lists; only these are put together again. */
const WORDS = `đánh chém giết đâm chết đập đốt súng dao máu bắn hiếp cướp trộm lừa đảo chửi bậy thuốc độc xăng bom mìn
ma túy cờ bạc số đề lô nợ đòi tự tử biểu tình bạo lực động loạn phản đối công an phường nhau mày tao thằng chó
tạt sơn axit dọa kiếm mã tấu gậy tuýp xử vỡ hụi ngu lồn cặc địt đụ điếm khốn nạn`;

const whole = new Set<string>();
const byKey = new Map<string, string>();
const starred = new Map<string, string | null>();

for (const word of WORDS.split(/\s+/)) {
  if (word.length < 2) continue;
  whole.add(word);
  const key = fold(word);
  if (!byKey.has(key)) byKey.set(key, word);
  for (let at = 1; at < key.length; at++) {
    for (const form of [word, key]) {
      const hole = `${form.slice(0, at)}*${form.slice(at + 1)}`;
      // Two words behind one star are no word: leave the text as it is.
      starred.set(hole, starred.has(hole) && starred.get(hole) !== word ? null : word);
    }
  }
}

/** The most letters that one broken-up syllable can have. */
export const LONGEST_DODGED = 6;

/** Whether single letters, put together, are one of the words that get broken up. */
export function isDodged(joined: string): boolean {
  return whole.has(joined) || byKey.has(joined);
}

/** The word behind a starred-out one (`gi*t`, `ch*m`), or null when it is none or could be two. */
export function unstar(pattern: string): string | null {
  return starred.get(pattern) ?? null;
}

const DIGIT_LETTERS: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s" };

/** The word behind digits typed as letters (`ch3t`, `d4nh`), or null. */
export function undigit(word: string): string | null {
  const letters = word.replace(/[01345]/g, (digit) => DIGIT_LETTERS[digit] ?? digit);
  return letters !== word && /^\p{L}{3,}$/u.test(letters) && isDodged(letters) ? letters : null;
}

/**
 * A word without its stretch: three and more of one letter become one (`quáaaaa`, `đánhhhh`), and so does a doubled
 * vowel at the end (`rồii`). Of the letters run together the one with most marks is kept.
 */
export function unstretch(word: string): string {
  if (word.length < 3) return word;
  const hit = short.get(word);
  if (hit !== undefined) return hit;
  // «cứu», «lưu» and «xoong» end or hold two like letters and are not stretched.
  const made = isSyllable(word) ? word : shorten(word);
  if (short.size < 50_000 && word.length <= 24) short.set(word, made);
  return made;
}

const short = new Map<string, string>();

function shorten(word: string): string {
  let out = "";
  for (let at = 0; at < word.length; ) {
    const base = fold(word[at] ?? "");
    let end = at + 1;
    while (end < word.length && fold(word[end] ?? "") === base) end += 1;
    const run = word.slice(at, end);
    const vowelAtEnd = run.length === 2 && end === word.length && at > 0 && /[aeiouy]/.test(base);
    out += (run.length >= 3 || vowelAtEnd) && base !== "" && !/\d/.test(base) ? mostMarked(run) : run;
    at = end;
  }
  return out;
}

function mostMarked(run: string): string {
  return [...run].reduce((best, letter) =>
    letter.normalize("NFD").length > best.normalize("NFD").length ? letter : best,
  );
}

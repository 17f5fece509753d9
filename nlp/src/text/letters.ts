import { fold } from "@hoasom/core";

/**
 * A text as a row of letters in the matching form, each with the half-open span of the original it came from. Without
 * `from` and `to` each unit is the unit of the original at its own place.
 */
export type Letters = { units: string[] | string; from: number[] | null; to: number[] | null };

const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;
// Grave, acute, tilde, hook, dot below; circumflex, breve, horn: the marks that make another Vietnamese letter.
const VIETNAMESE_MARKS = new Set([..."\u0300\u0301\u0303\u0309\u0323\u0302\u0306\u031B"]);
// No Vietnamese letter carries more than two marks; a pile of hundreds on one letter must not cost more than that.
const MOST_MARKS = 8;

const NO_WORD = /[^\p{L}\p{M}\p{N}]/u;

const known = new Map<string, string[]>();

/**
 * Lower-case letters of a grapheme (a base letter with its marks in any order): NFC, fancy and full-width letters
 * and look-alikes of other scripts as Latin, `Ð` as `đ`, foreign marks dropped. Empty when nothing visible is left.
 */
function lettersOf(grapheme: string): string[] {
  const cached = known.get(grapheme);
  if (cached !== undefined) return cached;
  const out: string[] = [];
  // «℀», «…» and «½» stay one sign: taken apart they would be words with one span and the sign between them lost.
  const plain = grapheme.normalize("NFKC");
  if (plain.length > grapheme.length && NO_WORD.test(plain)) return [grapheme.normalize("NFC")];
  for (const part of plain.normalize("NFD").toLowerCase()) {
    if (MARK.test(part)) {
      const last = out.length - 1;
      if (VIETNAMESE_MARKS.has(part) && last >= 0) out[last] = `${out[last]}${part}`;
      continue;
    }
    const letter = part === "đ" || part === "ð" ? "đ" : part === "\n" ? "\n" : fold(part);
    if (letter !== "") out.push(letter);
  }
  const composed = out.map((letter) => letter.normalize("NFC"));
  if (known.size < 20_000) known.set(grapheme, composed);
  return composed;
}

// What needs no more than lower case: ASCII, composed Vietnamese letters, usual punctuation.
const PLAIN = /^[\t\n -~àáâãèéêìíòóôõùúýăđĩũơưÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ\u1EA0-\u1EF9–—‘’“”…•«»]*$/;

/** Reads a text into letters; linear in its length, total on any string of UTF-16 units. */
export function readLetters(text: string): Letters {
  if (PLAIN.test(text)) return { units: text.toLowerCase(), from: null, to: null };
  const units: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const next = text.charCodeAt(index + 1);
    if (code < 0x80 && !(next >= 0x300)) {
      if (code >= 32 || code === 10 || code === 9) {
        units.push(code >= 65 && code <= 90 ? String.fromCharCode(code + 32) : (text[index] ?? ""));
        from.push(index);
        to.push(index + 1);
      }
      index += 1;
      continue;
    }
    const base = String.fromCodePoint(text.codePointAt(index) ?? 0);
    let end = index + base.length;
    let grapheme = base;
    for (let marks = 0; end < text.length; ) {
      const unit = text.charCodeAt(end);
      if (unit < 0x300) break;
      const follower = String.fromCodePoint(text.codePointAt(end) ?? 0);
      const isMark = MARK.test(follower);
      if (!isMark && !INVISIBLE.test(follower)) break;
      if (isMark && marks < MOST_MARKS) {
        grapheme += follower;
        marks += 1;
      }
      end += follower.length;
    }
    for (const letter of lettersOf(grapheme)) {
      units.push(letter);
      from.push(index);
      to.push(end);
    }
    index = end;
  }
  return { units, from, to };
}

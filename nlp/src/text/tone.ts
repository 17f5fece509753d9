/** The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng. */
export const TONES = { f: "\u0300", s: "\u0301", x: "\u0303", r: "\u0309", j: "\u0323" } as const;

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const VOWEL = /[aăâeêioôơuưy]/;

/** A lower-case syllable without its tone, and the tone (empty when it has none); vowel marks stay. */
export function splitTone(word: string): { base: string; tone: string } {
  const parts = word.normalize("NFD");
  const tones = parts.match(TONE);
  if (tones === null) return { base: word.normalize("NFC"), tone: "" };
  return { base: parts.replace(TONE, "").normalize("NFC"), tone: tones.at(-1) ?? "" };
}

/** Puts a tone on a syllable without one, at the place where today's spelling has it; null when there is no vowel. */
export function putTone(base: string, tone: string): string | null {
  if (tone === "") return base;
  let from = base.startsWith("qu") && base.length > 2 ? 2 : 0;
  if (base.startsWith("gi") && VOWEL.test(base[2] ?? "")) from = 2;
  while (from < base.length && !VOWEL.test(base[from] ?? "")) from += 1;
  let to = from;
  while (to < base.length && VOWEL.test(base[to] ?? "")) to += 1;
  if (to === from) return null;
  let at = from;
  const cluster = base.slice(from, to);
  const own = [...cluster].findLastIndex((letter) => /[ăâêôơư]/.test(letter));
  if (own >= 0) at = from + own;
  else if (cluster.length >= 3 || (cluster.length === 2 && to < base.length)) at = from + 1;
  return base.slice(0, at) + (base[at] + tone).normalize("NFC") + base.slice(at + 1);
}

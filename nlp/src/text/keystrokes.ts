import { isSyllable } from "./syllable.ts";
import { putTone, TONES } from "./tone.ts";

/** How sure a word is raw keystrokes: `sure` ones no other language writes, `maybe` ones need company. */
export type Keystrokes = { word: string; sure: boolean };

const VOWEL = /[aeiouy]/;
const LONGEST = 12;
const telexKnown = new Map<string, Keystrokes | null>();
const vniKnown = new Map<string, Keystrokes | null>();

function remember<T>(cache: Map<string, T>, word: string, make: (word: string) => T): T {
  const hit = cache.get(word);
  if (hit !== undefined) return hit;
  const made = make(word);
  if (cache.size < 20_000) cache.set(word, made);
  return made;
}

/**
 * The syllable behind Telex keystrokes that no input method turned into letters (`ddanhs` → «đánh», `Duwowng` →
 * «Dương»), or null when the word is a syllable as typed, or decodes to none. Lower case.
 */
export function readTelex(word: string): Keystrokes | null {
  if (word.length < 2 || word.length > LONGEST || !/^[a-z]+$/.test(word)) return null;
  return remember(telexKnown, word, decodeTelex);
}

function decodeTelex(word: string): Keystrokes | null {
  if (isSyllable(word)) return null;
  let rest = word;
  let sure = false;
  if (rest.startsWith("dd")) {
    rest = `đ${rest.slice(2)}`;
    sure = true;
  } else if (/^d.*[aeiouy].*d/.test(rest)) {
    // The second d of đ may be typed at the end: `dauwngd`.
    rest = `đ${rest.slice(1).replace("d", "")}`;
  }
  const vowelAt = [...rest].findIndex(
    (letter, at) => VOWEL.test(letter) && !(at === 1 && rest.startsWith("qu")),
  );
  if (vowelAt < 0) return null;
  let onset = rest.slice(0, vowelAt);
  let rime = rest.slice(vowelAt);
  const tones = rime.match(/[sfrxj]/g) ?? [];
  if (tones.length > 1) return null;
  rime = rime.replace(/[sfrxj]/, "");
  let marks = 0;
  if (rime.includes("w")) {
    const shaped = horn(rime);
    if (shaped === null) return null;
    if (/uow|uwow|uw/.test(rime)) sure = true;
    rime = shaped;
    marks += 1;
  }
  const doubled = /([aeo])(?:\1|([^aeiouy]+)\1$)/.exec(rime);
  if (doubled !== null) {
    const letter = doubled[1] ?? "";
    rime =
      rime.slice(0, doubled.index) +
      "âêô"["aeo".indexOf(letter)] +
      (doubled[2] ?? "") +
      rime.slice(doubled.index + doubled[0].length);
    marks += 1;
  }
  if (tones.length + marks === 0 && !onset.startsWith("đ")) return null;
  onset = onset.normalize("NFC");
  const made = putTone(onset + rime, tones.length === 0 ? "" : TONES[tones[0] as keyof typeof TONES]);
  if (made === null || made === word || !isSyllable(made)) return null;
  return { word: made, sure };
}

/** `w` after its vowel or at the end of the word: ươ, ư, ơ, ă. */
function horn(rime: string): string | null {
  const letters = rime.replaceAll("w", "");
  if (letters.length < rime.length - 2) return null;
  if (letters.includes("uo")) return letters.replace("uo", "ươ");
  const direct = /([aou])w/.exec(rime)?.[1];
  const target = direct ?? /[aou]/.exec(letters)?.[0];
  if (target === undefined) return null;
  // `muaw` is typed for «mưa» as often as `muwa`.
  if (letters === "ua") return "ưa";
  return letters.replace(target, { a: "ă", o: "ơ", u: "ư" }[target] ?? target);
}

const VNI_TONES: Record<string, string> = {
  "1": TONES.s,
  "2": TONES.f,
  "3": TONES.r,
  "4": TONES.x,
  "5": TONES.j,
};

/** The same for VNI keystrokes (`d9anh1` → «đánh», `to63` → «tổ»). A digit at the end alone is never sure. */
export function readVni(word: string): Keystrokes | null {
  if (word.length < 2 || word.length > LONGEST || !/^[a-z]+\d[a-z\d]*$/.test(word)) return null;
  return remember(vniKnown, word, decodeVni);
}

function decodeVni(word: string): Keystrokes | null {
  let letters = word.replace(/\d/g, "");
  const digits = word.replace(/\D/g, "");
  if (!VOWEL.test(letters) || digits.length > 4 || digits.length + letters.length < 3) return null;
  const several = letters.length > 1;
  let tone = "";
  for (const digit of digits) {
    if (digit in VNI_TONES) {
      if (tone !== "") return null;
      tone = VNI_TONES[digit] ?? "";
    } else {
      const shaped = vniMark(letters, digit);
      if (shaped === null) return null;
      letters = shaped;
    }
  }
  const made = putTone(letters, tone);
  if (made === null || !isSyllable(made)) return null;
  return { word: made, sure: several && (/\d[a-z]/.test(word) || digits.length > 1) };
}

function vniMark(letters: string, digit: string): string | null {
  if (digit === "9") return letters.startsWith("d") ? `đ${letters.slice(1)}` : null;
  if (digit === "6") return swap(letters, /[aeo]/, { a: "â", e: "ê", o: "ô" });
  if (digit === "8") return swap(letters, /a/, { a: "ă" });
  if (digit === "7") {
    if (letters.includes("ươ")) return letters;
    if (/u[oơ]/.test(letters)) return letters.replace(/u[oơ]/, "ươ");
    return swap(letters, /[uo]/, { u: "ư", o: "ơ" });
  }
  return null;
}

function swap(letters: string, which: RegExp, to: Record<string, string>): string | null {
  const at = letters.search(which);
  return at < 0 ? null : letters.slice(0, at) + to[letters[at] ?? ""] + letters.slice(at + 1);
}

/** Which input method a text was typed for without its help, or null. */
export type Method = "telex" | "vni";

const maybe = new Map<string, boolean>();

/** A quick look: only such words can be keystrokes. */
export function mayBeKeystrokes(word: string): boolean {
  const hit = maybe.get(word);
  if (hit !== undefined) return hit;
  const made =
    /^[a-z]+\d|^dd|[aeiouy][a-z]*[sfrxjw]|aa|ee|oo/.test(word) && (readTelex(word) ?? readVni(word)) !== null;
  if (maybe.size < 50_000 && word.length <= 24) maybe.set(word, made);
  return made;
}

/** This share of the words must be keystrokes where no single one is sure. */
const MANY = 0.4;

/**
 * Whether a text holds raw keystrokes. One sure word tells; else several doubtful ones that are most of the text, for
 * «now», «boss» and «phòng a1» are other things.
 */
export function keystrokesOf(words: readonly string[], marked: boolean): Method | null {
  let telex = 0;
  let vni = 0;
  let telexSure = 0;
  let vniSure = 0;
  for (const word of words) {
    const asTelex = readTelex(word);
    if (asTelex !== null) {
      telex += 1;
      if (asTelex.sure) telexSure += 1;
    }
    const asVni = readVni(word);
    if (asVni !== null) {
      vni += 1;
      if (asVni.sure) vniSure += 1;
    }
  }
  const speaks = (all: number, sure: number) =>
    sure > 0 || (!marked && all >= 3 && all >= MANY * words.length);
  if (speaks(vni, vniSure) && vni >= telex) return "vni";
  return speaks(telex, telexSure) ? "telex" : null;
}

import { type LegacyTable, TCVN3, VNI } from "./legacy-font-tables.ts";
import { isLooseSyllable, isVietnameseSyllable } from "./vietnamese-syllable.ts";

/** What a text was typed in before Unicode: VNI-Windows or TCVN3 (ABC, the fonts named .Vn…). */
export type LegacyEncoding = "vni" | "tcvn3";

/**
 * A text made readable. `encoding` is null, and `text` the very string given, where nothing was recognised;
 * `caseLost` warns that capitals may have been typed and that only the unknown font would tell.
 */
export type LegacyReading = { text: string; encoding: LegacyEncoding | null; caseLost: boolean };

/** What speaks for and against a reading: counts of words. */
type Evidence = {
  text: string;
  /** Words that the reading changes into a syllable, or into none. */
  good: number;
  bad: number;
  /** Changed words that were syllables before, or what people type for them in chats. */
  soundBefore: number;
  /** Words that stay, syllables or none. */
  plainGood: number;
  plainBad: number;
  /** Different changed words that could hardly be anything else, and those that could. */
  strong: Set<string>;
  weak: Set<string>;
};

// Letters that no text read as Latin-1 or windows-1252 has: such a text is modern.
const BEYOND =
  /[\u0100-\u0151\u0154-\u015F\u0162-\u0177\u0179-\u017C\u017F-\u0191\u0193-\u024F\u1E00-\u1EFF\u20AB]|[\u0300-\u036F]/u;
const SUSPECT = /[\u00A1-\u00FFƒŠŒŽšœžŸμ]/u;
// Characters of TCVN3 that are symbols, not letters, to everybody else.
const SYMBOL = /[\u00A1-\u00BF×÷]/u;
const LETTERS = "\\p{L}\\p{M}\\u00A1-\\u00AF\\u00B5-\\u00BF×÷";
const WORD = {
  vni: new RegExp(`[\\p{L}\\p{M}]+(?:[${LETTERS}]*[\\p{L}\\p{M}])?`, "gu"),
  tcvn3: new RegExp(`[${LETTERS}]+`, "gu"),
};
// Copying often makes a plain hyphen of the soft hyphen, which is ư in TCVN3: «ph-êng», «nh- thÕ».
const HYPHENED = new RegExp(
  `(?<![${LETTERS}\\p{N}-])[${LETTERS}]+[-‐‑](?:[${LETTERS}]+|(?=\\s\\S))(?![${LETTERS}\\p{N}-])`,
  "gu",
);
const UPPER_FONT = /^\.[Vv][Nn].*H(?:\s+(?:[Bb]old|[Ii]talic|[Rr]egular))*$/u;
// Symbols that stand alone for a word («« t«», «d¹ v©ng ¹»); all others alone are symbols.
const WORDS_ALONE = new Set(["«", "¤", "¹", "µ", "μ", "¸", "¬", "\u00AD"]);
const UNIT = /^[µμ](?:m|g|s|l|F|A|V|W)$/u;
// Symbols and units have these too, so that alone they prove nothing: «5 N·m».
const PROVES_LITTLE = /[\u00A1-\u00A8\u00AD\u00AF\u00B5-\u00BF×÷ƒŠŒŽšœžŸμ]/gu;
// Words of other languages that happen to read as a Vietnamese syllable in VNI or TCVN3.
const FOREIGN = new Set("thaï maï haï loïc laïc coït où så på få gå må nå då mãe pão".split(" "));

/**
 * Reads a text typed in VNI-Windows or TCVN3 that was decoded as Latin-1 or windows-1252, and gives it in composed
 * Vietnamese. The whole of the given text decides, so give one post or one cell; `font` is the font's name where it is
 * known (`.VnTimeH`, `VNI-Times`). It is converted only when nearly all changed words come out as Vietnamese
 * syllables and did not go in as such; a text with modern Vietnamese words beside is left as it is. TCVN3 has no codes
 * for capitals with tones: a font ending in H makes everything a capital, an unknown font may have. Reading what was
 * read changes nothing. Never throws.
 */
export function readLegacyFonts(text: string, font?: string): LegacyReading {
  const untouched: LegacyReading = { text, encoding: null, caseLost: false };
  const family = familyOf(font);
  const upper = font !== undefined && UPPER_FONT.test(font.trim());
  if (!SUSPECT.test(text) && !BEYOND.test(text) && !upper) return untouched;
  const given = text.normalize("NFC");
  const found = attempt(given, family);
  // A font of capitals shows plain letters as capitals too.
  if (!found && (!upper || /[^\p{ASCII}]/u.test(given))) return untouched;
  const encoding = found?.encoding ?? "tcvn3";
  const read = found?.text ?? given;
  const out = encoding === "tcvn3" && upper ? read.toUpperCase() : read;
  // What would be read once more is too doubtful to be read at all.
  if (out === text || attempt(out, family)) return untouched;
  const caseLost = encoding === "tcvn3" && font === undefined && out === out.toLowerCase();
  return { text: out, encoding, caseLost };
}

function familyOf(font: string | undefined): LegacyEncoding | null {
  if (font === undefined) return null;
  return /^\s*\.vn/iu.test(font) ? "tcvn3" : /^\s*vni\b/iu.test(font) ? "vni" : null;
}

type Found = { text: string; encoding: LegacyEncoding };

function attempt(text: string, family: LegacyEncoding | null): Found | null {
  return !BEYOND.test(text) && SUSPECT.test(text) ? recognise(text, family) : null;
}

function recognise(text: string, family: LegacyEncoding | null): Found | null {
  const readings = (family ? [family] : (["vni", "tcvn3"] as const))
    .map((encoding) => ({ encoding, evidence: read(text, encoding) }))
    .filter(({ evidence }) => convinces(evidence, family !== null));
  const [first, second] = readings.sort((a, b) => share(b.evidence) - share(a.evidence));
  if (!first || (second && share(second.evidence) === share(first.evidence))) return null;
  return { text: first.evidence.text, encoding: first.encoding };
}

const share = ({ good, bad, soundBefore }: Evidence) => (good - soundBefore) / (good + bad);

/** Shares found by trying: legacy posts pass with a typo or a foreign name in them, foreign sentences do not. */
function convinces(evidence: Evidence, fontSaysSo: boolean): boolean {
  const { good, bad, soundBefore, plainGood, plainBad, strong, weak } = evidence;
  const changed = good + bad;
  if (good === 0 || soundBefore * 2 > changed) return false;
  if (fontSaysSo) return good * 2 >= changed;
  // Of two words one is a typo soon.
  if (changed < 3 && soundBefore > 0) return false;
  const total = changed + plainGood + plainBad;
  return (
    good >= 0.8 * changed &&
    (strong.size > 0 || weak.size > 1) &&
    changed >= 0.25 * total &&
    good + plainGood >= (changed < 3 ? 0.9 : 0.6) * total
  );
}

function read(text: string, encoding: LegacyEncoding): Evidence {
  const seen: Evidence = {
    text: "",
    good: 0,
    bad: 0,
    soundBefore: 0,
    plainGood: 0,
    plainBad: 0,
    strong: new Set(),
    weak: new Set(),
  };
  const whole = encoding === "tcvn3" ? text.replace(HYPHENED, softHyphen) : text;
  seen.text = whole
    .replace(WORD[encoding], (word, at: number) =>
      encoding === "vni"
        ? weigh(word, convert(word, VNI), seen)
        : readTcvn3(
            word,
            whole.slice(Math.max(0, at - 1), at),
            whole.slice(at + word.length, at + word.length + 2),
            seen,
          ),
    )
    .normalize("NFC");
  return seen;
}

/** `whole` is false when a letter beyond ASCII is none of the table's: then the table is the wrong one. */
type Converted = { out: string; whole: boolean };

function convert(word: string, table: LegacyTable): Converted {
  let out = "";
  let whole = true;
  for (let at = 0; at < word.length; ) {
    const two = at + 1 < word.length ? table.get(word.slice(at, at + 2)) : undefined;
    const letter = word.charAt(at);
    const one = two ?? table.get(letter);
    if (one === undefined && letter > "\u007F") whole = false;
    out += one ?? letter;
    at += two === undefined ? 1 : 2;
  }
  return { out, whole };
}

/** Counts a word and gives it as it will stand. */
function weigh(word: string, { out, whole }: Converted, seen: Evidence): string {
  // «ĐT», «QĐ», «UBND»: abbreviations are no syllables and prove nothing.
  if (isConsonants(out)) return out;
  const good = whole && isVietnameseSyllable(out);
  if (out === word && whole) {
    if (good) seen.plainGood += 1;
    else seen.plainBad += 1;
    return out;
  }
  if (isLooseSyllable(word)) seen.soundBefore += 1;
  if (!good) {
    seen.bad += 1;
    return out;
  }
  seen.good += 1;
  const key = word.toLowerCase();
  const letters = word.replace(PROVES_LITTLE, "");
  const proves = !FOREIGN.has(key) && /[^\p{ASCII}]/u.test(letters);
  (proves ? seen.strong : seen.weak).add(key);
  return out;
}

const isSyllable = ({ out, whole }: Converted) => whole && isVietnameseSyllable(out);

const isConsonants = (word: string) => !/[aeiouy]/iu.test(word.normalize("NFD"));

function readTcvn3(word: string, before: string, after: string, seen: Evidence): string {
  if (UNIT.test(word)) return word;
  if (word.length === 1 && SYMBOL.test(word)) {
    const isWord = WORDS_ALONE.has(word) && /^\s?$/u.test(before) && /^(?:\s|[.,!?]|$)/u.test(after);
    // «50.000®» is money, «®/c» an abbreviation.
    const isDong = word === "®" && (/\p{Nd}/u.test(before) || /^[/.]\p{L}/u.test(after));
    return isWord || isDong || (word === "§" && /^[/.]\p{L}/u.test(after)) ? convert(word, TCVN3).out : word;
  }
  const whole = convert(word, TCVN3);
  if (isSyllable(whole)) return capitals(word, weigh(word, whole, seen));
  if (isConsonants(whole.out) && !word.endsWith("®")) return whole.out;
  // Quotation marks, a trade mark's sign or a footnote's number that stand at a word belong to no word.
  for (const [head, tail] of [
    [0, 1],
    [1, 0],
    [1, 1],
    [0, 2],
    [2, 0],
  ] as const) {
    const end = word.length - tail;
    const [left, core, right] = [word.slice(0, head), word.slice(head, end), word.slice(end)];
    if (core === "" || [...left, ...right].some((letter) => !SYMBOL.test(letter))) continue;
    const inner = convert(core, TCVN3);
    if (inner.out === core || isSyllable(inner))
      return left + capitals(core, weigh(core, inner, seen)) + right;
  }
  return weigh(word, whole, seen);
}

/** «CéNG» is «CỘNG»: a tone among capitals was one, though the font has no code for it. */
const capitals = (word: string, out: string) =>
  /^[^a-z]*$/u.test(word) && /[A-Z].*[A-Z]/u.test(word) ? out.toUpperCase() : out;

function softHyphen(word: string): string {
  const pieces = word.split(/[-‐‑]/u).filter((piece) => piece !== "");
  const joined = word.replace(/[-‐‑]/u, "\u00AD");
  const sound = (piece: string) => isSyllable(convert(piece, TCVN3));
  return sound(joined) && !pieces.every(sound) ? joined : word;
}

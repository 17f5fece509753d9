/**
 * The pure text rules that intake, search and language share: one composed form (NFC), one folded key.
 * Offsets are UTF-16 units of the text as given.
 */

// Zero-width characters, joiners, soft hyphen, variation selectors: they carry no word and can hide one.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
// Bidirectional embeddings, overrides and isolates can make a text read as another one on the screen.
const BIDI = /[\u202A-\u202E\u2066-\u2069]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what is meant here.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;
const MARKS = /\p{M}/u;

/** Letters of other scripts that look like Latin ones and are used to dodge word lists. */
const LOOK_ALIKES: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  һ: "h",
  ԁ: "d",
  ո: "n",
  α: "a",
  ο: "o",
  ι: "i",
  ν: "v",
};

const isLowSurrogate = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** True when the text holds NUL or an unpaired surrogate, which no store and no UTF-8 file can keep. */
export function hasBrokenCharacters(text: string): boolean {
  return text.includes("\u0000") || !text.isWellFormed();
}

/**
 * The form in which a text is stored: composed (NFC), without control characters, NUL, lone surrogates and
 * bidirectional overrides; line ends are `\n`, runs of three and more empty lines become one. Zero-width characters
 * stay, so that the writer's text is quoted as it was; the folded key drops them.
 */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.replace(/\p{Surrogate}/gu, "");
  let out = "";
  for (const letter of whole) if (!CONTROL.test(letter) && !BIDI.test(letter)) out += letter;
  return out
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** A folded text and, for each of its units, where the unit came from in the original. */
export type Folded = { key: string; from: number[]; to: number[] };

/**
 * Folds a text to its key without marks: lower case, NFKC for fancy and full-width letters, look-alike letters
 * to Latin, combining marks dropped in any order, `đ Đ Ð` to `d`, invisible characters dropped. `from[i]` and
 * `to[i]` give the half-open span of the original that made the key's unit `i`.
 */
export function foldWithOffsets(text: string): Folded {
  let key = "";
  const from: number[] = [];
  const to: number[] = [];
  for (let index = 0; index < text.length; ) {
    const code = text.charCodeAt(index);
    const width = isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(index + 1)) ? 2 : 1;
    const end = index + width;
    const letter = text.slice(index, end);
    const folded = foldLetter(letter);
    key += folded;
    // One entry for each UTF-16 unit of the key: an emoji has two.
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(index);
      to.push(end);
    }
    // A mark that follows its letter belongs to the letter's span, so that a highlight covers both.
    if (folded === "" && key.length > 0 && MARKS.test(letter)) to[to.length - 1] = end;
    index = end;
  }
  return { key, from, to };
}

const foldCache = new Map<string, string>();

function foldLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code < 0x80)
    return code >= 65 && code <= 90
      ? letter.toLowerCase()
      : code < 32 && code !== 10 && code !== 9
        ? ""
        : letter;
  const known = foldCache.get(letter);
  if (known !== undefined) return known;
  const folded =
    INVISIBLE.test(letter) || CONTROL.test(letter) || (letter.length === 1 && !letter.isWellFormed())
      ? ""
      : [...letter.normalize("NFKC").normalize("NFD").toLowerCase()]
          .map((part) =>
            MARKS.test(part) ? "" : part === "đ" || part === "ð" ? "d" : (LOOK_ALIKES[part] ?? part),
          )
          .join("");
  if (foldCache.size < 20_000) foldCache.set(letter, folded);
  return folded;
}

/** The folded key alone. */
export function fold(text: string): string {
  let key = "";
  for (const letter of text) key += foldLetter(letter);
  return key;
}

const TONE_RULES: [RegExp, string][] = [];

// Old tone position («hoà», «thuý», «khoẻ») and new («hòa», «thúy», «khỏe») are one word. `qu` and `gi` are onsets,
// so «quý» and «giá» keep theirs; the mistypes «qúy», «qủa» have the tone on the onset's letter.
const TONES = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
for (const tone of TONES) {
  const put = (vowel: string) => (vowel + tone).normalize("NFC");
  TONE_RULES.push(
    [new RegExp(`o${put("a")}(?!\\p{L})`, "gu"), `${put("o")}a`],
    [new RegExp(`o${put("e")}(?!\\p{L})`, "gu"), `${put("o")}e`],
    [new RegExp(`(?<!q)u${put("y")}(?!\\p{L})`, "gu"), `${put("u")}y`],
  );
  for (const vowel of "aăâeêiơy")
    TONE_RULES.push([new RegExp(`(?<=q)${put("u")}${vowel}`, "gu"), `u${put(vowel)}`]);
}

/**
 * The matching form with marks: NFC, lower case, new tone position. Two spellings of one word are equal in it;
 * it is used to compare, never shown.
 */
export function markedKey(text: string): string {
  let key = text.normalize("NFC").toLowerCase();
  for (const [pattern, replacement] of TONE_RULES) key = key.replace(pattern, replacement);
  return key;
}

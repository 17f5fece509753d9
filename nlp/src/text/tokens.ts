import { type Letters, readLetters } from "./letters.ts";

/** How a word stands in the text before spelling is looked at. */
export type RawToken = {
  /** Half-open span of the original. */
  start: number;
  end: number;
  /** Lower-case letters in the matching form, as typed. */
  word: string;
  /** The same with the apostrophes inside it (`K'Dang`). */
  shape: string;
  /** Whether the first letter was a capital. */
  capital: boolean;
  /** What stands between the token before and this one: signs without blanks, at most three. */
  sign: string;
  /** Whether a blank or a line break stands before it. */
  blank: boolean;
  /** Number of the sentence and of the clause (cut at commas too) it belongs to. */
  sentence: number;
  clause: number;
  /** Inside quotation marks: the words of somebody else. */
  quoted: boolean;
  emoji: boolean;
};

const LETTER = /[\p{L}\p{N}]/u;
const EMOJI = /\p{Extended_Pictographic}/u;
type Kind = "letter" | "emoji" | "sign" | "blank" | "joiner";
// One row for the letters of one unit, filled as they are met; a map for the rest.
const kindOfUnit: (Kind | undefined)[] = new Array(0x2100).fill(undefined);
const kinds = new Map<string, Kind>();

function kindOf(unit: string): Kind {
  const code = unit.charCodeAt(0);
  if (unit.length === 1 && code < 0x2100) {
    const hit = kindOfUnit[code];
    if (hit !== undefined) return hit;
    const made = lookAt(unit);
    kindOfUnit[code] = made;
    return made;
  }
  const hit = kinds.get(unit);
  if (hit !== undefined) return hit;
  const made = lookAt(unit);
  if (kinds.size < 20_000) kinds.set(unit, made);
  return made;
}

function lookAt(unit: string): Kind {
  if (LETTER.test(unit)) return "letter";
  if (/^\s/u.test(unit)) return "blank";
  if (unit === "'" || unit === "’" || unit === "‘" || unit === "`") return "joiner";
  return EMOJI.test(unit) ? "emoji" : "sign";
}

const JOINERS = /['’‘`]/;
const ALL_JOINERS = /['’‘`]/g;
const ENDS_SENTENCE = new Set([".", "!", "?", "…", "\n", "。"]);
const ENDS_CLAUSE = new Set([",", ";", ":", "(", ")", "[", "]", "–", "—", "|", "/", "→", "•"]);
const OPENS_QUOTE = new Set(["“", "«", "„", '"', "‹"]);
const CLOSES_QUOTE = new Set(["”", "»", '"', "›", "“"]);
// A quotation mark that is never closed must not turn the rest of a long text into somebody else's words.
const LONGEST_QUOTE = 400;

/** Cuts a text into words and emoji with their place in sentences, clauses and quotations; linear. */
export function readTokens(text: string): RawToken[] {
  const letters = readLetters(text);
  const { units } = letters;
  const from = (at: number) => (letters.from === null ? at : (letters.from[at] ?? 0));
  const to = (at: number) => (letters.to === null ? at + 1 : (letters.to[at] ?? 0));
  const tokens: RawToken[] = [];
  let sign = "";
  let blank = false;
  let sentence = 0;
  let clause = 0;
  let quoteFrom = -1;
  for (let at = 0; at < units.length; ) {
    const unit = units[at] ?? "";
    const kind = kindOf(unit);
    if (kind === "letter" || kind === "emoji") {
      let end = at + 1;
      if (kind === "letter") end = endOfWord(units, at);
      const start = from(at);
      if (quoteFrom >= 0 && start - quoteFrom > LONGEST_QUOTE) quoteFrom = -1;
      const shape = typeof units === "string" ? units.slice(at, end) : units.slice(at, end).join("");
      const first = text[start] ?? "";
      if (kind === "emoji") clause += 1;
      tokens.push({
        start,
        end: to(end - 1),
        word: shape.length > 2 && JOINERS.test(shape) ? shape.replace(ALL_JOINERS, "") : shape,
        shape,
        capital: kind === "letter" && first !== first.toLowerCase(),
        sign: sign.slice(0, 3),
        blank,
        sentence,
        clause,
        quoted: quoteFrom >= 0,
        emoji: kind === "emoji",
      });
      sign = "";
      blank = false;
      at = end;
      continue;
    }
    const next = units[at + 1];
    const before = units[at - 1];
    if (ENDS_SENTENCE.has(unit) && (unit !== "." || next === undefined || kindOf(next) !== "letter")) {
      sentence += 1;
      clause += 1;
    } else if (
      ENDS_CLAUSE.has(unit) &&
      !(unit === "/" || unit === ":" || unit === "," ? tight(before, next) : false)
    ) {
      clause += 1;
    }
    if (quoteFrom >= 0 && CLOSES_QUOTE.has(unit)) quoteFrom = -1;
    else if (quoteFrom < 0 && OPENS_QUOTE.has(unit)) quoteFrom = from(at);
    if (kind === "blank") blank = true;
    else if (sign.length < 3) sign += unit;
    at += 1;
  }
  return tokens;
}

// `12/5`, `8:30` and `1,5` hold together.
function tight(before: string | undefined, next: string | undefined): boolean {
  return (
    before !== undefined && next !== undefined && kindOf(before) === "letter" && kindOf(next) === "letter"
  );
}

// An apostrophe between two letters belongs to the word (`K'Dang`).
function endOfWord(units: Letters["units"], from: number): number {
  let end = from + 1;
  while (end < units.length) {
    const kind = kindOf(units[end] ?? "");
    if (kind === "letter") end += 1;
    else if (kind === "joiner" && kindOf(units[end + 1] ?? " ") === "letter") end += 2;
    else break;
  }
  return end;
}

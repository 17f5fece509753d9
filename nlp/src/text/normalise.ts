import { canon } from "./canon.ts";
import { isDodged, LONGEST_DODGED, undigit, unstar, unstretch } from "./dodged.ts";
import { keystrokesOf, mayBeKeystrokes, readTelex, readVni } from "./keystrokes.ts";
import { needsCompany, readLonePerson, readTeencode, talksRoughly } from "./teencode.ts";
import { type RawToken, readTokens } from "./tokens.ts";

/** A word of a text in the form that rules are matched on. `start` and `end` are UTF-16 units of the text given. */
export type Token = {
  start: number;
  end: number;
  /** The letters as written, invisible ones included. */
  surface: string;
  /** Lower case, standard spelling as a person would write it, with the marks that the writer typed. */
  spelling: string;
  /** The same in the form that is compared: `i` for a lone `y`, no apostrophes. */
  marked: string;
  /** The same without marks. */
  key: string;
  /** Whether the marks can be relied on: typed, or from a chat spelling that stands for one word. */
  hadMarks: boolean;
  /** Neither this word nor the ones around it carry marks, so `key` may stand for several words. */
  bare: boolean;
  capital: boolean;
  sign: string;
  blank: boolean;
  sentence: number;
  clause: number;
  quoted: boolean;
  emoji: boolean;
};

/** A text in standard spelling; `from[i]` and `to[i]` give the span of the original behind its unit `i`. */
export type Normalised = { normalised: string; from: number[]; to: number[]; tokens: Token[] };

const hasMarks = (word: string) => canon(word).marked !== canon(word).key;

/**
 * The words of a text for matching (domain reference 13, steps 1 to 5): invisible letters dropped, fancy and
 * look-alike letters read as Latin, one tone position, stretched letters shortened, dodged words put together, chat
 * spellings read. The text itself is never changed; every token keeps its span. One raw word may give several tokens
 * with one span (`ngta` → «người», «ta»).
 */
export function tokenise(text: string): Token[] {
  const raw = readWords(text);
  const bare = bareness(raw);
  const rough = talksRoughly(raw.map((token) => token.word));
  const tokens: Token[] = [];
  for (let at = 0; at < raw.length; at++) {
    const token = raw[at];
    if (token === undefined) continue;
    const around = {
      previous: raw[at - 1]?.word ?? "",
      next: raw[at + 1]?.word ?? "",
      bare: bare[at] ?? false,
      rough,
    };
    for (const reading of readWord(token, raw[at + 1], around)) {
      const { marked, key, spelling } = canon(reading.word);
      tokens.push({
        start: token.start,
        end: token.end,
        surface: text.slice(token.start, token.end),
        spelling: reading.word === token.word && token.shape !== token.word ? token.shape : spelling,
        marked,
        key,
        hadMarks: reading.sure || marked !== key,
        bare: around.bare && !reading.sure && marked === key,
        capital: token.capital,
        sign: token.sign,
        blank: token.blank,
        sentence: token.sentence,
        clause: token.clause,
        quoted: token.quoted,
        emoji: token.emoji,
      });
    }
  }
  return tokens;
}

/**
 * The words of a text before chat spellings are read: broken-up and starred-out words put together, raw Telex and VNI
 * keystrokes decoded.
 */
export function readWords(text: string): RawToken[] {
  return decodeKeystrokes(rejoin(readTokens(text)));
}

function decodeKeystrokes(raw: RawToken[]): RawToken[] {
  if (!raw.some((token) => mayBeKeystrokes(token.word))) return raw;
  const words = raw.filter((token) => !token.emoji).map((token) => token.word);
  const method = keystrokesOf(words, words.some(hasMarks));
  if (method === null) return raw;
  return raw.map((token) => {
    const read = method === "telex" ? readTelex(token.word) : readVni(token.word);
    return read === null ? token : { ...token, word: read.word, shape: read.word };
  });
}

type Read = { word: string; sure: boolean };

function readWord(
  token: RawToken,
  next: RawToken | undefined,
  around: { previous: string; next: string; bare: boolean; rough: boolean },
): Read[] {
  const word = token.word;
  if (token.emoji) return [{ word, sure: true }];
  if (word.length <= 8 && mayBeChat(token, next, around.previous)) {
    const person = readLonePerson(word, around.rough);
    if (person !== null) return [{ word: person, sure: true }];
    const standard =
      readTeencode(word, around.previous, around.next, around.bare) ?? capitalCode(token, around);
    if (standard !== null) return standard.map((part) => ({ word: part, sure: true }));
  }
  if (/\d/.test(word)) return [{ word: undigit(word) ?? word, sure: false }];
  const short = unstretch(word);
  if (short !== word) {
    const standard = readTeencode(short, around.previous, around.next, around.bare);
    if (standard !== null) return standard.map((part) => ({ word: part, sure: true }));
  }
  return [{ word: short, sure: false }];
}

/**
 * Only a whole token can be a chat spelling: not one tied to a slash (`đ/chậu`), and a single letter not where it
 * is a unit (`5 k`), an initial (`v.v`, `e-mail`) or a name (`khu C`, `vitamin B`).
 */
export function mayBeChat(token: RawToken, next: RawToken | undefined, previous: string): boolean {
  const tiedBefore = token.sign !== "" && !token.blank && previous !== "";
  const tiedAfter = next !== undefined && next.sign !== "" && !next.blank;
  if ((tiedBefore && token.sign === "/") || (tiedAfter && next.sign === "/")) return false;
  if (token.word.length > 1) return true;
  const named = token.capital && previous !== "" && token.sign === "";
  return (
    !named &&
    !/\d$/.test(previous) &&
    !(tiedBefore && token.sign !== ",") &&
    !(tiedAfter && next.sign !== ",")
  );
}

// «CA» in capitals among small letters is the police; «ca» is a song or a shift.
function capitalCode(token: RawToken, around: { next: string }): string[] | null {
  if (token.word === "ca" && token.capital && token.end - token.start === 2 && around.next !== "") {
    return ["công", "an"];
  }
  return null;
}

/** Puts broken-up and starred-out words together again, so that the span covers the whole of them. */
function rejoin(raw: RawToken[]): RawToken[] {
  const out: RawToken[] = [];
  for (let at = 0; at < raw.length; ) {
    const token = raw[at];
    if (token === undefined) break;
    const joined = joinSingles(raw, at) ?? joinStarred(raw, at);
    if (joined === null) {
      out.push(token);
      at += 1;
    } else {
      out.push({ ...token, word: joined.word, shape: joined.word, end: raw[joined.last]?.end ?? token.end });
      at = joined.last + 1;
    }
  }
  return out;
}

type Joined = { word: string; last: number };

/** Single letters with one and the same separator between them: `đ.á.n.h`, `c h é m`, `g-i-ế-t`. */
function joinSingles(raw: RawToken[], at: number): Joined | null {
  let word = raw[at]?.word ?? "";
  if (word.length > 3 || /\d/.test(word)) return null;
  const first = raw[at + 1];
  if (first === undefined) return null;
  const separator = first.sign;
  if (separator.length > 1 || (separator === "" && !first.blank)) return null;
  let best: Joined | null = null;
  for (let last = at + 1; last < raw.length && last < at + LONGEST_DODGED; last++) {
    const part = raw[last];
    if (part === undefined || part.sign !== separator || part.blank !== first.blank) break;
    // Between blanks only single letters are put together: «c h é m», never «bo m».
    const most = first.blank ? 1 : 3;
    if (part.word.length > most || (first.blank && word.length > last - at) || /\d/.test(part.word)) break;
    word += part.word;
    if (word.length >= 3 && isDodged(word)) best = { word, last };
  }
  return best;
}

/** One or more letters starred out inside a word: `gi*t`, `ch*m`. */
function joinStarred(raw: RawToken[], at: number): Joined | null {
  const next = raw[at + 1];
  const token = raw[at];
  if (token === undefined || next === undefined || next.blank || !/^\*{1,2}$/.test(next.sign)) return null;
  const word = unstar(`${token.word}${next.sign.slice(0, 1)}${next.word}`);
  return word === null ? null : { word, last: at + 1 };
}

const NEAR = 4;

/** For each word, whether it and its neighbours are typed without marks, so that its key alone has to be matched. */
function bareness(raw: RawToken[]): boolean[] {
  const marks = raw.map((token) => !token.emoji && hasMarks(token.word));
  const sums = [0];
  for (const mark of marks) sums.push((sums.at(-1) ?? 0) + (mark ? 1 : 0));
  return marks.map((mark, at) => {
    if (mark) return false;
    const from = Math.max(0, at - NEAR);
    const to = Math.min(raw.length, at + NEAR + 1);
    const around = (sums[to] ?? 0) - (sums[from] ?? 0);
    return around / Math.max(1, to - from - 1) <= 0.2;
  });
}

/**
 * Words that one reading made clear can make their neighbours clear, and so on along the text. Posts are read until
 * nothing changes; a text of 100 KB, in which somebody might have laid such a row on purpose, only so many times.
 */
const roundsFor = (text: string) => Math.max(4, Math.min(64, Math.floor(500_000 / (text.length + 1))));

/**
 * The text with chat spellings, dodged and stretched words and raw keystrokes in standard spelling and marks in one
 * form, all else as written, with offsets back to the original. Quick, without a model: it adds no missing marks.
 * Normalising twice is normalising once.
 */
export function normalise(text: string): Normalised {
  const first = normaliseOnce(text);
  let result = first;
  const rounds = roundsFor(text);
  for (let round = 1; round < rounds && result.normalised !== text && mayRead(result); round++) {
    const again = normaliseOnce(result.normalised);
    if (again.normalised === result.normalised) break;
    const { from, to } = result;
    result = {
      normalised: again.normalised,
      from: again.from.map((unit) => from[unit] ?? 0),
      to: again.to.map((unit) => to[unit - 1] ?? 0),
      tokens: again.tokens.map((token) => {
        const start = from[token.start] ?? 0;
        const end = to[token.end - 1] ?? 0;
        return { ...token, start, end, surface: text.slice(start, end) };
      }),
    };
  }
  return result;
}

// Letters with one sign or blank between them, as in `gi*t` and `c h é m`, which a shortened stretch may have bared.
const BROKEN = /\p{L}[^\p{L}\p{N}\s]{1,2}\p{L}|(?<!\p{L})\p{L}\s\p{L}(?!\p{L})/u;

/** Whether something was left as typed that the words around it, now clear, may explain. */
function mayRead({ tokens, normalised }: Normalised): boolean {
  return (
    tokens.some(
      ({ spelling, marked, key }) => marked === key && (needsCompany(spelling) || mayBeKeystrokes(spelling)),
    ) || BROKEN.test(normalised)
  );
}

function normaliseOnce(text: string): Normalised {
  const tokens = tokenise(text);
  const from: number[] = [];
  const to: number[] = [];
  let normalised = "";
  const keep = (start: number, end: number) => {
    normalised += text.slice(start, end);
    for (let unit = start; unit < end; unit++) {
      from.push(unit);
      to.push(unit + 1);
    }
  };
  const add = (piece: string, start: number, end: number) => {
    normalised += piece;
    for (let unit = 0; unit < piece.length; unit++) {
      from.push(start);
      to.push(end);
    }
  };
  let at = 0;
  let spanEnd = -1;
  for (const token of tokens) {
    if (token.start > at) keep(at, token.start);
    else if (token.start < spanEnd) add(" ", token.start, token.end);
    add(withCapital(token), token.start, token.end);
    at = token.end;
    spanEnd = token.end;
  }
  keep(at, text.length);
  return { normalised, from, to, tokens };
}

// A writer's capitals stay: the whole word where it was all capitals, else the first letter.
function withCapital(token: Token): string {
  const { spelling } = token;
  if (!token.capital) return spelling;
  const written = token.surface.normalize("NFC");
  if (written.toLowerCase() === spelling) return written;
  const upper = token.surface.toUpperCase() === token.surface && token.surface.length > 1;
  return upper ? spelling.toUpperCase() : spelling.slice(0, 1).toUpperCase() + spelling.slice(1);
}

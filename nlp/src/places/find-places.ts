import type { Token } from "../text/normalise.ts";
import {
  BEFORE_MARKET,
  BETWEEN,
  BETWEEN_KEYS,
  HEAD_KEYS,
  HEADS,
  NOT_AFTER_TEAM,
  NUMBERED,
  NUMBERED_KEYS,
} from "./place-words.ts";

/** A place named in the words `[first, last]`. */
export type Named = { first: number; last: number };

const LONGEST_NAME = 4;
const MOST_BETWEEN = 5;
const CODE = /^(?:[a-z]{0,3}\d{1,4}[a-z]?|[a-z])$/;

/**
 * Place names by their form (labelling guide, conventions): the longest contiguous expression of head words with a
 * name or a number, cut at commas; generic words («chợ», «ngõ nhà mình») and names of wards and provinces are none.
 */
export function findPlaces(tokens: readonly Token[]): Named[] {
  const shouting = tokens.every((token) => token.emoji || token.capital || /\d/.test(token.marked));
  const found: Named[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const last = readPlace(tokens, at, shouting);
    if (last === null) continue;
    found.push({ first: at, last });
    at = last;
  }
  return found;
}

/** The last word of the place that begins at `first`, or null. */
function readPlace(tokens: readonly Token[], first: number, shouting: boolean): number | null {
  let end: number | null = null;
  for (let at = first; ; ) {
    const unit = readUnit(tokens, at, shouting);
    if (unit === null || (at > first && !joined(tokens, at))) return end;
    end = unit;
    at = unit + 1;
    if (!joined(tokens, at)) return end;
  }
}

function readUnit(tokens: readonly Token[], first: number, shouting: boolean): number | null {
  const head = tokens[first];
  if (head === undefined || !isHead(tokens, first)) return null;
  let at = first + 1;
  for (let between = 0; between < MOST_BETWEEN; between++) {
    const token = tokens[at];
    if (token === undefined || !joined(tokens, at)) return null;
    // In small letters the words between head and name are common ones; a capital begins the name, unless it is one
    // of those words in a title («Trường Tiểu học Đồng Sen»).
    if (isNumber(token) || (token.capital && !(BETWEEN.has(token.marked) && nextIsName(tokens, at)))) break;
    if (!BETWEEN.has(token.marked) && !(token.bare && BETWEEN_KEYS.has(token.key))) return null;
    at += 1;
  }
  const start = tokens[at];
  if (start === undefined || !joined(tokens, at)) return null;
  if (isNumber(start)) return readNumbered(tokens, first, at, shouting);
  // Where all is in capitals and no marks are typed, a capital says nothing.
  if (shouting && head.bare) return null;
  if (!start.capital || head.marked === "số" || head.key === "so") return null;
  if (head.marked === "nhà" && at === first + 1 && !CODE.test(start.key)) return null;
  return readName(tokens, at, shouting);
}

function readNumbered(tokens: readonly Token[], first: number, at: number, shouting: boolean): number | null {
  let last = at;
  // `12/5`, `22/9A`: numbers joined by a slash are one.
  while (tokens[last + 1]?.sign === "/" && !tokens[last + 1]?.blank && isNumber(tokens[last + 1])) last += 1;
  const next = tokens[last + 1];
  const name = next !== undefined && joined(tokens, last + 1) && next.capital && !isHead(tokens, last + 1);
  const head = tokens[first]?.marked ?? "";
  const before = tokens[at - 1]?.marked ?? "";
  if (name) return readName(tokens, last + 1, shouting);
  if (head === "số" || (head === "nhà" && before === "số") || tokens[first]?.key === "so") {
    return joined(tokens, last + 1) && readUnit(tokens, last + 1, shouting) !== null ? last : null;
  }
  if (head === "tổ" && next !== undefined && joined(tokens, last + 1) && NOT_AFTER_TEAM.has(next.marked))
    return null;
  const counts = (token: Token | undefined) =>
    token !== undefined && (NUMBERED.has(token.marked) || (token.bare && NUMBERED_KEYS.has(token.key)));
  const counted = counts(tokens[first]) || counts(tokens[at - 1]);
  return counted || (BETWEEN.has(before) && at > first + 1) ? last : null;
}

function readName(tokens: readonly Token[], from: number, shouting: boolean): number {
  const longest = shouting ? 2 : LONGEST_NAME;
  let last = from;
  while (last + 1 < tokens.length && last - from + 1 < longest) {
    const next = tokens[last + 1];
    if (next === undefined || !joined(tokens, last + 1)) break;
    if (!next.capital && !(isNumber(next) && next.key.length <= 3 && !/[a-z]{2}/.test(next.key))) break;
    if (isNumber(next) && !next.capital && tokens[last + 2] !== undefined && joined(tokens, last + 2)) break;
    last += 1;
  }
  return last;
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.emoji) return false;
  if (!token.bare) return HEADS.has(token.marked);
  if (!HEAD_KEYS.has(token.key)) return false;
  if (token.key !== "cho") return true;
  // Without marks «cho» is a market only after a word of place; else somebody is given something.
  const before = tokens[at - 1];
  return before !== undefined && before.sentence === token.sentence && BEFORE_MARKET.has(before.key);
}

const isNumber = (token: Token | undefined) =>
  token !== undefined && /\d/.test(token.key) && CODE.test(token.key);

function nextIsName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return (
    next !== undefined &&
    joined(tokens, at + 1) &&
    (next.capital || isNumber(next) || BETWEEN.has(next.marked))
  );
}

/** Whether only blanks stand between a word and the one before. */
function joined(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && !token.emoji && token.sign === "" && token.clause === tokens[at - 1]?.clause;
}

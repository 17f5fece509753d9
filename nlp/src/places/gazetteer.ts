import type { WardProfile } from "@hoasom/core";
import { type Token, tokenise } from "../text/normalise.ts";
import type { Named } from "./find-places.ts";
import { EVERYWHERE, SPOKEN } from "./place-words.ts";

/** A name of the ward file found in a text, the area it lies in and how surely. */
export type Known = Named & { areaId: string; confidence: number };

type Entry = { words: { marked: string; key: string; slash: boolean }[]; areaId: string; confidence: number };

/** How surely each kind of name tells the area; a street may run through several. */
const CONFIDENCE = { area: 0.9, number: 0.85, otherWord: 0.7, place: 0.85, street: 0.6 };
const BARE = 0.85;
/** A name that nearly every town has may be meant of another one. */
const COMMON = 0.8;
/** A name that stands for places in two areas of this ward. */
const AMBIGUOUS = 0.5;

/** Finds the names of one ward file; compiled once. */
export type Gazetteer = (tokens: readonly Token[]) => Known[];

/** Builds the finder for a ward's areas and places with all their aliases, with and without marks. */
export function createGazetteer(ward: WardProfile): Gazetteer {
  const entries = new Map<string, Entry[]>();
  const add = (name: string, areaId: string, confidence: number) => {
    for (const words of spellings(name)) {
      const first = words[0]?.key;
      if (first === undefined) continue;
      const list = entries.get(first) ?? [];
      const sure = isEverywhere(words) ? confidence * COMMON : confidence;
      list.push({ words, areaId, confidence: sure });
      entries.set(first, list);
    }
  };
  const numbered = new Map<number, string | null>();
  for (const area of ward.areas) {
    for (const name of [area.name, ...area.aliases]) {
      add(name, area.id, CONFIDENCE.area);
      const number = readAreaNumber(tokenise(name), 0);
      // A number that two areas could mean is nobody's.
      if (number?.official)
        numbered.set(
          number.value,
          numbered.has(number.value) && numbered.get(number.value) !== area.id ? null : area.id,
        );
    }
  }
  for (const place of ward.places) {
    const confidence = place.kind === "street" ? CONFIDENCE.street : CONFIDENCE.place;
    for (const name of [place.name, ...place.aliases]) add(name, place.area, confidence);
  }
  return (tokens) => {
    const found: Known[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const named = longest(tokens, at, entries.get(tokens[at]?.key ?? "") ?? []);
      const counted = readAreaNumber(tokens, at);
      const areaId = counted === null ? null : (numbered.get(counted.value) ?? null);
      if (counted !== null && areaId !== null && (named === null || counted.last > named.last)) {
        const bare =
          tokens[at]?.bare === true && !/\d/.test(tokens[at]?.key ?? "") && tokens[at]?.key !== "tdp";
        const sure = counted.official ? CONFIDENCE.number : CONFIDENCE.otherWord;
        found.push({ first: at, last: counted.last, areaId, confidence: bare ? sure * BARE : sure });
        at = counted.last;
      } else if (named !== null) {
        found.push(named);
        at = named.last;
      }
    }
    return found;
  };
}

function longest(tokens: readonly Token[], at: number, entries: readonly Entry[]): Known | null {
  let best: Known | null = null;
  let ambiguous = false;
  for (const { words, areaId, confidence } of entries) {
    const last = at + words.length - 1;
    if (best !== null && (best.last > last || (best.last === last && best.areaId === areaId))) continue;
    let bare = false;
    const fits = words.every((word, offset) => {
      const token = tokens[at + offset];
      if (token === undefined || token.emoji || (offset > 0 && !adjoins(token, word.slash))) return false;
      if (token.key !== word.key) return false;
      // A name typed without marks inside a text with marks is still a name; other marks are another name.
      const typedMarks = token.marked !== token.key;
      if (typedMarks && token.marked !== word.marked) return false;
      if (!typedMarks && word.marked !== word.key) bare = true;
      return true;
    });
    // `12/5` is not `12`, and one common word is a name only with a capital.
    const next = tokens[last + 1];
    if (!fits || (next?.sign === "/" && !next.blank && /^\d/.test(next.key))) continue;
    if (words.length === 1 && !tokens[at]?.capital && !/\d/.test(words[0]?.key ?? "")) continue;
    const sure = bare ? confidence * BARE : confidence;
    const rival = best?.last === last ? best : null;
    ambiguous = rival !== null && Math.abs(rival.confidence - sure) < 0.2;
    if (rival === null || sure > rival.confidence) best = { first: at, last, areaId, confidence: sure };
  }
  return best !== null && ambiguous ? { ...best, confidence: best.confidence * AMBIGUOUS } : best;
}

// «đường Quang Trung», «chợ Mới»: without a number, and ending in a name met everywhere.
const isEverywhere = (words: Entry["words"]) =>
  !words.some((word) => /\d/.test(word.key)) &&
  [2, 3].some((length) =>
    EVERYWHERE.has(
      words
        .slice(-length)
        .map((word) => word.marked)
        .join(" "),
    ),
  );

const adjoins = (token: Token, slash: boolean) =>
  slash ? token.sign === "/" && !token.blank : token.sign === "" || token.sign === "-";

/** The words of a name, and its spelling with the lone letters written together (`cầu A Vương`, `cầu Avương`). */
function spellings(name: string): Entry["words"][] {
  const words = tokenise(name).map((token) => ({
    marked: token.marked,
    key: token.key,
    slash: token.sign === "/" && !token.blank,
  }));
  const together: Entry["words"] = [];
  words.forEach((word, at) => {
    const last = together.at(-1);
    const alone = words[at - 1];
    if (last !== undefined && alone !== undefined && /^[a-z]$/.test(alone.key) && !word.slash) {
      together[together.length - 1] = {
        ...last,
        marked: last.marked + word.marked,
        key: last.key + word.key,
      };
    } else together.push(word);
  });
  return together.length === words.length ? [words] : [words, together];
}

/** «tổ dân phố số bảy», «TDP 7», «tổ 7», «khu 7», «k7»: the number, or null where none is named. */
function readAreaNumber(
  tokens: readonly Token[],
  at: number,
): { value: number; last: number; official: boolean } | null {
  const token = tokens[at];
  if (token === undefined || token.emoji) return null;
  const short = /^(tdp|kp|k|to|t)(\d{1,2})$/.exec(token.key);
  if (short !== null) {
    const official = short[1] === "tdp" || short[1] === "to";
    // «t7» is Saturday or July, «k7» alone is a group only where nothing is counted in thousands.
    if (short[1] === "t" || /\d$/.test(tokens[at - 1]?.key ?? "")) return null;
    return { value: Number(short[2]), last: at, official };
  }
  const isWord = (word: string, key: string, offset: number) => {
    const other = tokens[at + offset];
    return (
      other !== undefined &&
      (offset === 0 || other.sign === "") &&
      (other.bare ? other.key === key : other.marked === word)
    );
  };
  let next = 0;
  let official = true;
  if (isWord("tổ", "to", 0)) next = isWord("dân", "dan", 1) && isWord("phố", "pho", 2) ? 3 : 1;
  else if (token.key === "tdp") next = 1;
  else if (isWord("khu", "khu", 0)) {
    official = false;
    next =
      isWord("phố", "pho", 1) || (isWord("dân", "dan", 1) && isWord("cư", "cu", 2))
        ? isWord("phố", "pho", 1)
          ? 2
          : 3
        : 1;
  } else return null;
  if (isWord("số", "so", next)) next += 1;
  const number = readNumber(tokens, at + next);
  return number === null ? null : { ...number, official };
}

function readNumber(tokens: readonly Token[], at: number): { value: number; last: number } | null {
  const token = tokens[at];
  if (token === undefined || token.sign !== "" || tokens[at + 1]?.sign === "/") return null;
  if (/^\d{1,2}$/.test(token.key)) return { value: Number(token.key), last: at };
  if (token.bare) return null;
  const value = SPOKEN.get(token.marked);
  if (value === undefined) return null;
  const unit = SPOKEN.get(tokens[at + 1]?.marked ?? "");
  if (value === 10 && unit !== undefined && unit < 10) return { value: 10 + unit, last: at + 1 };
  return { value, last: at };
}

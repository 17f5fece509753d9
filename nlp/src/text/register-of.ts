import type { Register } from "@hoasom/core";
import { readTeencode } from "./teencode.ts";

/** Letters beyond ASCII that Vietnamese is written with: marks of tone, breve, circumflex, horn, and đ. */
const MARKED = /[à-ỹăâđêôơư]/i;
const WORD = /[\p{L}\p{M}]+/gu;
/** What marks a chat and no letter to an office: emoji, emoticons, stretched signs, particles of talk. */
const TALK =
  /\p{Extended_Pictographic}|[:=;]['-]?[)(v3dp]+(?!\p{L})|[!?.]{3,}|\b(?:haha|hihi|huhu|kk+|=\)+)|(?<!\p{L})(?:ạ|nhé|nha|nhá|ơi|hả|á|ấy|vậy|thế|đấy|nè|à|ơ|trời ơi|giời|mấy bác|các bác|cả nhà|mọi người|mọi ng|ad|admin|mn|thím|bà con)(?!\p{L})/iu;

/** Below this share of words with marks a text of some length is typed without them; Vietnamese has some 60 %. */
const BARE_BELOW = 0.08;
/** From this share of chat spellings on a text with marks is chat writing. */
const CHAT_FROM = 0.08;
/** In shorter texts one word decides nothing about marks. */
const LEAST_WORDS = 4;

/**
 * How a text is written, guessed by rule from its marks, chat spellings and particles of talk: figures are broken down
 * by it and nothing is decided by it. Marks or none and chat spellings it tells well; a careful text from talk badly,
 * and `mixed` never (how often it agrees with the corpus's labels stands in its test).
 */
export function registerOf(text: string): Register {
  const words = text.normalize("NFC").toLowerCase().match(WORD) ?? [];
  if (words.length === 0) return "informal";
  const marked = words.filter((word) => MARKED.test(word)).length / words.length;
  const bare = marked < BARE_BELOW;
  const chat =
    words.filter((word, at) => {
      if (word === "t" || word === "m") return true;
      return readTeencode(word, words[at - 1] ?? "", words[at + 1] ?? "", bare) !== null;
    }).length / words.length;
  if (bare && words.length >= LEAST_WORDS) return chat >= CHAT_FROM * 2 ? "teencode" : "nodiacritics";
  if (chat >= CHAT_FROM) return "teencode";
  const first = text.trim()[0] ?? "";
  const written = first !== first.toLowerCase() || !/\p{L}/u.test(first);
  return written && !TALK.test(text) ? "standard" : "informal";
}

import { canon } from "../text/canon.ts";
import { mayBeChat, readWords } from "../text/normalise.ts";
import { type FoundNumber, findNumbers, type NumberKind } from "../text/numbers.ts";
import { talksRoughly } from "../text/teencode.ts";
import type { RawToken } from "../text/tokens.ts";
import { Channel } from "./channel.ts";
import type { Decoded, Slot } from "./decode.ts";
import { decodeText } from "./discourse.ts";
import { BEAM, lackingMarks, sentencesOf, withCapitals } from "./restore.ts";
import { NUMBER, type SyllableModel } from "./syllable-model.ts";

/** Another way to read a word, with its share of belief. */
export type Alternative = { text: string; confidence: number };

/** A word of a text and how a careful writer would have spelt it; it may be several words («ngta» → «người ta»). */
export type StandardWord = {
  /** Half-open span of the text as given, in UTF-16 units. */
  start: number;
  end: number;
  standard: string;
  /** What a number is (`date`, `money`, …), `number` for any other word with a digit, else `word`. */
  kind: NumberKind | "number" | "word";
  /** How sure that spelling is among those weighed, 0 to 1; 1 where there was nothing to choose. */
  confidence: number;
  /** Other spellings with at least 2 %, likeliest first; at most four. */
  alternatives: Alternative[];
};

/** A text in standard spelling with accents; all that is no word stands as it was typed. */
export type Standard = { text: string; words: StandardWord[] };

const DIGIT = /\d/;
const NUMBER_SLOT: Slot = [{ words: [NUMBER], score: 0 }];
const LEAST_SHARE = 0.02;
const MOST_ALTERNATIVES = 4;

/** Reads texts into standard spelling with a language model and a table of chat spellings. */
export class Standardiser {
  readonly #model: SyllableModel;
  readonly #channel: Channel;

  constructor(model: SyllableModel, spellings: ReadonlyMap<string, readonly string[]>) {
    this.#model = model;
    this.#channel = new Channel(model, spellings);
  }

  /** The standard spelling alone; linear in the length of the text. */
  text(text: string): string {
    return this.#read(text, false).text;
  }

  /** The standard spelling with the span of every word, its other readings and how sure it is. */
  words(text: string): Standard {
    return this.#read(text, true);
  }

  #read(text: string, weighed: boolean): Standard {
    const tokens = placeWords(text);
    const lacks = lackingMarks(tokens);
    const rough = talksRoughly(tokens.map((token) => token.word));
    const words: StandardWord[] = [];
    let out = "";
    let at = 0;
    const sentences = [...sentencesOf(tokens)];
    const rows = sentences.map((sentence) => this.#slots(sentence, lacks(sentence[0]?.sentence ?? 0), rough));
    const decoded = decodeText(this.#model, rows, BEAM, weighed);
    for (let number = 0; number < sentences.length; number++) {
      const slots = rows[number] as Slot[];
      const { best, posteriors } = decoded[number] as Decoded;
      sentences[number]?.forEach((token, index) => {
        const slot = slots[index] as Slot;
        const choice = best[index] ?? 0;
        const surface = text.slice(token.start, token.end);
        const standard = this.#spell(slot, choice, token, surface);
        // A stray mark may make two words' spans meet; no unit is written twice.
        const start = Math.max(at, token.start);
        out += text.slice(at, start) + standard;
        at = Math.max(start, token.end);
        if (!weighed) return;
        const { start: from, end, kind } = token;
        words.push({
          start: from,
          end,
          standard,
          kind,
          ...this.#weigh(slot, posteriors?.[index] ?? [], choice, token, surface),
        });
      });
    }
    return { text: out + text.slice(at), words };
  }

  #weigh(slot: Slot, shares: readonly number[], choice: number, token: PlacedWord, surface: string) {
    return {
      confidence: round(shares[choice] ?? 1),
      alternatives: shares
        .map((share, other) => ({
          text: this.#spell(slot, other, token, surface),
          confidence: round(share),
          other,
        }))
        .filter(({ confidence, other }) => other !== choice && confidence >= LEAST_SHARE)
        .sort((a, b) => b.confidence - a.confidence)
        .slice(0, MOST_ALTERNATIVES)
        .map(({ text, confidence }) => ({ text, confidence })),
    };
  }

  #slots(sentence: readonly PlacedWord[], lacks: boolean, rough: boolean): Slot[] {
    return sentence.map((token) =>
      DIGIT.test(token.word)
        ? NUMBER_SLOT
        : this.#channel.read(canon(token.word).spelling, {
            lacks,
            rough,
            capital: token.capital && !token.first && !token.shouted,
            locked: !token.chat,
          }),
    );
  }

  #spell(slot: Slot, index: number, token: PlacedWord, surface: string): string {
    const choice = slot[index];
    // As typed: the writer's letters stay, but for tone position, fancy letters and what is invisible.
    if (choice?.text === undefined || index === 0) return asTyped(token, surface);
    // An abbreviation's capitals say nothing about its words: «CA» is «công an», at the start «Công an».
    const shortened = choice.words.length > 1 && surface.length <= 6 && surface === surface.toUpperCase();
    if (shortened && surface.length > 1 && !token.shouted)
      return token.first ? withCapitals(choice.text, `${surface.slice(0, 1)}x`) : choice.text;
    return withCapitals(choice.text, surface);
  }
}

type PlacedWord = RawToken & {
  kind: StandardWord["kind"];
  chat: boolean;
  /** First of its sentence, and in a sentence of capitals. */
  first: boolean;
  shouted: boolean;
};

/** The words of a text with what kind of number they belong to and whether they may be chat spellings. */
function placeWords(text: string): PlacedWord[] {
  const raw = readWords(text);
  const numbers = findNumbers(text);
  let next = 0;
  const placed: PlacedWord[] = [];
  raw.forEach((token, at) => {
    while (next < numbers.length && (numbers[next] as FoundNumber).end <= token.start) next += 1;
    const number = numbers[next];
    const inNumber = number !== undefined && number.start < token.end;
    if (token.emoji) return;
    placed.push({
      ...token,
      kind: inNumber ? number.kind : DIGIT.test(token.word) ? "number" : "word",
      chat: !inNumber && mayBeChat(token, raw[at + 1], raw[at - 1]?.word ?? ""),
      first: false,
      shouted: false,
    });
  });
  for (const sentence of sentencesOf(placed)) {
    const shouted = sentence.filter((token) => token.capital).length > 0.7 * sentence.length;
    sentence.forEach((token, index) => {
      token.first = index === 0;
      token.shouted = shouted;
    });
  }
  return placed;
}

function asTyped(token: RawToken, surface: string): string {
  const spelling = token.shape === token.word ? canon(token.word).spelling : token.shape;
  if (surface.toLowerCase() === spelling) return surface;
  return withCapitals(spelling, surface);
}

const round = (value: number) => Math.round(value * 1000) / 1000;

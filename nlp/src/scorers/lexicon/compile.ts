import { canon } from "../../text/canon.ts";
import { readTokens } from "../../text/tokens.ts";
import type { LexiconGroup } from "./types.ts";

/**
 * A state of the matching machine. Words that begin alike share states; after a choice in brackets the ways meet
 * again (`ways`), so a line with many choices costs the sum of them, not the product.
 */
export type State = {
  words: Map<string, { marked: string; to: State }[]>;
  classes: Map<string, State>;
  gaps: { most: number; to: State }[];
  /** States that follow without a word. */
  ways: State[];
  /** Lines of the lexicon (`LexiconLine`) of which a phrase ends here. */
  ends: number[];
};

type Step =
  | { kind: "word"; marked: string; key: string }
  | { kind: "class"; name: string }
  | { kind: "gap"; most: number };

/** One line of a group's phrases: the finest unit that carries a weight, named `group#number`. */
export type LexiconLine = { id: string; group: LexiconGroup };

const newState = (): State => ({ words: new Map(), classes: new Map(), gaps: [], ways: [], ends: [] });

/**
 * All phrases of all groups as one machine. The pattern language of a phrase, word by word:
 * `đánh nhau` words as they are; `(giết|chém)` one of several, each of any number of words, `(đã|)` an optional one;
 * `{no}` a word of that class (`classes.ts`), `{so}` a number, `{Ten}` a capitalised word; `..` up to two words
 * between, `...` up to five, all inside one sentence. Throws on a broken pattern or an unknown class.
 */
export function compile(
  groups: readonly LexiconGroup[],
  classNames: ReadonlySet<string>,
): { root: State; lines: LexiconLine[] } {
  const root = newState();
  const lines: LexiconLine[] = [];
  for (const group of groups) {
    let number = 0;
    for (const line of group.phrases.split("\n")) {
      const phrase = line.trim();
      if (phrase === "") continue;
      number += 1;
      const slots = readSlots(phrase, classNames, group.id);
      if (slots.every((choices) => choices.some((choice) => choice.length === 0)))
        throw new Error(`${group.id}: «${phrase}» matches nothing`);
      build(root, slots, 0, lines.length, root);
      lines.push({ id: `${group.id}#${number}`, group });
    }
  }
  return { root, lines };
}

/** One place of a phrase: the word sequences that may stand there. */
type Slot = Step[][];

function build(from: State, slots: readonly Slot[], at: number, line: number, root: State): void {
  const slot = slots[at];
  if (slot === undefined) {
    if (!from.ends.includes(line)) from.ends.push(line);
    return;
  }
  if (slot.length === 1) {
    build(follow(from, slot[0] ?? []), slots, at + 1, line, root);
    return;
  }
  const meet = newState();
  for (const choice of slot) {
    // An optional word at the very start must not hang a state on the root, where every word would visit it.
    if (choice.length === 0 && from === root) build(root, slots, at + 1, line, root);
    else follow(from, choice).ways.push(meet);
  }
  build(meet, slots, at + 1, line, root);
}

function follow(from: State, steps: readonly Step[]): State {
  let state = from;
  for (const step of steps) state = stepInto(state, step);
  return state;
}

function stepInto(state: State, step: Step): State {
  const to = newState();
  if (step.kind === "gap") {
    state.gaps.push({ most: step.most, to });
    return to;
  }
  if (step.kind === "class") {
    const known = state.classes.get(step.name);
    if (known !== undefined) return known;
    state.classes.set(step.name, to);
    return to;
  }
  const edges = state.words.get(step.key) ?? [];
  const known = edges.find((edge) => edge.marked === step.marked);
  if (known !== undefined) return known.to;
  edges.push({ marked: step.marked, to });
  state.words.set(step.key, edges);
  return to;
}

function readSlots(phrase: string, classNames: ReadonlySet<string>, where: string): Slot[] {
  const slots: Slot[] = [];
  for (let at = 0; at < phrase.length; ) {
    const open = phrase.indexOf("(", at);
    const plain = phrase.slice(at, open < 0 ? phrase.length : open).trim();
    if (plain !== "") slots.push([readSteps(plain, classNames, where)]);
    if (open < 0) break;
    const close = closing(phrase, open);
    slots.push(expand(phrase.slice(open + 1, close)).map((choice) => readSteps(choice, classNames, where)));
    at = close + 1;
  }
  return slots;
}

/** All strings behind `a|b (c|d)`. */
function expand(inside: string): string[] {
  return alternatives(inside).flatMap((choice) => {
    const open = choice.indexOf("(");
    if (open < 0) return [choice.trim()];
    const close = closing(choice, open);
    const tails = expand(choice.slice(close + 1));
    return expand(choice.slice(open + 1, close)).flatMap((middle) =>
      tails.map((tail) => `${choice.slice(0, open)} ${middle} ${tail}`.trim()),
    );
  });
}

function closing(pattern: string, open: number): number {
  let depth = 0;
  for (let at = open; at < pattern.length; at++) {
    if (pattern[at] === "(") depth += 1;
    if (pattern[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error(`bracket without an end: ${pattern}`);
}

function alternatives(inside: string): string[] {
  const out = [""];
  let depth = 0;
  for (const letter of inside) {
    if (letter === "(") depth += 1;
    if (letter === ")") depth -= 1;
    if (letter === "|" && depth === 0) out.push("");
    else out[out.length - 1] += letter;
  }
  return out;
}

function readSteps(text: string, classNames: ReadonlySet<string>, where: string): Step[] {
  return text.split(/\s+/).flatMap((part): Step[] => {
    if (part === "") return [];
    if (part === "..") return [{ kind: "gap", most: 2 }];
    if (part === "...") return [{ kind: "gap", most: 5 }];
    if (part.startsWith("{")) {
      const name = part.slice(1, -1);
      if (!classNames.has(name)) throw new Error(`${where}: no class «${name}»`);
      return [{ kind: "class", name }];
    }
    // Phrases are written in standard spelling; chat spellings are read in the text only.
    const words = readTokens(part.normalize("NFC"));
    if (words.length === 0) throw new Error(`${where}: no word in «${part}»`);
    return words.map(({ word }) => {
      const { marked, key } = canon(word);
      return { kind: "word", marked, key };
    });
  });
}

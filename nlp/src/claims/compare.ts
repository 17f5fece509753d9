import { canon } from "../text/canon.ts";
import { roundsTo } from "./quantities.ts";
import type { Statement, Word, WordKind } from "./statement.ts";
import { OPPOSITES, PERSON_HEADS, SLOTS } from "./words.ts";

/** How rare a word is among claims; from the file of weights. */
export type Rarity = (key: string) => number;

/** What one side says otherwise than the other. */
export type Difference = {
  kind: "place" | "number" | "actor" | "time" | "negation";
  /** The words of either side, as read; empty where a side says nothing of it. */
  a: string;
  b: string;
};

/** Two statements laid side by side. */
export type Comparison = { features: number[]; differences: Difference[]; unmatched: string[] };

const PERSON_KEYS = new Set([...PERSON_HEADS].map((head) => canon(head).key));
const slotName = (slot: number, times: ReadonlySet<number>) =>
  [...times].map((time) => SLOTS[slot]?.[time]?.split("|")[0] ?? "").join(", ");
const KINDS: readonly WordKind[] = ["number", "place", "person", "negation", "time", "word"];
const MANNERS = ["asks", "coming", "happened", "warns", "sells", "past", "reason", "others"] as const;

/** Names of the features, in the order in which `compare` gives them. */
export const FEATURES: readonly string[] = [
  "overlap",
  "coverLeast",
  "coverMost",
  "pairsLeast",
  "pairsMost",
  "letters",
  "runLeast",
  "runMost",
  ...KINDS.flatMap((kind) => [`${kind}Least`, `${kind}Most`]),
  "rareLeast",
  "rareMost",
  "swapped",
  "swappedWeight",
  "sharedWeight",
  "numbersAgree",
  "numbersClash",
  "numbersRound",
  "timesClash",
  "timesAgree",
  "namesClash",
  "namesAgree",
  "oppositesClash",
  "negationsDiffer",
  "denialsDiffer",
  "denialsBoth",
  "denialsOne",
  ...MANNERS.flatMap((manner) => [`${manner}One`, `${manner}Both`]),
  "lengthLeast",
  "lengthMost",
  "lengthRatio",
  "bareOne",
  "bareBoth",
];

/** Compares two statements word by word; the same whichever comes first. */
export function compare(a: Statement, b: Statement, rarity: Rarity): Comparison {
  // Where several alignments are as good, the order would choose one; so the order is always the same.
  if (a.keys.join(" ") <= b.keys.join(" ")) return compareOrdered(a, b, rarity);
  const { differences, ...rest } = compareOrdered(b, a, rarity);
  return { ...rest, differences: differences.map(({ kind, a: x, b: y }) => ({ kind, a: y, b: x })) };
}

function compareOrdered(a: Statement, b: Statement, rarity: Rarity): Comparison {
  const restA = rest(a, b);
  const restB = rest(b, a);
  const shared = [...a.words.values()].filter(({ key }) => !restA.some((word) => word.key === key));
  const weight = (words: readonly Word[]) => words.reduce((sum, { key }) => sum + rarity(key), 0);
  const sharedWeight = weight(shared);
  const cover = (words: readonly Word[]) => sharedWeight / Math.max(1e-6, sharedWeight + weight(words));
  const covers = [cover(restA), cover(restB)];
  const pairs = runOverlap(a.keys, b.keys);
  const run = longestRun(a.keys, b.keys);
  const numbers = compareNumbers(a, b);
  const times = compareTimes(a, b);
  const names = compareNames(a, b);
  const opposites = OPPOSITES.filter((_, at) => clash(a.opposites[at], b.opposites[at]));
  const swaps = substitutions(a.keys, b.keys, rarity);
  const rare = (words: readonly Word[]) => words.filter(({ key }) => rarity(key) > 5).length;
  const sizes = [a.words.size, b.words.size];
  const denies = [a.denials > 0, b.denials > 0];
  const features = [
    sharedWeight / Math.max(1e-6, sharedWeight + weight(restA) + weight(restB)),
    ...lowHigh(covers[0], covers[1]),
    ...lowHigh(pairs.a, pairs.b),
    letterOverlap(a.keys, b.keys),
    ...lowHigh(run / Math.max(1, a.keys.length), run / Math.max(1, b.keys.length)),
    ...KINDS.flatMap((kind) => lowHigh(count(restA, kind), count(restB, kind))),
    ...lowHigh(rare(restA), rare(restB)),
    swaps.count,
    swaps.weight,
    sharedWeight,
    numbers.agree,
    numbers.clash.length,
    numbers.round,
    times.clash,
    times.agree,
    names.clash.length,
    names.agree,
    opposites.length,
    Math.abs(a.negations - b.negations),
    Math.abs(a.denials - b.denials),
    Number(denies[0] && denies[1]),
    Number(denies[0] !== denies[1]),
    ...MANNERS.flatMap((manner) => {
      const [one, other] = [a.manners[manner], b.manners[manner]];
      return [Number(one !== other), Number(one && other)];
    }),
    ...lowHigh(sizes[0], sizes[1]),
    Math.min(...sizes) / Math.max(1, ...sizes),
    Number(a.bare !== b.bare),
    Number(a.bare && b.bare),
  ];
  const differences: Difference[] = [
    ...numbers.clash.map(([x, y]): Difference => ({ kind: "number", a: x, b: y })),
    ...names.clash,
    ...times.differences,
    ...opposites.map((pair): Difference => {
      const [x, y] = pair;
      const first = a.opposites[OPPOSITES.indexOf(pair)]?.[0] ?? false;
      return { kind: "negation", a: first ? x : y, b: first ? y : x };
    }),
    ...(denies[0] === denies[1] ? [] : [denial(a, b)]),
  ];
  return { features, differences, unmatched: [...restA, ...restB].map(({ key }) => key) };
}

function denial(a: Statement, b: Statement): Difference {
  return { kind: "negation", a: a.denials > 0 ? "phủ nhận" : "", b: b.denials > 0 ? "phủ nhận" : "" };
}

const lowHigh = (x = 0, y = 0): [number, number] => (x < y ? [x, y] : [y, x]);
const count = (words: readonly Word[], kind: WordKind) => words.filter((word) => word.kind === kind).length;
const clash = (
  x: readonly [boolean, boolean] = [false, false],
  y: readonly [boolean, boolean] = [false, false],
) => (x[0] && !x[1] && y[1] && !y[0]) || (x[1] && !x[0] && y[0] && !y[1]);

/** Content words of one side that the other does not have, misspelt by one letter at most. */
function rest(of: Statement, other: Statement): Word[] {
  const theirs = new Set(other.keys);
  return [...of.words.values()].filter(({ key, kind }) => {
    if (theirs.has(key)) return false;
    if (kind === "number" || key.length < 4) return true;
    return ![...theirs].some((their) => nearlyAlike(key, their));
  });
}

function nearlyAlike(x: string, y: string): boolean {
  if (x.length < 4 || y.length < 4 || Math.abs(x.length - y.length) > 1 || x[0] !== y[0]) return false;
  let start = 0;
  while (start < x.length && x[start] === y[start]) start += 1;
  let end = 0;
  while (end < Math.min(x.length, y.length) - start && x.at(-1 - end) === y.at(-1 - end)) end += 1;
  return Math.max(x.length, y.length) - start - end <= 1 && start >= 3;
}

function runOverlap(a: readonly string[], b: readonly string[]): { a: number; b: number } {
  const runs = (keys: readonly string[]) => new Set(keys.slice(1).map((key, at) => `${keys[at]} ${key}`));
  const [x, y] = [runs(a), runs(b)];
  const both = [...x].filter((pair) => y.has(pair)).length;
  return { a: both / Math.max(1, x.size), b: both / Math.max(1, y.size) };
}

function letterOverlap(a: readonly string[], b: readonly string[]): number {
  const grams = (keys: readonly string[]) => {
    const text = keys.join(" ");
    return new Set(Array.from({ length: Math.max(0, text.length - 3) }, (_, at) => text.slice(at, at + 4)));
  };
  const [x, y] = [grams(a), grams(b)];
  const both = [...x].filter((gram) => y.has(gram)).length;
  return both / Math.max(1, x.size + y.size - both);
}

/** Length of the longest common subsequence of words. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let row = new Uint16Array(b.length + 1);
  for (const key of a) {
    const next = new Uint16Array(b.length + 1);
    for (let at = 0; at < b.length; at++)
      next[at + 1] = key === b[at] ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0);
    row = next;
  }
  return row[b.length] ?? 0;
}

const LONGEST_SWAP = 3;

/** Short runs of words that stand in each other's place between words that both sides share. */
function substitutions(
  a: readonly string[],
  b: readonly string[],
  rarity: Rarity,
): { count: number; weight: number } {
  const matches = alignment(a, b);
  let found = 0;
  let weight = 0;
  let [lastA, lastB] = [-1, -1];
  for (const [x, y] of [...matches, [a.length, b.length] as const]) {
    const [gapA, gapB] = [x - lastA - 1, y - lastB - 1];
    if (gapA > 0 && gapB > 0 && gapA <= LONGEST_SWAP && gapB <= LONGEST_SWAP) {
      found += 1;
      for (const key of [...a.slice(lastA + 1, x), ...b.slice(lastB + 1, y)]) weight += rarity(key);
    }
    [lastA, lastB] = [x, y];
  }
  return { count: found, weight };
}

function alignment(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const table = new Uint16Array((a.length + 1) * width);
  for (let x = a.length - 1; x >= 0; x--)
    for (let y = b.length - 1; y >= 0; y--)
      table[x * width + y] =
        a[x] === b[y]
          ? (table[(x + 1) * width + y + 1] ?? 0) + 1
          : Math.max(table[(x + 1) * width + y] ?? 0, table[x * width + y + 1] ?? 0);
  const found: (readonly [number, number])[] = [];
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    if (a[x] === b[y]) found.push([x++, y++]);
    else if ((table[(x + 1) * width + y] ?? 0) >= (table[x * width + y + 1] ?? 0)) x += 1;
    else y += 1;
  }
  return found;
}

function compareNumbers(a: Statement, b: Statement) {
  const clashes: [string, string][] = [];
  let agree = 0;
  let round = 0;
  const left = new Set(b.quantities.keys());
  const open: number[] = [];
  for (const [at, mine] of a.quantities.entries()) {
    const exact = [...left].find((other) => b.quantities[other]?.value === mine.value);
    if (exact === undefined) open.push(at);
    else {
      left.delete(exact);
      agree += 1;
    }
  }
  for (const at of open) {
    const mine = a.quantities[at];
    if (mine === undefined) continue;
    const near = [...left].find((other) => roundsTo(b.quantities[other]?.value ?? Number.NaN, mine.value));
    const same = [...left].find((other) => mine.unit !== "" && b.quantities[other]?.unit === mine.unit);
    const hit = near ?? same;
    if (hit === undefined) continue;
    left.delete(hit);
    if (near !== undefined) round += 1;
    else clashes.push([written(mine), written(b.quantities[hit])]);
  }
  return { agree, round, clash: clashes };
}

const written = (quantity: { value: number; unit: string } | undefined) =>
  `${quantity?.value ?? ""} ${quantity?.unit ?? ""}`.trim();

function compareTimes(a: Statement, b: Statement) {
  let clashes = 0;
  let agree = 0;
  const differences: Difference[] = [];
  for (const [at, mine] of a.slots.entries()) {
    const theirs = b.slots[at] ?? new Set<number>();
    if (mine.size === 0 || theirs.size === 0) continue;
    if ([...mine].some((time) => theirs.has(time))) agree += 1;
    else {
      clashes += 1;
      differences.push({ kind: "time", a: slotName(at, mine), b: slotName(at, theirs) });
    }
  }
  return { clash: clashes, agree, differences };
}

function compareNames(a: Statement, b: Statement): { agree: number; clash: Difference[] } {
  let agree = 0;
  const clashes: Difference[] = [];
  const [allA, allB] = [new Set(a.keys), new Set(b.keys)];
  for (const [head, mine] of a.named) {
    const theirs = b.named.get(head);
    if (theirs === undefined) continue;
    if ([...mine.keys].some((name) => theirs.keys.has(name))) agree += 1;
    else if (
      ![...mine.keys].every((name) => allB.has(name)) &&
      ![...theirs.keys].every((name) => allA.has(name))
    )
      clashes.push({ kind: PERSON_KEYS.has(head) ? "actor" : "place", a: mine.form, b: theirs.form });
  }
  return { agree, clash: clashes };
}

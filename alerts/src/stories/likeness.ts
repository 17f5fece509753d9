import { COMMON_WORDS, STORY_RULES } from "./story-rules.ts";

/** What is compared of a text; made once a text and kept for a while, since stories are compared again and again. */
type Profile = {
  words: string[];
  joined: string;
  runs: Set<string>;
  terms: Set<string>;
  numbers: Set<string>;
};

const WORD = /[\p{L}\p{N}]+/gu;
const profiles = new Map<string, Profile>();

function profileOf(folded: string): Profile {
  const known = profiles.get(folded);
  if (known) return known;
  const words = folded.match(WORD) ?? [];
  const terms = new Set<string>();
  for (const [index, word] of words.entries()) {
    if (!COMMON_WORDS.has(word)) terms.add(word);
    const next = words[index + 1];
    // Most Vietnamese words are written in two parts, so a pair says more than its halves.
    if (next !== undefined && !(COMMON_WORDS.has(word) && COMMON_WORDS.has(next)))
      terms.add(`${word} ${next}`);
  }
  const profile: Profile = {
    words,
    joined: words.join(" "),
    runs: new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`)),
    terms,
    numbers: new Set(words.filter((word) => /^\p{N}+$/u.test(word))),
  };
  // Bounded memory: the oldest half is forgotten when the table is full.
  if (profiles.size >= 2_000) for (const key of [...profiles.keys()].slice(0, 1_000)) profiles.delete(key);
  profiles.set(folded, profile);
  return profile;
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const item of small) if (large.has(item)) count += 1;
  return count;
}

const jaccard = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = shared(a, b);
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
};

function letterTrigrams(joined: string): Set<string> {
  const padded = `  ${joined}  `;
  const grams = new Set<string>();
  for (let index = 0; index + 3 <= padded.length; index += 1) grams.add(padded.slice(index, index + 3));
  return grams;
}

/** Whether a folded text is too short to be told apart from others by its words. */
export function isShort(folded: string): boolean {
  return profileOf(folded).words.length < STORY_RULES.shortWords;
}

/**
 * How alike two folded texts are, 0 to 1, the same in both directions.
 *
 * - Equal words in equal order: 1.
 * - One of them short: Jaccard of letter trigrams, so that «cháy» is not «cháy hàng».
 * - Else the larger of (a) copying: the share of three-word runs in common, of the smaller text when it is long
 *   enough that being found whole means a re-share, else of both (Broder's resemblance and containment, 1997); and
 *   (b) telling: cosine of the sets of content words and word pairs, lowered by half when both texts name numbers and
 *   none in common («ngõ 5» is not «ngõ 7»).
 */
export function likeness(a: string, b: string): number {
  const left = profileOf(a);
  const right = profileOf(b);
  if (left.words.length === 0 || right.words.length === 0) return 0;
  if (left.joined === right.joined) return 1;
  const fewer = Math.min(left.words.length, right.words.length);
  if (fewer < STORY_RULES.shortWords)
    return jaccard(letterTrigrams(left.joined), letterTrigrams(right.joined));

  const scale = Math.sqrt(left.terms.size * right.terms.size);
  const told = scale === 0 ? 0 : shared(left.terms, right.terms) / scale;
  const otherNumbers =
    left.numbers.size > 0 && right.numbers.size > 0 && shared(left.numbers, right.numbers) === 0;
  return Math.min(1, Math.max(copied(left, right), otherNumbers ? told / 2 : told));
}

/**
 * Whether one folded text is a near-copy of the other, by its runs of words alone: two people may use the same words
 * of two quarrels. Short texts never are, people write them alike by chance.
 */
export function isCopy(a: string, b: string): boolean {
  if (isShort(a) || isShort(b)) return false;
  return copied(profileOf(a), profileOf(b)) >= STORY_RULES.copy;
}

function copied(left: Profile, right: Profile): number {
  if (left.joined === right.joined) return 1;
  const smaller = Math.min(left.runs.size, right.runs.size);
  const whole = Math.min(left.words.length, right.words.length) >= STORY_RULES.containmentWords;
  return whole && smaller > 0 ? shared(left.runs, right.runs) / smaller : jaccard(left.runs, right.runs);
}

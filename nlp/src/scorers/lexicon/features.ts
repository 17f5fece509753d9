import type { EvidenceSignal } from "@hoasom/core";
import type { Token } from "../../text/normalise.ts";
import { COMBINATIONS, HOT, VIOLENT } from "./combinations.ts";
import type { LexiconLine, State } from "./compile.ts";
import { findMatches, type Match } from "./match.ts";

/** A match that counts, and how much: 1 in full, less where the words or their surroundings leave doubt. */
export type Hit = {
  group: string;
  line: string;
  signal: EvidenceSignal;
  first: number;
  last: number;
  share: number;
  own: boolean;
};

/** What was found in a text: hits, and the value of each group and line (its hits count 1, ½, ¼ …). */
export type Found = { hits: Hit[]; values: Map<string, number> };

/** Signals that the surroundings can weaken: negation, the past, words of another. */
const WEAKENED = new Set<EvidenceSignal>([
  "weapon",
  "injury",
  "ongoing",
  "violence",
  "threat",
  "call_to_force",
  "self_harm",
  "dispute",
  "accusation",
  "property_damage",
  "tension",
  "crowd_residents",
  "claim_harm",
]);
/** A word alone without marks may be another word (domain reference 13.6). */
const BARE_ONE_WORD = 0.25;
const BARE_TWO_WORDS = 0.85;
/** Words without marks that do not even stand side by side. */
const BARE_SCATTERED = 0.6;
/** Short words have many readings without marks (`la`, `con`, `cai`) and are not counted at all; these have one. */
const SURE_BARE = new Set("giet chem phang quyt hui uynh cuop trom chui duoi".split(" "));
const SURE_PAIRS = new Set(
  "danh nhau,chem nhau,dam nhau,cai nhau,chui nhau,danh lon,choang nhau,danh ghen,danh dap,chui boi,vo hui,be hui,quyt no".split(
    ",",
  ),
);
const SHORT_BARE = 4;
/** Single words prove less the longer the text is: chance meetings grow with its length. */
const HINTS_IN_WORDS = 40;
const NEGATED = 0.25;
const IN_THE_PAST = 0.5;
/** How many words a negation reaches: a bare «không» the next one, «không có chuyện» further. */
const NEGATION_REACH = 6;

/** Finds the phrases in the words of a text and weighs each by its surroundings. */
export function findEvidence(tokens: readonly Token[], lines: readonly LexiconLine[], root: State): Found {
  const matches = findMatches(tokens, root);
  const idioms = coverage(tokens, matches, lines);
  const byGroup = new Map<string, Match[]>();
  for (const match of matches) {
    const group = lines[match.line]?.group;
    if (group === undefined || (group.marksOnly && match.bareWords > 0)) continue;
    if (group.signal !== "idiom" && overlaps(idioms, match)) continue;
    if (group.own === true && isAnothersDeed(match, tokens)) continue;
    if (isTooVague(match, tokens) || (WEAKENED.has(group.signal) && isName(match, tokens))) continue;
    const list = byGroup.get(group.id) ?? [];
    const last = list.at(-1);
    // Overlapping phrases of one group are one piece of evidence: the surer stays, then the longer.
    if (last !== undefined && last.last >= match.first) {
      const surer = ofWords(match, tokens) - ofWords(last, tokens);
      if (surer > 0 || (surer === 0 && match.last - match.first > last.last - last.first))
        list[list.length - 1] = match;
    } else list.push(match);
    byGroup.set(group.id, list);
  }
  const surroundings = readSurroundings(tokens, byGroup);
  const hintShare = Math.min(1, Math.sqrt(HINTS_IN_WORDS / Math.max(1, tokens.length)));
  const hits: Hit[] = [];
  for (const list of byGroup.values()) {
    for (const match of list) {
      const line = lines[match.line];
      if (line === undefined) continue;
      const { group } = line;
      const quoted = tokens[match.first]?.quoted ?? false;
      const part = group.id.startsWith("hint_") ? hintShare : 1;
      const share = ofWords(match, tokens) * part * (WEAKENED.has(group.signal) ? surroundings(match) : 1);
      const { first, last } = match;
      const own = group.own === true && !quoted && share >= 0.5;
      hits.push({ group: group.id, line: line.id, signal: group.signal, first, last, share, own });
    }
  }
  const counted = dropLoneDoubtful(hits);
  return { hits: counted, values: sum(counted) };
}

/** Keys of words that «của tôi» follows without «của»: «chồng tôi», «mẹ em», «bạn mình», «hàng xóm tôi». */
const WHOSE = new Set(
  "chong ck vo vk bo me cha ba ma con anh chi em ong cau di chu bac co chau xom ban thay sep".split(" "),
);
const I = new Set(["toi", "tui", "em", "minh", "tao", "tau"]);

/** «chồng tôi đánh tôi gãy tay» tells what another did: a victim's complaint must not be read as a threat (wall 2). */
function isAnothersDeed(match: Match, tokens: readonly Token[]): boolean {
  const first = tokens[match.first];
  const before = tokens[match.first - 1];
  if (first === undefined || before === undefined || before.sentence !== first.sentence) return false;
  return I.has(first.key) && WHOSE.has(before.key);
}

/** «bác Phang», «anh Đâm»: a capital inside a sentence of small letters begins a name, not a deed. */
function isName(match: Match, tokens: readonly Token[]): boolean {
  const token = tokens[match.first];
  const before = tokens[match.first - 1];
  if (token === undefined || before === undefined || !token.capital || before.sentence !== token.sentence)
    return false;
  return (
    token.sign === "" && !before.capital && token.surface.slice(1) === token.surface.slice(1).toLowerCase()
  );
}

function isTooVague(match: Match, tokens: readonly Token[]): boolean {
  const key = tokens[match.first]?.key ?? "";
  return match.words === 1 && match.bareWords === 1 && key.length <= SHORT_BARE && !SURE_BARE.has(key);
}

const keysOf = (match: Match, tokens: readonly Token[]) =>
  tokens
    .slice(match.first, match.last + 1)
    .map((token) => token.key)
    .join(" ");

function ofWords(match: Match, tokens: readonly Token[]): number {
  if (match.bareWords === 0) return 1;
  if (SURE_PAIRS.has(keysOf(match, tokens))) return 1;
  const scattered = match.last - match.first + 1 > match.words ? BARE_SCATTERED : 1;
  return scattered * (match.words === 1 ? BARE_ONE_WORD : match.words === 2 ? BARE_TWO_WORDS : 1);
}

/** A doubtful word needs a second signal: alone it is no evidence. */
function dropLoneDoubtful(hits: Hit[]): Hit[] {
  const isDoubtful = (hit: Hit) => hit.first === hit.last && hit.share <= BARE_ONE_WORD;
  const weighty = hits.filter((hit) => WEAKENED.has(hit.signal));
  const doubtful = weighty.filter(isDoubtful);
  const sure = weighty.length > doubtful.length;
  if (sure || doubtful.length >= 2) return hits;
  return hits.filter((hit) => !doubtful.includes(hit));
}

function sum(hits: readonly Hit[]): Map<string, number> {
  const shares = new Map<string, number[]>();
  for (const hit of hits) {
    for (const id of [hit.group, hit.line]) {
      const list = shares.get(id) ?? [];
      list.push(hit.share);
      shares.set(id, list);
    }
  }
  const values = new Map<string, number>();
  for (const [id, list] of shares) {
    list.sort((a, b) => b - a);
    let value = 0;
    for (let at = 0; at < list.length && at < 20; at++) value += (list[at] ?? 0) / 2 ** at;
    values.set(id, value);
  }
  return values;
}

/** Context that turns the same words into a tale, a game, an offer or something settled. */
const CALM_CONTEXT = [
  "fiction",
  "sport",
  "advert",
  "lost_found",
  "resolved",
  "past",
  "leisure",
  "question",
  "elsewhere",
  "peacemaker",
  "advice",
];
/** Ending of the feature of a group that stands in a text without any such context. */
export const PLAIN = "~plain";

/** Adds for each group of force or dispute the feature that it stands plainly, told or threatened as it is. */
export function addPlain(values: Map<string, number>): void {
  if (CALM_CONTEXT.some((id) => (values.get(id) ?? 0) > 0)) return;
  for (const id of [...VIOLENT, ...HOT]) {
    const value = values.get(id);
    if (value !== undefined) values.set(`${id}${PLAIN}`, Math.min(1, value));
  }
}

/** Adds the combinations to the values; called once the features outside the lexicon are in. */
export function addCombinations(values: Map<string, number>): void {
  const most = (groups: readonly string[]) => Math.max(...groups.map((group) => values.get(group) ?? 0));
  for (const { id, both } of COMBINATIONS) {
    const value = Math.min(most(both[0]), most(both[1]), 1);
    if (value > 0) values.set(id, value);
  }
}

function coverage(
  tokens: readonly Token[],
  matches: readonly Match[],
  lines: readonly LexiconLine[],
): boolean[] {
  const covered = new Array<boolean>(tokens.length).fill(false);
  for (const match of matches) {
    if (lines[match.line]?.group.signal !== "idiom" || ofWords(match, tokens) <= BARE_ONE_WORD) continue;
    covered.fill(true, match.first, match.last + 1);
  }
  return covered;
}

function overlaps(covered: readonly boolean[], match: Match): boolean {
  for (let at = match.first; at <= match.last; at++) if (covered[at]) return true;
  return false;
}

function readSurroundings(
  tokens: readonly Token[],
  byGroup: ReadonlyMap<string, Match[]>,
): (match: Match) => number {
  const negated = new Array<boolean>(tokens.length).fill(false);
  const pastSentences = new Set<number>();
  for (const [id, list] of byGroup) {
    for (const match of list) {
      if (id === "past") pastSentences.add(tokens[match.first]?.sentence ?? -1);
      if (id !== "negation") continue;
      const clause = tokens[match.last]?.clause;
      const reach = match.words === 1 ? 1 : NEGATION_REACH;
      for (let at = match.last + 1; at <= match.last + reach; at++) {
        if (tokens[at]?.clause !== clause) break;
        negated[at] = true;
      }
    }
  }
  return (match) => {
    let share = 1;
    if (negated[match.first]) share *= NEGATED;
    if (pastSentences.has(tokens[match.first]?.sentence ?? -2)) share *= IN_THE_PAST;
    return share;
  };
}

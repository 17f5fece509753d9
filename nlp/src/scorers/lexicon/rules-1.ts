import {
  CLAIM_KINDS,
  type ConflictLevel,
  type Reading,
  TOPICS,
  type Topic,
  type WardProfile,
} from "@hoasom/core";
import type { ReadContext, RuleScorer } from "../scorer.ts";
import { createAnalyser, type Seen } from "./analyse.ts";
import { COMPLAINT, HARM, HOT, VIOLENT } from "./combinations.ts";
import { explain } from "./explain.ts";
import { LEXICON } from "./lexicon.ts";
import { MODEL, THRESHOLDS } from "./settings.ts";
import { chance } from "./weigh.ts";
import { WEIGHTS } from "./weights.ts";

const GROUPS = new Map(LEXICON.map((group) => [group.id, group]));

/**
 * The explainable scorer `rules-1`: phrases of the lexicon, weighed. Each chance is the logistic function of a sum
 * (bias plus weight times value of each phrase group); the chances of level 1, 2, 3 or higher are put in order and
 * `conflictScores` are their differences. The weights are tuned on labelled texts (`eval/tune-lexicon.ts`), the
 * phrases are written by hand.
 */
export function createRuleScorer(ward: WardProfile): RuleScorer {
  const analyse = createAnalyser(ward);
  return {
    model: MODEL,
    look: (text: string, context?: ReadContext) => readSeen(analyse(text, context)),
    read: (text: string, context?: ReadContext) => readSeen(analyse(text, context)).reading,
  };
}

function readSeen(seen: Seen): { reading: Reading; sensitiveWords: boolean } {
  const { values, hits, tokens, where } = seen;
  const atLeast3 = chance(values, "conflict3", WEIGHTS);
  const atLeast2 = Math.max(atLeast3, chance(values, "conflict2", WEIGHTS));
  const atLeast1 = Math.max(atLeast2, chance(values, "conflict1", WEIGHTS));
  const conflict = levelOf(seen, atLeast1, atLeast2, atLeast3);
  const ownThreat = conflict === 3 && hits.some((hit) => hit.own);

  const anyClaim = chance(values, "claim", WEIGHTS);
  const harmfulShare = Math.min(anyClaim, chance(values, "harmful", WEIGHTS));
  const claimScores = { none: 1 - anyClaim, checkworthy: anyClaim - harmfulShare, harmful: harmfulShare };
  const speaksOfHarm = hits.some((hit) => hit.share >= 0.5 && HARM_GROUPS.has(hit.group));
  const leastHarm = speaksOfHarm ? THRESHOLDS.harmful.withPhrase : THRESHOLDS.harmful.hintsOnly;
  const claim = harmfulShare >= leastHarm ? "harmful" : anyClaim >= THRESHOLDS.claim ? "checkworthy" : "none";

  const protectedChance = chance(values, "protected", WEIGHTS);
  const protectedScore = ownThreat ? Math.min(protectedChance, 0.05) : protectedChance;

  const topicScores = Object.fromEntries(
    TOPICS.map((topic) => [topic, chance(values, topic, WEIGHTS)]),
  ) as Record<Topic, number>;
  const readTopics = () => TOPICS.filter((topic) => topicScores[topic] >= THRESHOLDS.topic[topic]);
  let topics = readTopics();
  const isProtected = protectedScore >= leastProtected(seen);
  if (topics.length === 0 && seen.above !== null && (conflict >= 1 || isProtected)) {
    // A comment with a grievance of its own is about what its parent is about (labelling guide).
    for (const topic of TOPICS) {
      const lent = chance(seen.above, topic, WEIGHTS) * THRESHOLDS.lentTopic;
      topicScores[topic] = Math.max(topicScores[topic], lent);
    }
    topics = readTopics();
  }
  const evidence = explain(seen);
  const sensitiveWords = hits.some((hit) => GROUPS.get(hit.group)?.sensitive === true && hit.share >= 0.5);
  const reading: Reading = {
    model: MODEL,
    topics,
    topicScores,
    conflict,
    conflictScores: [1 - atLeast1, atLeast1 - atLeast2, atLeast2 - atLeast3, atLeast3],
    claim,
    claimScores: Object.fromEntries(
      CLAIM_KINDS.map((kind) => [kind, claimScores[kind]]),
    ) as typeof claimScores,
    protected: isProtected,
    protectedScore,
    ownThreat,
    hostility: hostilityOf(hits),
    sensitive: sensitiveWords
      ? conflict >= 1 || claim !== "none"
      : conflict === 3 && topics.includes("family") && tokens.length > 0,
    places: where.places,
    areaId: where.areaId,
    areaConfidence: where.areaConfidence,
    evidence,
  };
  return { reading, sensitiveWords };
}

const CUES = new Set<string>(COMPLAINT);

/** A plain question to the ward is no complaint (labelling guide). */
function leastProtected({ hits }: Seen): number {
  const asks = hits.some((hit) => hit.group === "question") && !hits.some((hit) => CUES.has(hit.group));
  return asks ? THRESHOLDS.protected.questionOnly : THRESHOLDS.protected.withCue;
}

const HARM_GROUPS = new Set<string>(HARM);
const FORCE = new Set<string>(VIOLENT);
const OPEN = new Set<string>([...VIOLENT, ...HOT]);

function levelOf(seen: Seen, atLeast1: number, atLeast2: number, atLeast3: number): ConflictLevel {
  const speaks = (groups: ReadonlySet<string>) =>
    seen.hits.some((hit) => hit.share >= 0.5 && groups.has(hit.group));
  const least = (of: { withPhrase: number; hintsOnly: number }, groups: ReadonlySet<string>) =>
    speaks(groups) ? of.withPhrase : of.hintsOnly;
  if (atLeast3 >= least(THRESHOLDS.conflict3, FORCE)) return 3;
  if (atLeast2 >= least(THRESHOLDS.conflict2, OPEN)) return 2;
  return atLeast1 >= THRESHOLDS.conflict1 ? 1 : 0;
}

/** Heat of the words themselves: the chance that none of the heated phrases was meant so, taken from one. */
function hostilityOf(hits: Seen["hits"]): number {
  let calm = 1;
  for (const hit of hits) calm *= 1 - (GROUPS.get(hit.group)?.heat ?? 0) * hit.share;
  return 1 - calm;
}

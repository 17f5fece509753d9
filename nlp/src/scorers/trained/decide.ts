import { CLAIM_KINDS, type ConflictLevel, type Reading, TOPICS, type Topic } from "@hoasom/core";
import type { JoinFile } from "./join.ts";
import type { ByTarget } from "./targets.ts";

/** From this chance of being protected on, even words of force are taken as told, not threatened. */
const SURELY_PROTECTED = 0.85;

type Decided = Pick<
  Reading,
  | "topics"
  | "topicScores"
  | "conflict"
  | "conflictScores"
  | "claim"
  | "claimScores"
  | "protected"
  | "protectedScore"
  | "ownThreat"
> & { unsure: NonNullable<Reading["unsure"]> };

/**
 * Labels from calibrated chances, and where the model abstains.
 *
 * Protection errs on its own side (wall 2): a text that would reach the police is held as protected from the low
 * `suggest` line on; one that stays with the other desks from the `decide` line on. A likely threat or call for
 * violence gets through unless protection is likelier: `ownThreat` says that the lexicon found one in the writer's own
 * words. Where the lexicon reads force (`force`), the lower line of stated costs is enough for level 3.
 */
export function decide(
  file: JoinFile,
  chances: ByTarget,
  rules: { ownThreat: boolean; force: boolean },
): Decided {
  const { thresholds } = file;
  const reaches = (target: keyof ByTarget) => chances[target] >= thresholds[target].decide;
  const between = (target: keyof ByTarget) =>
    chances[target] >= thresholds[target].suggest && chances[target] < thresholds[target].act;

  const violent = reaches("conflict3") || (rules.force && chances.conflict3 >= thresholds.conflict3.act);
  const conflict: ConflictLevel = violent ? 3 : reaches("conflict2") ? 2 : reaches("conflict1") ? 1 : 0;
  const threat = conflict === 3 && rules.ownThreat && chances.protected < SURELY_PROTECTED;
  const least =
    conflict >= 1 && !(conflict === 3 && chances.conflict3 >= thresholds.conflict3.act)
      ? thresholds.protected.suggest
      : thresholds.protected.decide;
  const isProtected = !threat && chances.protected >= least;
  const claim = reaches("harmful") ? "harmful" : reaches("claim") ? "checkworthy" : "none";
  const topics = TOPICS.filter((topic) => reaches(topic));
  const claimScores = {
    none: 1 - chances.claim,
    checkworthy: chances.claim - chances.harmful,
    harmful: chances.harmful,
  };

  const unsure: Decided["unsure"] = [];
  if (between("conflict2") || between("conflict3")) unsure.push("conflict");
  if (between("harmful")) unsure.push("claim");
  if (between("protected")) unsure.push("protected");
  const speaks = conflict >= 1 || claim !== "none" || isProtected;
  if (speaks && topics.length === 0) unsure.push("topics");

  return {
    topics,
    topicScores: Object.fromEntries(TOPICS.map((topic) => [topic, chances[topic]])) as Record<Topic, number>,
    conflict,
    conflictScores: [
      1 - chances.conflict1,
      chances.conflict1 - chances.conflict2,
      chances.conflict2 - chances.conflict3,
      chances.conflict3,
    ],
    claim,
    claimScores: Object.fromEntries(
      CLAIM_KINDS.map((kind) => [kind, claimScores[kind]]),
    ) as typeof claimScores,
    protected: isProtected,
    protectedScore: chances.protected,
    ownThreat: conflict === 3 && !isProtected,
    unsure,
  };
}

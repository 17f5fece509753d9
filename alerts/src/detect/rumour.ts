import { type StoryMember, voiceKey } from "../stories/fold-copies.ts";
import { DETECT_RULES } from "./detect-rules.ts";
import type { DetectRule } from "./signals-of.ts";

/**
 * A harmful claim: said once about a place in the ward it is shown to the culture-social desk as seen (level 1), and as
 * spreading when it is carried by several voices or sources. One voice that names no place here is silent until a
 * second joins: 13,000 lines of everyday talk hold dozens of such (docs/everyday-talk.md), none of them a rumour. Copies count here: passing on is how a rumour lives. After the first sighting
 * it speaks when a voice or a source joins.
 */
export const rumour: DetectRule = ({ story, members, reading, now, entry }, { ageHours, here }) => {
  if (story.kind !== "claim" || reading.claim !== "harmful") return null;
  const { windowHours } = DETECT_RULES.rumour;
  if (ageHours > windowHours) return null;
  const since = Date.parse(now) - windowHours * 3_600_000;
  const seen = members.filter((member) => member.dated && Date.parse(member.at) > since);
  const spread = spreadOf(seen);
  const before = spreadOf(seen.filter((member) => member.postId !== entry.postId));
  if (spread.voices < DETECT_RULES.rumour.voicesWithoutPlace && !here && story.areaId === null) return null;
  if (spread.voices <= before.voices && spread.sources <= before.sources) return null;
  return {
    kind: "rumour",
    reason: spread.level > 1 ? "harmful_claim_spreads" : "harmful_claim_seen",
    numbers: {
      ...spread,
      sightings: seen.length,
      windowHours,
      // Crossing a border of spread is news even where the words are old.
      ...(spread.level > before.level ? { newWords: 1 } : {}),
    },
    method: "count of sightings",
  };
};

function spreadOf(members: readonly StoryMember[]): { voices: number; sources: number; level: number } {
  const voices = new Set(members.map((member) => voiceKey(member))).size;
  const sources = new Set(members.map((member) => member.sourceId)).size;
  const reached = DETECT_RULES.rumour.levels.find((line) => voices >= line.voices && sources >= line.sources);
  return { voices, sources, level: reached?.level ?? (voices > 0 ? 1 : 0) };
}

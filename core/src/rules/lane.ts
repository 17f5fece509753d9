import type { Lane } from "../shapes/alert.ts";
import type { Reading } from "../shapes/analysis.ts";
import type { ConflictLevel } from "../shapes/common.ts";

/** Where a post goes after it is understood. */
export type PostLane = Lane | "grievance" | "none";

/**
 * Sorts a reading into a lane (wall 2). Lawful speech towards an authority is a grievance, whatever level the text
 * reaches, and leaves that lane only by the writer's own threat of, or call for, violence. A harmful claim goes to
 * the culture-social office unless people are at each other; a dispute goes to the police desk; a service matter
 * without a quarrel is a service.
 */
export function laneOf(
  reading: Pick<Reading, "protected" | "ownThreat" | "conflict" | "claim" | "topics">,
): PostLane {
  if (reading.protected && !reading.ownThreat) return "grievance";
  if (reading.conflict >= 2) return "police";
  if (reading.claim === "harmful") return "culture_social";
  if (reading.conflict === 1) return reading.topics.includes("public_service") ? "service" : "police";
  return "none";
}

/**
 * A reading with the word of the person of the house who reported the text (a group head, the council office passing on
 * an incident): the level is at least what they say, and their report of an incident is not speech towards an authority.
 */
export function asReported<R extends Pick<Reading, "conflict" | "conflictScores" | "protected">>(
  reading: R,
  level: ConflictLevel | null,
): R {
  if (level === null || level === 0) return reading;
  const conflict = level > reading.conflict ? level : reading.conflict;
  const conflictScores: Reading["conflictScores"] = [0, 0, 0, 0];
  conflictScores[conflict] = 1;
  return {
    ...reading,
    conflict,
    conflictScores: conflict > reading.conflict ? conflictScores : reading.conflictScores,
    protected: false,
  };
}

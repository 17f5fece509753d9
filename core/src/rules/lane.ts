import type { Lane } from "../shapes/alert.ts";
import type { Reading } from "../shapes/analysis.ts";

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

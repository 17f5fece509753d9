import { voiceKey } from "../stories/fold-copies.ts";
import { DETECT_RULES } from "./detect-rules.ts";
import { neededCount } from "./poisson.ts";
import type { DetectRule } from "./signals-of.ts";

/**
 * A story gathers independent voices: so many within the window that chance is no explanation. Counted back from now,
 * by when posts were made, so that a backlog of old posts is no burst (B29). Speaks only when a new independent
 * report joins.
 */
export const growing: DetectRule = ({ story, members, now, usual }, { elsewhere, ageHours, newReport }) => {
  if (story.kind !== "incident" || story.level === 0 || elsewhere || !newReport) return null;
  const dispute = story.level >= 2;
  const rule = dispute ? DETECT_RULES.growing.dispute : DETECT_RULES.growing.tension;
  if (ageHours > rule.windowHours) return null;
  const since = Date.parse(now) - rule.windowHours * 3_600_000;
  const voices = new Set(
    members
      .filter((member) => member.dated && !member.folded && Date.parse(member.at) > since)
      .map((member) => voiceKey(member)),
  ).size;
  const expected = usual ?? rule.usual;
  const needed = neededCount(rule.minVoices, expected, DETECT_RULES.growing.alpha);
  if (voices < needed) return null;
  return {
    kind: "growing",
    reason: dispute ? "open_dispute_gathers_voices" : "story_gathers_voices",
    numbers: { voices, usual: expected, needed, windowHours: rule.windowHours, reports: story.reports },
    method: usual === undefined ? "poisson tail, prior" : "poisson tail",
  };
};

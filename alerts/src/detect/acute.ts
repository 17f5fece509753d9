import { ACUTE_REASONS, DETECT_RULES } from "./detect-rules.ts";
import type { DetectRule } from "./signals-of.ts";

/**
 * One post is enough when it tells of violence or its threat, here and now. It needs no statistics and says so in
 * `versions.method`. The word of a person of the house is enough at any level of conflict: a group head's own report
 * and an incident that the council office passed on have to reach a desk (no report may be refused, domain.md 5.1).
 */
export const acute: DetectRule = ({ post, reading, sourceKind }, { here, elsewhere, ageHours }) => {
  if (!here || elsewhere || reading.conflict === 0 || ageHours > DETECT_RULES.acuteHours) return null;
  const passedOn = post.channel === "transferred_in";
  const reported = sourceKind === "group_head";
  if (reading.conflict < 3 && !passedOn && !reported) return null;
  const seen = new Set(reading.evidence.filter((item) => item.weight > 0).map((item) => item.signal));
  const byText =
    reading.conflict === 3
      ? ACUTE_REASONS.find(({ signals }) => signals.some((signal) => seen.has(signal)))?.reason
      : undefined;
  return {
    kind: "acute",
    reason:
      byText ??
      (passedOn ? "passed_on_by_office" : reported ? "reported_by_group_head" : "violence_here_now"),
    numbers: {
      conflict: reading.conflict,
      conflictScore: reading.conflictScores[reading.conflict],
      areaConfidence: reading.areaConfidence,
      ageHours: Math.max(0, Math.round(ageHours * 10) / 10),
    },
    method: "one post, no statistics",
  };
};

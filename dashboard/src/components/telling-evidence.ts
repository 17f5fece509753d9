import type { Evidence, EvidenceSignal } from "@hoasom/core";

/** How many stretches are shown for and against: more would colour the whole text and tell nothing. */
const MOST = { support: 6, against: 4 };

/** What the text is about and where: shown at the head of a post, not as a reason. */
const NOT_A_REASON = new Set<EvidenceSignal>(["topic", "place"]);

/**
 * The stretches that say most of why a text was read as it was: the heaviest first, of one signal no two that overlap,
 * topic and place only where there is nothing else. The order of the result is that of the text.
 */
export function tellingEvidence(evidence: readonly Evidence[]): Evidence[] {
  const reasons = evidence.filter(({ signal }) => !NOT_A_REASON.has(signal));
  const heaviest = [...(reasons.length > 0 ? reasons : evidence)].sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight) || a.start - b.start,
  );
  const kept: Evidence[] = [];
  const left = { ...MOST };
  for (const item of heaviest) {
    const side = item.weight < 0 ? "against" : "support";
    const told = kept.some(
      (other) => other.signal === item.signal && other.start < item.end && item.start < other.end,
    );
    if (told || left[side] === 0) continue;
    left[side] -= 1;
    kept.push(item);
  }
  return kept.sort((a, b) => a.start - b.start || b.end - a.end);
}

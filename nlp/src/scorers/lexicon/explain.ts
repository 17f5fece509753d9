import { type Evidence, type EvidenceSignal, TOPICS } from "@hoasom/core";
import type { Seen } from "./analyse.ts";
import { COMBINATIONS } from "./combinations.ts";
import { PLAIN } from "./features.ts";
import type { Target } from "./types.ts";
import { WEIGHTS } from "./weights.ts";

/** Weights below this changed nothing that anybody would ask about. */
const LEAST = 0.05;
/** A very long text shows its strongest evidence only. */
const MOST = 80;

const CONFLICT: readonly Target[] = ["conflict1", "conflict2", "conflict3"];
const TARGETS_OF: Partial<Record<EvidenceSignal, readonly Target[]>> = {
  topic: TOPICS,
  claim_cue: ["claim", "harmful"],
  claim_harm: ["harmful", "claim"],
  denial: ["harmful"],
  protected_cue: ["protected"],
  authority: ["protected"],
  place: ["claim"],
};

/**
 * The stretches of the text that counted, in the order of the text. The weight is the log-odds that the phrase moved
 * in what its signal is about (for conflict: the level that it moved most); a combination's weight is shared by the
 * first phrase of each of its sides.
 */
export function explain(seen: Seen): Evidence[] {
  const extra = sharedByCombinations(seen);
  const evidence: Evidence[] = [];
  const told = new Set<string>();
  for (const hit of seen.hits) {
    const start = seen.tokens[hit.first]?.start;
    const end = seen.tokens[hit.last]?.end;
    if (start === undefined || end === undefined) continue;
    let weight = strongest(hit.signal, hit.group, hit.line, ...plainOf(seen, hit.group)) * hit.share;
    if (!told.has(hit.group)) weight += extra.get(hit.group) ?? 0;
    told.add(hit.group);
    if (Math.abs(weight) >= LEAST) evidence.push({ start, end, signal: hit.signal, weight: round(weight) });
  }
  for (const [spans, signal, group] of [
    [seen.where.words, "place", "place"],
    [seen.where.elsewhere, "elsewhere", "province"],
  ] as const) {
    for (const span of spans) {
      const start = seen.tokens[span.first]?.start ?? 0;
      const end = seen.tokens[span.last]?.end ?? start;
      evidence.push({ start, end, signal, weight: round(strongest(signal, group)) });
    }
  }
  return evidence
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, MOST)
    .sort((a, b) => a.start - b.start || a.end - b.end || a.signal.localeCompare(b.signal));
}

const plainOf = (seen: Seen, group: string) =>
  seen.values.has(`${group}${PLAIN}`) ? [`${group}${PLAIN}`] : [];

const targetsOf = (signal: EvidenceSignal) => TARGETS_OF[signal] ?? CONFLICT;

/** The weight of features together for the target that they move most. */
function strongest(signal: EvidenceSignal, ...features: string[]): number {
  const weights = targetsOf(signal).map((target) =>
    features.reduce((sum, feature) => sum + (WEIGHTS.groups[feature]?.[target] ?? 0), 0),
  );
  return weights.reduce((top, weight) => (Math.abs(weight) > Math.abs(top) ? weight : top), 0);
}

function sharedByCombinations(seen: Seen): Map<string, number> {
  const extra = new Map<string, number>();
  for (const { id, signal, both } of COMBINATIONS) {
    const value = seen.values.get(id);
    if (value === undefined) continue;
    for (const side of both) {
      const group = side.find((name) => seen.hits.some((hit) => hit.group === name));
      if (group !== undefined)
        extra.set(group, (extra.get(group) ?? 0) + (strongest(signal, id) * value) / 2);
    }
  }
  return extra;
}

const round = (weight: number) => Math.round(weight * 1000) / 1000;

import type { DismissReason, FireReason } from "../reasons.ts";
import type { Reading } from "../shapes/analysis.ts";
import type { Label, LabelVerdict } from "../shapes/label.ts";
import { laneOf } from "./lane.ts";

/**
 * What a reason of dismissal says of the machine, where it says it: a duplicate, a settled or a thin matter may well
 * have been read rightly, so these are no verdict.
 */
export const DISMISSAL_VERDICTS: Record<DismissReason, LabelVerdict | null> = {
  not_a_conflict: "wrong",
  elsewhere: "not_our_ward",
  duplicate: null,
  already_settled: null,
  advert_or_joke: "wrong",
  too_little_to_act: null,
  lawful_criticism: "wrong",
};

/** Alerts that fire because a person of the house told of the matter: no merit and no fault of the machine. */
export const TOLD_BY_PEOPLE: readonly FireReason[] = ["reported_by_group_head", "passed_on_by_office"];

/** Of the labels on one thing, the one that counts: the latest; of two at one instant the one made later. */
export function labelThatCounts<L extends Pick<Label, "at" | "id">>(labels: readonly L[]): L | null {
  let latest: L | null = null;
  for (const label of labels)
    if (latest === null || label.at > latest.at || (label.at === latest.at && label.id > latest.id))
      latest = label;
  return latest;
}

/**
 * The reading of a newer model where an older one had put the text in the lane of lawful speech: it stays there (wall
 * 2). Only new words of the writer take it out, never a new version of the machine; its own figures are kept.
 */
export function keptProtected<R extends Pick<Reading, "protected" | "ownThreat">>(
  reading: R,
  before: Parameters<typeof laneOf>[0],
): R {
  return laneOf(before) === "grievance" ? { ...reading, protected: true, ownThreat: false } : reading;
}

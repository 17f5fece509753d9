import {
  AppError,
  type Claim,
  type Harm,
  type Ids,
  type Post,
  type Sighting,
  type Topic,
  type Verdict,
} from "@hoasom/core";
import { CLAIM_STEPS, HARM_WEIGHTS } from "./claim-rules.ts";

/** What opening a claim takes: a statement in neutral words and where it came from. */
export type OpenClaimInput = {
  wardId: string;
  statement: string;
  harms: readonly Harm[];
  topic: Topic | null;
  areaId: string | null;
  storyId?: string | null;
  alertIds?: readonly string[];
  /** When it was first seen; now, when it was told at the desk. */
  firstSeen?: string;
  by: string | null;
  now: string;
  ids: Ids;
};

/** Opens a claim as suspected: nothing is said of it yet, nothing is published. */
export function openClaim(input: OpenClaimInput): Claim {
  return {
    id: input.ids.next("claim"),
    wardId: input.wardId,
    statement: input.statement,
    harms: [...new Set(input.harms)],
    topic: input.topic,
    areaId: input.areaId,
    state: "suspected",
    storyId: input.storyId ?? null,
    alertIds: [...new Set(input.alertIds ?? [])],
    verdict: null,
    firstSeen: input.firstSeen ?? input.now,
    createdAt: input.now,
    createdBy: input.by,
    updatedAt: input.now,
    version: 1,
  };
}

/** What a person may change of a claim. */
export type ClaimChange = {
  statement: string;
  harms: readonly Harm[];
  state: "suspected" | "verifying" | "set_aside";
  version?: number;
  now: string;
};

/**
 * Changes wording, harm or state. The wording of a corrected claim stands, since the correction answers it. Throws
 * `reload_and_retry`, `step_not_allowed`, `already_so` when nothing would change.
 */
export function changeClaim(claim: Claim, change: ClaimChange): Claim {
  if (change.version !== undefined && change.version !== claim.version)
    throw new AppError("reload_and_retry");
  const moves = change.state !== claim.state;
  if (moves && !CLAIM_STEPS[claim.state].includes(change.state))
    throw new AppError("step_not_allowed", {
      detail: "Tin đã được đính chính; chỉ có thể mở lại để xác minh.",
    });
  const harms = [...new Set(change.harms)];
  const sameHarms = harms.length === claim.harms.length && harms.every((harm) => claim.harms.includes(harm));
  if (!moves && sameHarms && change.statement === claim.statement) throw new AppError("already_so");
  return {
    ...claim,
    statement: change.statement,
    harms,
    state: change.state,
    verdict: claim.state === "corrected" ? null : claim.verdict,
    updatedAt: change.now,
    version: claim.version + 1,
  };
}

/** The claim after a correction of it was published, with the verdict that was given. */
export function markCorrected(claim: Claim, verdict: Verdict, now: string): Claim {
  return { ...claim, state: "corrected", verdict, updatedAt: now, version: claim.version + 1 };
}

/** The claim after its published correction was withdrawn: it has to be verified again. */
export function unmarkCorrected(claim: Claim, now: string): Claim {
  return { ...claim, state: "verifying", verdict: null, updatedAt: now, version: claim.version + 1 };
}

/** Links a further alert to a claim, once; throws `already_so`. */
export function attachAlertToClaim(claim: Claim, alertId: string, now: string): Claim {
  if (claim.alertIds.includes(alertId)) throw new AppError("already_so");
  return { ...claim, alertIds: [...claim.alertIds, alertId], updatedAt: now, version: claim.version + 1 };
}

/** Where and when a claim was seen in a post; who said it is not in it (wall 1). */
export function sightingOf(claimId: string, post: Post, likeness: number): Sighting {
  return {
    claimId,
    postId: post.id,
    at: post.postedAt ?? post.receivedAt,
    sourceId: post.sourceId,
    group: post.group,
    likeness,
  };
}

/** How far a claim has gone. */
export type Spread = { sightings: number; sources: number };

/**
 * What comes first at the rumour desk: harm × spread. Harm is the heaviest harm plus half of each further one; spread
 * is log2(1 + sightings) × (1 + log2(sources)), since the tenth sighting says less than the second, and a second
 * place says more than a second sighting in the same place. Claims set aside or corrected come to zero.
 */
export function priorityOf(claim: Pick<Claim, "harms" | "state">, spread: Spread): number {
  if (claim.state === "set_aside" || claim.state === "corrected") return 0;
  const weights = claim.harms.map((harm) => HARM_WEIGHTS[harm]).sort((a, b) => b - a);
  const [heaviest = HARM_WEIGHTS.other, ...others] = weights;
  const harm = others.reduce((sum, weight) => sum + weight / 2, heaviest);
  const sightings = Math.max(1, spread.sightings);
  const sources = Math.max(1, spread.sources);
  return harm * Math.log2(1 + sightings) * (1 + Math.log2(sources));
}

/** The claims in order of priority; equals by the latest first seen, then by id. */
export function byPriority<T extends { claim: Claim; spread: Spread }>(items: readonly T[]): T[] {
  return [...items].sort(
    (a, b) =>
      priorityOf(b.claim, b.spread) - priorityOf(a.claim, a.spread) ||
      (a.claim.firstSeen < b.claim.firstSeen ? 1 : a.claim.firstSeen > b.claim.firstSeen ? -1 : 0) ||
      (a.claim.id < b.claim.id ? -1 : 1),
  );
}

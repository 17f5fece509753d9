import { closeAsCorrected, likeness } from "@hoasom/alerts";
import { sightingOf } from "@hoasom/cases";
import {
  AppError,
  type AuditAction,
  type Claim,
  type ClaimDetail,
  type ClaimView,
  type Correction,
  type CorrectionView,
  fold,
  type Sighting,
  type Store,
  type User,
} from "@hoasom/core";
import type { House } from "../house.ts";
import { record } from "../plugins/serve.ts";
import { keepAlert } from "./alerts-desk.ts";
import { namesOf } from "./people.ts";

/** A claim of the ward, or «not found». */
export async function claimFor(store: Store, user: User, id: string): Promise<Claim> {
  const claim = await store.claims.get(user.wardId, id);
  if (!claim) throw new AppError("look_elsewhere");
  return claim;
}

/** A correction of the ward, or «not found». */
export async function correctionFor(store: Store, user: User, id: string): Promise<Correction> {
  const correction = await store.claims.correction(user.wardId, id);
  if (!correction) throw new AppError("look_elsewhere");
  return correction;
}

export function claimView(claim: Claim, sightings: readonly Sighting[]): ClaimView {
  const { wardId: _, ...view } = claim;
  return {
    ...view,
    sightings: sightings.length,
    sources: new Set(sightings.map((sighting) => `${sighting.sourceId}\n${sighting.group ?? ""}`)).size,
    lastSeen: sightings.reduce(
      (last, sighting) => (sighting.at > last ? sighting.at : last),
      claim.firstSeen,
    ),
  };
}

export async function correctionViews(
  house: House,
  wardId: string,
  corrections: readonly Correction[],
): Promise<CorrectionView[]> {
  const names = await namesOf(
    house,
    wardId,
    corrections.flatMap((one) => [one.draftedBy, one.decidedBy]),
  );
  const claims = new Map<string, string>();
  for (const one of corrections)
    if (!claims.has(one.claimId))
      claims.set(one.claimId, (await house.store.claims.get(wardId, one.claimId))?.statement ?? "");
  return corrections.map(({ wardId: _, ...one }) => ({
    ...one,
    drafter: names.get(one.draftedBy) ?? {
      id: one.draftedBy,
      displayName: "",
      role: "culture_editor",
      unit: null,
    },
    decider: one.decidedBy ? (names.get(one.decidedBy) ?? null) : null,
    claimStatement: claims.get(one.claimId) ?? "",
  }));
}

/** One claim with where it was seen and what was written about it. */
export async function claimDetail(house: House, user: User, id: string): Promise<ClaimDetail> {
  const { store } = house;
  const claim = await claimFor(store, user, id);
  const sightings = await store.claims.sightings(user.wardId, id);
  const [posts, sources, corrections] = await Promise.all([
    store.posts.byIds(
      user.wardId,
      sightings.map((sighting) => sighting.postId),
    ),
    store.sources.list(user.wardId),
    store.claims.corrections(user.wardId, { claimId: id }),
  ]);
  const texts = new Map(posts.map((post) => [post.id, post.text]));
  const names = new Map(sources.map((source) => [source.id, source.name]));
  return {
    claim: claimView(claim, sightings),
    sightings: sightings.map((sighting) => ({
      postId: sighting.postId,
      at: sighting.at,
      sourceName: names.get(sighting.sourceId) ?? "",
      group: sighting.group,
      text: texts.get(sighting.postId) ?? "",
    })),
    corrections: await correctionViews(house, user.wardId, corrections),
  };
}

/** Takes the posts of a story or a list as sightings of a claim; protected posts are none (wall 2). */
export async function addSightings(tx: Store, claim: Claim, postIds: readonly string[]): Promise<void> {
  const posts = await tx.posts.byIds(claim.wardId, postIds);
  const readings = await tx.analyses.byPosts(claim.wardId, postIds);
  const hidden = new Set(
    readings.filter((reading) => reading.protected && !reading.ownThreat).map((reading) => reading.postId),
  );
  for (const post of posts)
    if (!hidden.has(post.id))
      await tx.claims.addSighting(
        claim.wardId,
        sightingOf(claim.id, post, likeness(fold(claim.statement), fold(post.text))),
      );
}

/** Stores a claim with feed and record, inside the caller's transaction. */
export async function keepClaim(
  tx: Store,
  user: User,
  now: string,
  action: AuditAction,
  claim: Claim,
): Promise<void> {
  await tx.claims.put(claim);
  await tx.feed.append({
    wardId: user.wardId,
    at: now,
    kind: "claim",
    targetId: claim.id,
    event: claim.state,
    by: user.displayName,
  });
  await record({ store: tx }, user, now, action, { kind: "claim", id: claim.id }, { state: claim.state });
}

/** Stores corrections that a rule changed, with feed and record, inside the caller's transaction. */
export async function keepCorrections(
  tx: Store,
  user: User,
  now: string,
  action: AuditAction,
  corrections: readonly Correction[],
): Promise<void> {
  for (const one of corrections) {
    await tx.claims.putCorrection(one);
    await tx.feed.append({
      wardId: user.wardId,
      at: now,
      kind: "correction",
      targetId: one.id,
      event: one.state,
      by: user.displayName,
    });
  }
  const [first] = corrections;
  if (first)
    await record(
      { store: tx },
      user,
      now,
      action,
      { kind: "correction", id: first.id },
      { claimId: first.claimId, revision: first.revision },
    );
}

/** A published correction is what became of the claim's open alerts. */
export async function closeCorrectedAlerts(
  tx: Store,
  house: House,
  user: User,
  claim: Claim,
  correctionId: string,
  now: string,
): Promise<void> {
  for (const id of claim.alertIds) {
    const alert = await tx.alerts.get(user.wardId, id);
    if (!alert || alert.closedAt !== null) continue;
    await keepAlert(
      tx,
      closeAsCorrected(alert, { by: user.id, correctionId, now, ids: house.ids }),
      user.displayName,
    );
  }
}

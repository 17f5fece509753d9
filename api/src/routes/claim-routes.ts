import { markClaim } from "@hoasom/alerts";
import {
  approveCorrection,
  byPriority,
  changeClaim,
  draftCorrection,
  editCorrection,
  markCorrected,
  openClaim,
  sendBack,
  submitCorrection,
  unmarkCorrected,
  withdrawCorrection,
} from "@hoasom/cases";
import { AppError, type ClaimState, RETENTION_DAYS } from "@hoasom/core";
import type { FastifyInstance } from "fastify";
import { alertFor, keepAlert } from "../desk/alerts-desk.ts";
import {
  addSightings,
  claimDetail,
  claimFor,
  claimView,
  closeCorrectedAlerts,
  correctionFor,
  correctionViews,
  keepClaim,
  keepCorrections,
} from "../desk/claims-desk.ts";
import { receiveFromDesk } from "../desk/intake-desk.ts";
import { noPublicQuality, publicQualityOf } from "../desk/quality-desk.ts";
import type { House } from "../house.ts";
import { type Call, serve } from "../plugins/serve.ts";

const OPEN_STATES: readonly ClaimState[] = ["suspected", "verifying"];

/** The rumour desk, the second person's approval, and the page that anyone may read. */
export function claimRoutes(app: FastifyInstance, house: House): void {
  const { store, ids } = house;

  const one = async (wardId: string, id: string) => {
    const correction = await store.claims.correction(wardId, id);
    const [view] = correction ? await correctionViews(house, wardId, [correction]) : [];
    if (!view) throw new AppError("look_elsewhere");
    return view;
  };

  serve(app, house, "claims", async ({ who, query }) => {
    const states = query.state === "all" ? undefined : query.state === "open" ? OPEN_STATES : [query.state];
    const page = await store.claims.list(who.user.wardId, states ? { states } : {}, {
      limit: query.limit,
      ...(query.cursor ? { cursor: query.cursor } : {}),
    });
    const spread = await Promise.all(
      page.items.map(async (claim) => {
        const view = claimView(claim, await store.claims.sightings(who.user.wardId, claim.id));
        return { claim, view, spread: { sightings: view.sightings, sources: view.sources } };
      }),
    );
    return { ...page, items: byPriority(spread).map(({ view }) => view) };
  });

  serve(app, house, "claim", ({ who, params }) => claimDetail(house, who.user, params.id));

  serve(app, house, "addClaim", async ({ who, body, now }) => {
    const { user } = who;
    const claim = await store.transaction(async (tx) => {
      const alert = body.alertId ? await alertFor(tx, user, body.alertId) : null;
      const opened = openClaim({
        wardId: user.wardId,
        statement: body.statement,
        harms: body.harms,
        topic: body.topic,
        areaId: body.areaId,
        storyId: alert?.storyId ?? null,
        alertIds: alert ? [alert.id] : [],
        firstSeen: alert?.firstSeen ?? now,
        by: user.id,
        now,
        ids,
      });
      await keepClaim(tx, user, now, "claim_opened", opened);
      const fromStory = alert
        ? (await tx.stories.posts(user.wardId, alert.storyId)).map((entry) => entry.postId)
        : [];
      await addSightings(tx, opened, [...new Set([...body.postIds, ...fromStory])]);
      if (alert) {
        const marked = markClaim(alert, {
          by: user.id,
          version: alert.version,
          claimId: opened.id,
          now,
          ids,
        });
        if (marked.alert.version === alert.version) throw new AppError("already_so");
        await keepAlert(tx, marked, user.displayName);
      }
      return opened;
    });
    house.feed.ring(user.wardId);
    return claimDetail(house, user, claim.id);
  });

  serve(app, house, "changeClaim", async ({ who, params, body, now }) => {
    await store.transaction(async (tx) =>
      keepClaim(
        tx,
        who.user,
        now,
        "claim_changed",
        changeClaim(await claimFor(tx, who.user, params.id), { ...body, now }),
      ),
    );
    house.feed.ring(who.user.wardId);
    return claimDetail(house, who.user, params.id);
  });

  serve(app, house, "draftCorrection", async ({ who, params, body, now }) => {
    const draft = await store.transaction(async (tx) => {
      const claim = await claimFor(tx, who.user, params.id);
      const earlier = await tx.claims.corrections(who.user.wardId, { claimId: claim.id });
      const revision = Math.max(0, ...earlier.map((other) => other.revision)) + 1;
      const made = draftCorrection({ claim, text: body, revision, by: who.user.id, now, ids });
      await keepCorrections(tx, who.user, now, "correction_drafted", [made]);
      return made;
    });
    house.feed.ring(who.user.wardId);
    return one(who.user.wardId, draft.id);
  });

  serve(app, house, "editCorrection", async ({ who, params, body, now }) => {
    await store.transaction(async (tx) =>
      keepCorrections(tx, who.user, now, "correction_drafted", [
        editCorrection(await correctionFor(tx, who.user, params.id), {
          version: body.version,
          text: body.text,
          by: who.user.id,
          now,
        }),
      ]),
    );
    house.feed.ring(who.user.wardId);
    return one(who.user.wardId, params.id);
  });

  serve(app, house, "submitCorrection", async ({ who, params, body, now }) => {
    await store.transaction(async (tx) => {
      const correction = await correctionFor(tx, who.user, params.id);
      const claim = await claimFor(tx, who.user, correction.claimId);
      const sent = submitCorrection(correction, {
        version: body.version,
        rumour: claim.statement,
        by: who.user.id,
        now,
      });
      await keepCorrections(tx, who.user, now, "correction_submitted", [sent]);
    });
    house.feed.ring(who.user.wardId);
    return one(who.user.wardId, params.id);
  });

  serve(app, house, "approvals", async ({ who }) =>
    correctionViews(
      house,
      who.user.wardId,
      await store.claims.corrections(who.user.wardId, { states: ["pending"] }),
    ),
  );

  serve(app, house, "approveCorrection", async ({ who, params, body, now }) => {
    await store.transaction(async (tx) => {
      const correction = await correctionFor(tx, who.user, params.id);
      const claim = await claimFor(tx, who.user, correction.claimId);
      const [published = null] = await tx.claims.corrections(who.user.wardId, {
        claimId: claim.id,
        states: ["published"],
      });
      const decided = approveCorrection(correction, {
        version: body.version,
        published,
        by: who.user.id,
        now,
      });
      await keepCorrections(tx, who.user, now, "correction_published", [
        decided.correction,
        ...(decided.superseded ? [decided.superseded] : []),
      ]);
      await tx.claims.put(markCorrected(claim, correction.text.verdict, now));
      await closeCorrectedAlerts(tx, house, who.user, claim, correction.id, now);
    });
    house.feed.ring(who.user.wardId);
    return one(who.user.wardId, params.id);
  });

  type Decision = Pick<Call<"returnCorrection">, "who" | "params" | "body" | "now">;
  const decide = async (
    action: "correction_returned" | "correction_withdrawn",
    rule: typeof sendBack,
    { who, params, body, now }: Decision,
  ) => {
    await store.transaction(async (tx) => {
      const decided = rule(await correctionFor(tx, who.user, params.id), { ...body, by: who.user.id, now });
      await keepCorrections(tx, who.user, now, action, [decided]);
      // What was withdrawn was wrong or is out of date: the claim has to be looked at again.
      if (decided.state === "withdrawn")
        await tx.claims.put(unmarkCorrected(await claimFor(tx, who.user, decided.claimId), now));
    });
    house.feed.ring(who.user.wardId);
    return one(who.user.wardId, params.id);
  };
  serve(app, house, "returnCorrection", (call) => decide("correction_returned", sendBack, call));
  serve(app, house, "withdrawCorrection", (call) => decide("correction_withdrawn", withdrawCorrection, call));

  serve(app, house, "publicPage", async ({ now }) => {
    const wardId = await house.wards.home();
    const retention = Object.entries(RETENTION_DAYS).map(([kind, days]) => ({ kind, days }));
    if (!wardId)
      return {
        wardName: "",
        hotline: "",
        corrections: [],
        sources: [],
        retention,
        quality: noPublicQuality(now),
      };
    const [{ profile }, corrections, sources, quality] = await Promise.all([
      house.wards.get(wardId),
      store.claims.corrections(wardId, { states: ["published", "superseded", "withdrawn"] }),
      store.sources.list(wardId),
      publicQualityOf(house, wardId),
    ]);
    return {
      wardName: profile.name,
      hotline: profile.hotline,
      corrections: corrections.flatMap((correction) =>
        correction.publishedAt
          ? [
              {
                id: correction.id,
                text: correction.text,
                verdict: correction.text.verdict,
                publishedAt: correction.publishedAt,
                state: correction.state as "published",
              },
            ]
          : [],
      ),
      sources: sources
        .filter((source) => source.state === "active" && source.expiresAt > now)
        .map(({ name, kind, purpose, legalBasis, expiresAt }) => ({
          name,
          kind,
          purpose,
          legalBasis: legalBasis.kind === "law" ? legalBasis.basis : legalBasis.scope,
          expiresAt,
        })),
      retention,
      quality,
    };
  });

  serve(app, house, "publicReport", async ({ body }) => {
    const wardId = await house.wards.home();
    if (!wardId) throw new AppError("try_again_soon");
    const { profile } = await house.wards.get(wardId);
    if (body.areaId !== null && !profile.areas.some((area) => area.id === body.areaId))
      throw new AppError("fix_input", {
        fields: [{ path: "body.areaId", expected: "một tổ dân phố của phường" }],
      });
    const externalId = ids.next("tip");
    const receipt = await receiveFromDesk(house, {
      wardId,
      kind: "citizen_form",
      channel: "citizen_form",
      externalId,
      text: body.text,
      link: null,
      postedAt: house.clock.now(),
      areaId: body.areaId,
      author: null,
    });
    // The receipt says nothing about the sender; it only lets a resident name the report later.
    return { receipt: receipt.postId.slice(-8).toUpperCase() };
  });
}

import type { ClaimStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import { pageOf } from "./paging.ts";
import type { Tables } from "./tables.ts";
import { putVersion } from "./versioned.ts";

/** Claims, where they were seen, and the corrections of them. */
export function claimStore(db: Kysely<Tables>): ClaimStore {
  return {
    async put(claim) {
      const columns = {
        version: claim.version,
        state: claim.state,
        story_id: claim.storyId,
        created_at: claim.createdAt,
        body: JSON.stringify(claim),
      };
      await putVersion(
        claim.version,
        () =>
          db
            .insertInto("claims")
            .values({ ward_id: claim.wardId, id: claim.id, ...columns })
            .onConflict((on) => on.doNothing())
            .executeTakeFirst(),
        (before) =>
          db
            .updateTable("claims")
            .set(columns)
            .where("ward_id", "=", claim.wardId)
            .where("id", "=", claim.id)
            .where("version", "=", before)
            .executeTakeFirst(),
      );
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("claims")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async list(wardId, filter, page) {
      let query = db.selectFrom("claims").where("ward_id", "=", wardId);
      if (filter.states) query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
      return pageOf(query, "created_at", (claim) => claim.createdAt, page);
    },
    async addSighting(wardId, sighting) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto("sightings")
        .values({
          ward_id: wardId,
          claim_id: sighting.claimId,
          post_id: sighting.postId,
          at: sighting.at,
          body: JSON.stringify(sighting),
        })
        .onConflict((on) => on.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },
    async sightings(wardId, claimId) {
      const rows = await db
        .selectFrom("sightings")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("claim_id", "=", claimId)
        .orderBy("at")
        .orderBy("post_id")
        .execute();
      return rows.map((row) => row.body);
    },
    async putCorrection(correction) {
      const columns = {
        version: correction.version,
        claim_id: correction.claimId,
        state: correction.state,
        drafted_at: correction.draftedAt,
        body: JSON.stringify(correction),
      };
      await putVersion(
        correction.version,
        () =>
          db
            .insertInto("corrections")
            .values({ ward_id: correction.wardId, id: correction.id, ...columns })
            .onConflict((on) => on.doNothing())
            .executeTakeFirst(),
        (before) =>
          db
            .updateTable("corrections")
            .set(columns)
            .where("ward_id", "=", correction.wardId)
            .where("id", "=", correction.id)
            .where("version", "=", before)
            .executeTakeFirst(),
      );
    },
    async correction(wardId, id) {
      const row = await db
        .selectFrom("corrections")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async corrections(wardId, filter) {
      let query = db.selectFrom("corrections").select("body").where("ward_id", "=", wardId);
      if (filter.claimId !== undefined) query = query.where("claim_id", "=", filter.claimId);
      if (filter.states) query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
      const rows = await query.orderBy("drafted_at", "desc").orderBy("id", "desc").execute();
      return rows.map((row) => row.body);
    },
  };
}

import type { GrievanceStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import { pageOf } from "./paging.ts";
import type { Tables } from "./tables.ts";
import { putVersion } from "./versioned.ts";

/** Grievances: lawful speech that is owed an answer. */
export function grievanceStore(db: Kysely<Tables>): GrievanceStore {
  return {
    async put(grievance) {
      const columns = {
        version: grievance.version,
        post_id: grievance.postId,
        state: grievance.state,
        received_at: grievance.receivedAt,
        body: JSON.stringify(grievance),
      };
      await putVersion(
        grievance.version,
        () =>
          db
            .insertInto("grievances")
            .values({ ward_id: grievance.wardId, id: grievance.id, ...columns })
            .onConflict((on) => on.doNothing())
            .executeTakeFirst(),
        (before) =>
          db
            .updateTable("grievances")
            .set(columns)
            .where("ward_id", "=", grievance.wardId)
            .where("id", "=", grievance.id)
            .where("version", "=", before)
            .executeTakeFirst(),
      );
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("grievances")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async ofPost(wardId, postId) {
      const row = await db
        .selectFrom("grievances")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("post_id", "=", postId)
        .orderBy("received_at", "desc")
        .orderBy("id", "desc")
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async list(wardId, filter, page) {
      let query = db.selectFrom("grievances").where("ward_id", "=", wardId);
      if (filter.states) query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
      return pageOf(query, "received_at", (grievance) => grievance.receivedAt, page);
    },
  };
}

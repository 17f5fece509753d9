import type { LabelStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import { pageOf } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Labels, which only grow (the database itself refuses to change or delete one). */
export function labelStore(db: Kysely<Tables>): LabelStore {
  return {
    async add(label) {
      await db
        .insertInto("labels")
        .values({
          ward_id: label.wardId,
          id: label.id,
          subject: label.subject,
          subject_id: label.subjectId,
          given_at: label.at,
          body: JSON.stringify(label),
        })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async on(wardId, subject, subjectIds) {
      if (subjectIds.length === 0) return [];
      const rows = await db
        .selectFrom("labels")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("subject", "=", subject)
        .where(sql<boolean>`subject_id = any(${[...subjectIds]}::text[])`)
        .orderBy("given_at")
        .orderBy("id")
        .execute();
      return rows.map((row) => row.body);
    },
    async list(wardId, filter, page) {
      let query = db.selectFrom("labels").where("ward_id", "=", wardId);
      if (filter.since !== undefined) query = query.where("given_at", ">=", filter.since);
      return pageOf(query, "given_at", (label) => label.at, page);
    },
  };
}

import { addDays, type CaseStore, startOfDay } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import { pageOf } from "./paging.ts";
import type { Tables } from "./tables.ts";
import { putVersion } from "./versioned.ts";

/** Cases, their timelines, which only grow, and the counter of their numbers. */
export function caseStore(db: Kysely<Tables>): CaseStore {
  return {
    async put(value) {
      const columns = {
        version: value.version,
        number: value.number,
        state: value.state,
        unit: value.handlingUnit,
        person_id: value.personInChargeId,
        area_id: value.areaId,
        type_code: value.typeCode,
        sensitive: value.sensitive,
        opened_at: value.openedAt,
        due_at: value.deadline?.dueAt ?? null,
        post_ids: value.postIds,
        body: JSON.stringify(value),
      };
      await putVersion(
        value.version,
        () =>
          db
            .insertInto("cases")
            .values({ ward_id: value.wardId, id: value.id, ...columns })
            .onConflict((on) => on.columns(["ward_id", "id"]).doNothing())
            .executeTakeFirst(),
        (before) =>
          db
            .updateTable("cases")
            .set(columns)
            .where("ward_id", "=", value.wardId)
            .where("id", "=", value.id)
            .where("version", "=", before)
            .executeTakeFirst(),
      );
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("cases")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async list(wardId, filter, page) {
      let query = db.selectFrom("cases").where("ward_id", "=", wardId);
      if (!filter.sensitive) query = query.where(sql<boolean>`not sensitive`);
      if (filter.states) query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
      if (filter.unit !== undefined) query = query.where("unit", "=", filter.unit);
      if (filter.personId !== undefined) query = query.where("person_id", "=", filter.personId);
      if (filter.areaId !== undefined) query = query.where("area_id", "=", filter.areaId);
      // Late is strictly after the end of the limit, and a closed case is late no more.
      if (filter.overdueAt !== undefined)
        query = query.where("due_at", "<", filter.overdueAt).where("state", "<>", "closed");
      return pageOf(query, "opened_at", (value) => value.openedAt, page);
    },
    async nextNumber(wardId, year) {
      const row = await db
        .insertInto("case_numbers")
        .values({ ward_id: wardId, year, last: 1 })
        .onConflict((on) => on.columns(["ward_id", "year"]).doUpdateSet({ last: sql`case_numbers.last + 1` }))
        .returning("last")
        .executeTakeFirstOrThrow();
      return row.last;
    },
    async addEvent(event) {
      await db
        .insertInto("case_events")
        .values({
          ward_id: event.wardId,
          id: event.id,
          case_id: event.caseId,
          at: event.at,
          body: JSON.stringify(event),
        })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async events(wardId, caseId) {
      const rows = await db
        .selectFrom("case_events")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("case_id", "=", caseId)
        .orderBy("at")
        .orderBy("seq")
        .execute();
      return rows.map((row) => row.body);
    },
    async tally(wardId, from, to) {
      return db
        .selectFrom("cases")
        .select(["area_id as areaId", "type_code as typeCode", sql<number>`count(*)::integer`.as("cases")])
        .where("ward_id", "=", wardId)
        .where(sql<boolean>`not sensitive`)
        .where("opened_at", ">=", startOfDay(from))
        .where("opened_at", "<", startOfDay(addDays(to, 1)))
        .groupBy(["area_id", "type_code"])
        .orderBy("area_id")
        .orderBy("type_code")
        .execute();
    },
  };
}

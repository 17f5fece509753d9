import type { SourceStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Registered sources and how their collections ended. */
export function sourceStore(db: Kysely<Tables>): SourceStore {
  return {
    async put(source) {
      const body = JSON.stringify(source);
      await db
        .insertInto("sources")
        .values({ ward_id: source.wardId, id: source.id, body })
        .onConflict((on) => on.columns(["ward_id", "id"]).doUpdateSet({ body }))
        .execute();
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("sources")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async list(wardId) {
      const rows = await db
        .selectFrom("sources")
        .select("body")
        .where("ward_id", "=", wardId)
        .orderBy("id")
        .execute();
      return rows.map((row) => row.body);
    },
    async addRun(run) {
      await db
        .insertInto("source_runs")
        .values({
          ward_id: run.wardId,
          id: run.id,
          source_id: run.sourceId,
          started_at: run.startedAt,
          ended_at: run.endedAt,
          outcome: run.outcome,
          body: JSON.stringify(run),
        })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async runs(wardId, sourceId, limit) {
      const rows = await db
        .selectFrom("source_runs")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("source_id", "=", sourceId)
        .orderBy("started_at", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map((row) => row.body);
    },
    async lastNew(wardId) {
      const rows = await db
        .selectFrom("source_runs")
        .distinctOn("source_id")
        .select(["source_id", "body"])
        .where("ward_id", "=", wardId)
        .where(sql<boolean>`outcome = 'new'`)
        .orderBy("source_id")
        .orderBy("ended_at", "desc")
        .execute();
      return new Map(rows.map((row) => [row.source_id, row.body.endedAt]));
    },
  };
}

import type { WardStore } from "@hoasom/core";
import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** Ward profiles and the small values kept beside them. */
export function wardStore(db: Kysely<Tables>): WardStore {
  return {
    async get(wardId) {
      const row = await db
        .selectFrom("wards")
        .select("body")
        .where("ward_id", "=", wardId)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async put(profile, at) {
      await db
        .insertInto("wards")
        .values({ ward_id: profile.id, updated_at: at, body: JSON.stringify(profile) })
        .onConflict((on) =>
          on.column("ward_id").doUpdateSet({ updated_at: at, body: JSON.stringify(profile) }),
        )
        .execute();
    },
    async list() {
      const rows = await db.selectFrom("wards").select("ward_id").orderBy("ward_id").execute();
      return rows.map((row) => row.ward_id);
    },
    async getValue(wardId, key) {
      const row = await db
        .selectFrom("ward_values")
        .select("value")
        .where("ward_id", "=", wardId)
        .where("key", "=", key)
        .executeTakeFirst();
      return row?.value ?? null;
    },
    async putValue(wardId, key, value) {
      if (value === null)
        await db.deleteFrom("ward_values").where("ward_id", "=", wardId).where("key", "=", key).execute();
      else
        await db
          .insertInto("ward_values")
          .values({ ward_id: wardId, key, value })
          .onConflict((on) => on.columns(["ward_id", "key"]).doUpdateSet({ value }))
          .execute();
    },
  };
}

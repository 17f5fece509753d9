import type { FeedStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * What changed, for open screens. An id comes from a sequence that never goes back, and is drawn while the ward's
 * head row is held until the commit; so within a ward a lower id is never seen later than a higher one, and
 * `since` misses none.
 */
export function feedStore(db: Kysely<Tables>): FeedStore {
  return {
    async append(event) {
      const { rows } = await sql<{ id: string }>`
        with head as (
          insert into ward_heads (ward_id, feed_highest) values (${event.wardId}, nextval('feed_ids'))
          on conflict (ward_id) do update set feed_highest = nextval('feed_ids')
          returning ward_id, feed_highest)
        insert into feed (ward_id, id, body)
        select ward_id, feed_highest, ${JSON.stringify(event)}::json from head returning id`.execute(db);
      return { ...event, id: Number(rows[0]?.id) };
    },
    async since(wardId, afterId, limit) {
      const rows = await db
        .selectFrom("feed")
        .select(["id", "body"])
        .where("ward_id", "=", wardId)
        .where("id", ">", String(afterId))
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(({ id, body }) => ({ ...body, id: Number(id) }));
    },
    async bounds(wardId) {
      const { rows } = await sql<{ forgotten: string; highest: string }>`
        select feed_forgotten as forgotten, feed_highest as highest
        from ward_heads where ward_id = ${wardId}`.execute(db);
      return { forgotten: Number(rows[0]?.forgotten ?? 0), highest: Number(rows[0]?.highest ?? 0) };
    },
    async trim(wardId, keep) {
      await sql`
        with gone as (
          delete from feed where ward_id = ${wardId} and id <= (
            select id from feed where ward_id = ${wardId} order by id desc offset ${Math.max(0, keep)} limit 1)
          returning id)
        update ward_heads set feed_forgotten = greatest(feed_forgotten, (select coalesce(max(id), 0) from gone))
        where ward_id = ${wardId}`.execute(db);
    },
  };
}

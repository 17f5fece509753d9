import type { RetentionStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** What keeps a post whatever became of its story: an answer owed, a claim it was a sighting of, a case. */
const KEPT = sql`(
  exists (select from grievances where grievances.ward_id = post.ward_id and grievances.post_id = post.id)
  or exists (select from sightings where sightings.ward_id = post.ward_id and sightings.post_id = post.id)
  or exists (select from cases where cases.ward_id = post.ward_id and cases.post_ids @> array[post.id]::text[]))`;

/** Finds what has lived its time; the caller removes it post by post, on the record. */
export function retentionStore(db: Kysely<Tables>): RetentionStore {
  return {
    async unmatchedPosts(wardId, receivedBefore, limit) {
      const { rows } = await sql<{ id: string }>`
        select id from posts post
        where ward_id = ${wardId} and received_at < ${receivedBefore}::timestamptz and not ${KEPT}
          and not exists (
            select from story_posts place where place.ward_id = post.ward_id and place.post_id = post.id)
        order by received_at, id limit ${limit}`.execute(db);
      return rows.map((row) => row.id);
    },
    async endedStoryPosts(wardId, closedBefore, limit) {
      // A story lives on while any alert of it is open, was judged true, or ended too lately; one that never had an
      // alert is measured by when it was last seen. A post goes when none of its stories lives on.
      const { rows } = await sql<{ id: string }>`
        select id from posts post
        where ward_id = ${wardId} and received_at < ${closedBefore}::timestamptz and not ${KEPT}
          and exists (
            select from story_posts place where place.ward_id = post.ward_id and place.post_id = post.id)
          and not exists (
            select from story_posts place
            join stories story on story.ward_id = place.ward_id and story.id = place.story_id
            where place.ward_id = post.ward_id and place.post_id = post.id and (
              exists (
                select from alerts where alerts.ward_id = story.ward_id and alerts.story_id = story.id
                  and (state not in ('dismissed', 'expired') or linked
                    or coalesce(closed_at, expires_at) >= ${closedBefore}::timestamptz))
              or exists (select from claims where claims.ward_id = story.ward_id and claims.story_id = story.id)
              or (story.last_seen >= ${closedBefore}::timestamptz and not exists (
                select from alerts where alerts.ward_id = story.ward_id and alerts.story_id = story.id))))
        order by received_at, id limit ${limit}`.execute(db);
      return rows.map((row) => row.id);
    },
    async dropSessions(expiredBefore) {
      const { numDeletedRows } = await db
        .deleteFrom("sessions")
        .where("expires_at", "<", expiredBefore)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

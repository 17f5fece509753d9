import type { StoryStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Stories and which posts stand in them. */
export function storyStore(db: Kysely<Tables>): StoryStore {
  return {
    async lock(wardId) {
      await sql`select pg_advisory_xact_lock(hashtextextended(${`stories of ${wardId}`}, 0))`.execute(db);
    },
    async put(story) {
      const columns = {
        kind: story.kind,
        topic: story.topic,
        area_id: story.areaId,
        sensitive: story.sensitive,
        last_seen: story.lastSeen,
        body: JSON.stringify(story),
      };
      await db
        .insertInto("stories")
        .values({ ward_id: story.wardId, id: story.id, ...columns })
        .onConflict((on) => on.columns(["ward_id", "id"]).doUpdateSet(columns))
        .execute();
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("stories")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async open(wardId, { since, kind, limit }) {
      const rows = await db
        .selectFrom("stories")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("kind", "=", kind)
        .where("last_seen", ">=", since)
        .orderBy("last_seen", "desc")
        .orderBy("id", "desc")
        .limit(limit)
        .execute();
      return rows.map((row) => row.body);
    },
    async addPost(wardId, entry) {
      const columns = { at: entry.at, voice: entry.voice, folded: entry.folded, body: JSON.stringify(entry) };
      await db
        .insertInto("story_posts")
        .values({ ward_id: wardId, story_id: entry.storyId, post_id: entry.postId, ...columns })
        .onConflict((on) => on.columns(["ward_id", "story_id", "post_id"]).doUpdateSet(columns))
        .execute();
    },
    async posts(wardId, storyId) {
      const rows = await db
        .selectFrom("story_posts")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("story_id", "=", storyId)
        .orderBy("at")
        .orderBy("post_id")
        .execute();
      return rows.map((row) => row.body);
    },
    async removePost(wardId, storyId, postId) {
      await db
        .deleteFrom("story_posts")
        .where("ward_id", "=", wardId)
        .where("story_id", "=", storyId)
        .where("post_id", "=", postId)
        .execute();
    },
    async ofPost(wardId, postId) {
      const rows = await db
        .selectFrom("story_posts")
        .innerJoin("stories", (on) =>
          on
            .onRef("stories.ward_id", "=", "story_posts.ward_id")
            .onRef("stories.id", "=", "story_posts.story_id"),
        )
        .select("stories.body")
        .where("story_posts.ward_id", "=", wardId)
        .where("story_posts.post_id", "=", postId)
        .orderBy("stories.last_seen", "desc")
        .orderBy("stories.id", "desc")
        .execute();
      return rows.map((row) => row.body);
    },
  };
}

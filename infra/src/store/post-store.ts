import type { Post, PostStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

type Row = { revision: number; body: Omit<Post, "revision"> };

const postOf = ({ revision, body }: Row): Post => ({ ...body, revision });

/** Posts: the current revision in `posts`, those before it in `post_revisions` (put there by a trigger). */
export function postStore(db: Kysely<Tables>): PostStore {
  return {
    async put(post) {
      const { revision: _ignored, ...body } = post;
      const written = await db
        .insertInto("posts")
        .values({
          ward_id: post.wardId,
          id: post.id,
          digest: post.digest,
          posted_at: post.postedAt,
          received_at: post.receivedAt,
          body: JSON.stringify(body),
        })
        .onConflict((on) =>
          on
            .columns(["ward_id", "id"])
            .doUpdateSet((eb) => ({
              revision: sql`posts.revision + 1`,
              digest: eb.ref("excluded.digest"),
              posted_at: eb.ref("excluded.posted_at"),
              received_at: eb.ref("excluded.received_at"),
              body: eb.ref("excluded.body"),
              waiting: true,
            }))
            .whereRef("posts.digest", "<>", "excluded.digest"),
        )
        .returning("revision")
        .executeTakeFirst();
      if (written)
        return { outcome: written.revision === 1 ? "new" : "new_revision", revision: written.revision };
      const current = await db
        .selectFrom("posts")
        .select("revision")
        .where("ward_id", "=", post.wardId)
        .where("id", "=", post.id)
        .executeTakeFirst();
      // Between the two statements it may have been removed, and then it is new.
      return current ? { outcome: "same_again", revision: current.revision } : this.put(post);
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("posts")
        .select(["revision", "body"])
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row ? postOf(row) : null;
    },
    async byIds(wardId, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom("posts")
        .select(["revision", "body"])
        .where("ward_id", "=", wardId)
        .where(sql<boolean>`id = any(${[...ids]}::text[])`)
        .execute();
      const found = new Map(rows.map((row) => [row.body.id, postOf(row)]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    async revisions(wardId, id) {
      const past = await db
        .selectFrom("post_revisions")
        .select(["revision", "body"])
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .unionAll(
          db
            .selectFrom("posts")
            .select(["revision", "body"])
            .where("ward_id", "=", wardId)
            .where("id", "=", id),
        )
        .orderBy("revision")
        .execute();
      return past.map(postOf);
    },
    async waiting(wardId, limit) {
      return db
        .selectFrom("posts")
        .select(["id", "revision"])
        .where("ward_id", "=", wardId)
        .where(sql<boolean>`waiting`)
        .orderBy("received_at")
        .orderBy("id")
        .limit(limit)
        .execute();
    },
    async after(wardId, afterId, limit) {
      const rows = await db
        .selectFrom("posts")
        .select(["revision", "body"])
        .where("ward_id", "=", wardId)
        .where("id", ">", afterId ?? "")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map(postOf);
    },
    async count(wardId) {
      const row = await db
        .selectFrom("posts")
        .select((eb) => eb.fn.countAll<string>().as("posts"))
        .where("ward_id", "=", wardId)
        .executeTakeFirstOrThrow();
      return Number(row.posts);
    },
    async remove(wardId, id) {
      // One statement, so that a post never goes without what was made of it, in a transaction or outside one.
      const { rows } = await sql<{ story_id: string }>`
        with gone as (delete from posts where ward_id = ${wardId} and id = ${id}),
          gone_revisions as (delete from post_revisions where ward_id = ${wardId} and id = ${id}),
          gone_analyses as (delete from analyses where ward_id = ${wardId} and post_id = ${id}),
          gone_readings as (delete from past_analyses where ward_id = ${wardId} and post_id = ${id}),
          gone_places as (delete from story_posts where ward_id = ${wardId} and post_id = ${id} returning story_id)
        select story_id from gone_places order by story_id`.execute(db);
      return { storyIds: rows.map((row) => row.story_id) };
    },
  };
}

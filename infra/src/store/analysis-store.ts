import { type Analysis, type AnalysisStore, WARD_ZONE } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** The day in the ward on which a post's place in a story lies. */
const DAY = sql<string>`to_char(place.at at time zone ${sql.lit(WARD_ZONE)}, 'YYYY-MM-DD')`;

/**
 * The posts that count as reports: not folded, dated, neither sensitive nor protected, under their current revision.
 * `reporter` stands for the voice, or for the post where its source tells no voice.
 */
const REPORTS = sql`story_posts place
  join posts post on post.ward_id = place.ward_id and post.id = place.post_id and post.posted_at is not null
  join analyses analysis on analysis.ward_id = post.ward_id and analysis.post_id = post.id
    and analysis.revision = post.revision and analysis.counted
  join stories story on story.ward_id = place.ward_id and story.id = place.story_id and not story.sensitive`;

/** The first instant of a day in the ward, in the database's own reckoning. */
const startOf = (day: string) => sql`(${day}::date::timestamp at time zone ${sql.lit(WARD_ZONE)})`;

/** Analyses by revision, and the counts that are made from them. */
export function analysisStore(db: Kysely<Tables>): AnalysisStore {
  const current = () =>
    db
      .selectFrom("analyses")
      .innerJoin("posts", (on) =>
        on
          .onRef("posts.ward_id", "=", "analyses.ward_id")
          .onRef("posts.id", "=", "analyses.post_id")
          .onRef("posts.revision", "=", "analyses.revision"),
      )
      .select("analyses.body");
  return {
    async put(analysis) {
      // The row of the post is held while this is written: a post that is being removed gets no analysis any more.
      const { rows } = await sql<{ fresh: boolean }>`
        with post as (
          select ward_id, id from posts where ward_id = ${analysis.wardId} and id = ${analysis.postId} for update),
        stored as (
          insert into analyses (ward_id, post_id, revision, area_id, topic, counted, model, body)
          select ward_id, id, ${analysis.revision}::integer, ${analysis.areaId}::text,
            ${analysis.topics[0] ?? null}::text, ${!analysis.sensitive && !analysis.protected}::boolean, ${analysis.model}::text,
            ${JSON.stringify(analysis)}::json
          from post on conflict do nothing returning revision),
        settled as (
          update posts set waiting = false
          where ward_id = ${analysis.wardId} and id = ${analysis.postId} and revision = ${analysis.revision} and waiting)
        select exists (select from stored) as fresh`.execute(db);
      return rows[0]?.fresh ?? false;
    },
    async get(wardId, postId) {
      const row = await current()
        .where("analyses.ward_id", "=", wardId)
        .where("analyses.post_id", "=", postId)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async byPosts(wardId, postIds) {
      if (postIds.length === 0) return [];
      const rows = await current()
        .where("analyses.ward_id", "=", wardId)
        .where(sql<boolean>`analyses.post_id = any(${[...postIds]}::text[])`)
        .execute();
      const found = new Map(rows.map((row) => [row.body.postId, row.body]));
      return postIds.flatMap((id) => found.get(id) ?? []);
    },
    async byPostsAt(wardId, postIds, at) {
      if (postIds.length === 0) return [];
      const { rows } = await sql<{ body: Analysis }>`
        select kept.body from (
          select ward_id, post_id, revision, body from analyses
          union all select ward_id, post_id, revision, body from past_analyses) kept
        join posts on posts.ward_id = kept.ward_id and posts.id = kept.post_id and posts.revision = kept.revision
        where kept.ward_id = ${wardId} and kept.post_id = any(${[...postIds]}::text[])`.execute(db);
      const found = new Map<string, Analysis>();
      for (const { body } of rows) {
        const other = found.get(body.postId);
        if (!other || nearer(body, other, at)) found.set(body.postId, body);
      }
      return postIds.flatMap((id) => found.get(id) ?? []);
    },
    async replace(analysis) {
      const { rows } = await sql`
        update analyses set area_id = ${analysis.areaId}::text, topic = ${analysis.topics[0] ?? null}::text,
          counted = ${!analysis.sensitive && !analysis.protected}::boolean, model = ${analysis.model}::text,
          body = ${JSON.stringify(analysis)}::json
        from posts
        where analyses.ward_id = ${analysis.wardId} and analyses.post_id = ${analysis.postId}
          and analyses.revision = ${analysis.revision} and posts.ward_id = analyses.ward_id
          and posts.id = analyses.post_id and posts.revision = analyses.revision
        returning analyses.post_id`.execute(db);
      return rows.length > 0;
    },
    async readByOthers(wardId, { model, since, limit }) {
      const { rows } = await sql<{ id: string }>`
        select post.id from posts post
        join analyses analysis on analysis.ward_id = post.ward_id and analysis.post_id = post.id
          and analysis.revision = post.revision
        where post.ward_id = ${wardId} and post.received_at >= ${since}::timestamptz and analysis.model <> ${model}
        order by post.received_at desc, post.id desc limit ${limit}`.execute(db);
      return rows.map((row) => row.id);
    },
    async models(wardId, since) {
      const { rows } = await sql<{ model: string; posts: number }>`
        select analysis.model, count(*)::integer as posts from posts post
        join analyses analysis on analysis.ward_id = post.ward_id and analysis.post_id = post.id
          and analysis.revision = post.revision
        where post.ward_id = ${wardId} and post.received_at >= ${since}::timestamptz
        group by analysis.model order by analysis.model collate "C"`.execute(db);
      return rows;
    },
    async tally(wardId, { from, to, topic }) {
      // A voice that speaks twice in one story and day is one report; the post with a known area places it.
      const { rows } = await sql<{ areaId: string | null; topic: never; day: string; reports: number }>`
        select area_id as "areaId", topic, day, count(*)::integer as reports from (
          select distinct on (place.story_id, coalesce(place.voice, place.post_id), ${DAY})
            coalesce(analysis.area_id, story.area_id) as area_id, coalesce(story.topic, analysis.topic) as topic,
            ${DAY} as day
          from ${REPORTS}
          where place.ward_id = ${wardId} and not place.folded
            and place.at >= ${startOf(from)} and place.at < ${startOf(to)} + interval '1 day'
          order by place.story_id, coalesce(place.voice, place.post_id), ${DAY},
            coalesce(analysis.area_id, story.area_id) nulls last, place.at, place.post_id
        ) report
        where ${topic ?? null}::text is null or topic = ${topic ?? null}
        group by area_id, topic, day
        order by day, area_id nulls last, topic nulls last`.execute(db);
      return rows;
    },
    async storySeries(wardId, storyId, from) {
      const { rows } = await sql<{ day: string; reports: number }>`
        select ${DAY} as day, count(distinct coalesce(place.voice, place.post_id))::integer as reports
        from ${REPORTS}
        where place.ward_id = ${wardId} and place.story_id = ${storyId} and not place.folded
          and place.at >= ${startOf(from)}
        group by 1 order by 1`.execute(db);
      return rows;
    },
  };
}

/** Whether a reading was in force at an instant rather than another: the newest made by then, else the oldest. */
function nearer(one: Analysis, other: Analysis, at: string): boolean {
  const inTime = one.analysedAt <= at;
  if (inTime !== other.analysedAt <= at) return inTime;
  return inTime ? one.analysedAt > other.analysedAt : one.analysedAt < other.analysedAt;
}

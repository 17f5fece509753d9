import { type AlertStore, OPEN_ALERT_STATES } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import { pageOf } from "./paging.ts";
import type { Tables } from "./tables.ts";
import { putVersion } from "./versioned.ts";

/** Alerts with their events, which only grow, and the frozen signals behind them. */
export function alertStore(db: Kysely<Tables>): AlertStore {
  return {
    async put(alert) {
      const columns = {
        version: alert.version,
        state: alert.state,
        lane: alert.lane,
        level: alert.level,
        topic: alert.topic,
        area_id: alert.areaId,
        story_id: alert.storyId,
        opened_at: alert.openedAt,
        expires_at: alert.expiresAt,
        closed_at: alert.closedAt,
        linked: alert.claimId !== null || alert.caseIds.length > 0,
        body: JSON.stringify(alert),
      };
      await putVersion(
        alert.version,
        () =>
          db
            .insertInto("alerts")
            .values({ ward_id: alert.wardId, id: alert.id, ...columns })
            .onConflict((on) => on.doNothing())
            .executeTakeFirst(),
        (before) =>
          db
            .updateTable("alerts")
            .set(columns)
            .where("ward_id", "=", alert.wardId)
            .where("id", "=", alert.id)
            .where("version", "=", before)
            .executeTakeFirst(),
      );
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("alerts")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async list(wardId, filter, page) {
      let query = db
        .selectFrom("alerts")
        .where("ward_id", "=", wardId)
        .where(sql<boolean>`lane = any(${[...filter.lanes]}::text[])`);
      if (filter.states) query = query.where(sql<boolean>`state = any(${[...filter.states]}::text[])`);
      if (filter.level !== undefined) query = query.where("level", "=", filter.level);
      if (filter.topic !== undefined) query = query.where("topic", "=", filter.topic);
      if (filter.areaId !== undefined) query = query.where("area_id", "=", filter.areaId);
      if (filter.storyId !== undefined) query = query.where("story_id", "=", filter.storyId);
      return pageOf(query, "opened_at", (alert) => alert.openedAt, page);
    },
    async addEvent(event) {
      await db
        .insertInto("alert_events")
        .values({
          ward_id: event.wardId,
          id: event.id,
          alert_id: event.alertId,
          at: event.at,
          body: JSON.stringify(event),
        })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async events(wardId, alertId) {
      const rows = await db
        .selectFrom("alert_events")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("alert_id", "=", alertId)
        .orderBy("at")
        .orderBy("seq")
        .execute();
      return rows.map((row) => row.body);
    },
    async due(wardId, now, limit) {
      const rows = await db
        .selectFrom("alerts")
        .select("body")
        .where("ward_id", "=", wardId)
        // Written out, so that the planner sees that the index of open alerts serves.
        .where(sql<boolean>`state in (${sql.join(OPEN_ALERT_STATES.map((state) => sql.lit(state)))})`)
        .where("expires_at", "<=", now)
        .orderBy("expires_at")
        .orderBy("id")
        .limit(limit)
        .execute();
      return rows.map((row) => row.body);
    },
    async putSignal(signal) {
      await db
        .insertInto("signals")
        .values({ ward_id: signal.wardId, id: signal.id, body: JSON.stringify(signal) })
        .onConflict((on) => on.doNothing())
        .execute();
    },
    async signals(wardId, ids) {
      if (ids.length === 0) return [];
      const rows = await db
        .selectFrom("signals")
        .select("body")
        .where("ward_id", "=", wardId)
        .where(sql<boolean>`id = any(${[...ids]}::text[])`)
        .execute();
      const found = new Map(rows.map((row) => [row.body.id, row.body]));
      return ids.flatMap((id) => found.get(id) ?? []);
    },
  };
}

import { AppError, type UserStore } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** True when the database refused a second account of one name. */
function isTakenName(error: unknown): boolean {
  return error instanceof Error && "constraint" in error && error.constraint === "users_username";
}

/** Accounts and signed-in browsers. */
export function userStore(db: Kysely<Tables>): UserStore {
  return {
    async put(user) {
      const columns = { username: user.username, body: JSON.stringify(user) };
      try {
        await db
          .insertInto("users")
          .values({ ward_id: user.wardId, id: user.id, ...columns })
          .onConflict((on) => on.columns(["ward_id", "id"]).doUpdateSet(columns))
          .execute();
      } catch (error) {
        if (!isTakenName(error)) throw error;
        throw new AppError("fix_input", {
          detail: "Tên đăng nhập này đã có người dùng.",
          fields: [{ path: "username", expected: "một tên đăng nhập chưa có trong phường" }],
          cause: error,
        });
      }
    },
    async get(wardId, id) {
      const row = await db
        .selectFrom("users")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("id", "=", id)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async byUsername(wardId, username) {
      const row = await db
        .selectFrom("users")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("username", "=", username.trim().toLowerCase())
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async list(wardId) {
      const rows = await db
        .selectFrom("users")
        .select("body")
        .where("ward_id", "=", wardId)
        .orderBy("username")
        .execute();
      return rows.map((row) => row.body);
    },
    async putSession(session) {
      const columns = {
        ward_id: session.wardId,
        user_id: session.userId,
        expires_at: session.expiresAt,
        body: JSON.stringify(session),
      };
      await db
        .insertInto("sessions")
        .values({ token_hash: session.tokenHash, ...columns })
        .onConflict((on) => on.column("token_hash").doUpdateSet(columns))
        .execute();
    },
    async session(tokenHash) {
      const row = await db
        .selectFrom("sessions")
        .select("body")
        .where("token_hash", "=", tokenHash)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async revokeSessions(wardId, userId, at) {
      const { numUpdatedRows } = await db
        .updateTable("sessions")
        .set({ body: sql`(body::jsonb || jsonb_build_object('revokedAt', ${at}::text))::json` })
        .where("ward_id", "=", wardId)
        .where("user_id", "=", userId)
        .where(sql<boolean>`body ->> 'revokedAt' is null`)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },
  };
}

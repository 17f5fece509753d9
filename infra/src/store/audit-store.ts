import { type AuditEntry, type AuditInput, type AuditStore, linkAudit } from "@hoasom/core";
import { type Kysely, sql } from "kysely";
import { cursorOf, placeOf } from "./paging.ts";
import type { Tables } from "./tables.ts";

/** Takes the ward's head row until the end of the transaction: the place where writers of one ward stand in line. */
async function lockedHead(db: Kysely<Tables>, wardId: string): Promise<{ seq: number; hash: string } | null> {
  const look = () =>
    db
      .selectFrom("ward_heads")
      .select(["audit_seq", "audit_hash"])
      .where("ward_id", "=", wardId)
      .forUpdate()
      .executeTakeFirst();
  let head = await look();
  if (!head) {
    await db
      .insertInto("ward_heads")
      .values({ ward_id: wardId })
      .onConflict((on) => on.doNothing())
      .execute();
    head = await look();
  }
  return head?.audit_hash ? { seq: head.audit_seq, hash: head.audit_hash } : null;
}

async function link(db: Kysely<Tables>, input: AuditInput): Promise<AuditEntry> {
  const entry = await linkAudit(await lockedHead(db, input.wardId), input);
  // The link and the new head in one statement: on the embedded database each is a place in the line.
  await db
    .with("link", (inside) =>
      inside.insertInto("audit").values({
        ward_id: entry.wardId,
        seq: entry.seq,
        actor: entry.actor,
        action: entry.action,
        target_id: entry.target.id,
        body: JSON.stringify(entry),
      }),
    )
    .updateTable("ward_heads")
    .set({ audit_seq: entry.seq, audit_hash: entry.hash })
    .where("ward_id", "=", entry.wardId)
    .execute();
  return entry;
}

/**
 * The hash-chained record of a ward. `inTransaction` runs its work in the transaction that is open, or in one of its
 * own. The database itself refuses to change or delete a link (see the first migration).
 */
export function auditStore(
  db: Kysely<Tables>,
  inTransaction: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
): AuditStore {
  return {
    append(input) {
      // Hashed as it will be read back: what JSON cannot hold must not be in the hash.
      const asKept: AuditInput = JSON.parse(JSON.stringify(input));
      return inTransaction((inside) => link(inside, asKept));
    },
    async list(wardId, filter, page) {
      let query = db.selectFrom("audit").where("ward_id", "=", wardId);
      if (filter.action !== undefined) query = query.where("action", "=", filter.action);
      if (filter.actor !== undefined) query = query.where("actor", "=", filter.actor);
      if (filter.targetId !== undefined) query = query.where("target_id", "=", filter.targetId);
      const { total } = await query.select(sql<string>`count(*)`.as("total")).executeTakeFirstOrThrow();
      let rows = query.select("body");
      // A chain has an order of its own, better than any clock: the sequence.
      if (page.cursor !== undefined) rows = rows.where("seq", "<", seqOf(page.cursor));
      const limit = Math.max(1, Math.trunc(page.limit));
      const found = await rows
        .orderBy("seq", "desc")
        .limit(limit + 1)
        .execute();
      const items = found.slice(0, limit).map((row) => row.body);
      const last = items.at(-1);
      const next = found.length > limit && last ? cursorOf({ at: last.at, id: String(last.seq) }) : null;
      return { items, next, total: Number(total) };
    },
    async after(wardId, afterSeq, limit) {
      const rows = await db
        .selectFrom("audit")
        .select("body")
        .where("ward_id", "=", wardId)
        .where("seq", ">", afterSeq)
        .orderBy("seq")
        .limit(limit)
        .execute();
      return rows.map((row) => row.body);
    },
  };
}

function seqOf(cursor: string): number {
  const { id } = placeOf(cursor);
  if (!/^\d{1,9}$/.test(id)) return Number(placeOf("").id);
  return Number(id);
}

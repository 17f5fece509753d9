import type { PGlite } from "@electric-sql/pglite";

/** What one round of upkeep did. */
export type UpkeepReport = { vacuumed: string[]; checkpoint: boolean };

/** WAL after which a checkpoint is due, in bytes: what a start after a kill has to read again stays this small. */
const WAL_BYTES = 64 * 1024 * 1024;

/**
 * Tables that need a vacuum or fresh statistics: PostgreSQL's own rule for its autovacuum (manual, 24.1.6), a
 * threshold of 50 rows and a share of the table, 20 % for dead rows and 10 % for changed ones.
 */
const DUE = `
  select format('%I.%I', schemaname, relname) as name
  from pg_stat_user_tables
  where n_dead_tup > 50 + 0.2 * n_live_tup or n_mod_since_analyze > 50 + 0.1 * n_live_tup
  order by n_dead_tup desc, 1`;

const WAL_SINCE_CHECKPOINT =
  "select pg_wal_lsn_diff(pg_current_wal_lsn(), redo_lsn)::bigint as bytes from pg_control_checkpoint()";

/**
 * Does what a PostgreSQL server does in the background and a single session has nobody for: vacuum, statistics,
 * checkpoint. Without it dead rows and the write-ahead log grow for ever. `alone` gives the database for one step, so
 * that other statements get their turn between two tables.
 */
export async function upkeep(
  alone: <T>(work: (db: PGlite) => Promise<T>) => Promise<T>,
): Promise<UpkeepReport> {
  const due = await alone((db) => db.query<{ name: string }>(DUE));
  const vacuumed = due.rows.map((row) => row.name);
  for (const name of vacuumed) await alone((db) => db.exec(`vacuum (analyze) ${name}`));
  const checkpoint = await alone(async (db) => {
    const { rows } = await db.query<{ bytes: number | bigint }>(WAL_SINCE_CHECKPOINT);
    if (Number(rows[0]?.bytes ?? 0) < WAL_BYTES) return false;
    await db.exec("checkpoint");
    return true;
  });
  return { vacuumed, checkpoint };
}

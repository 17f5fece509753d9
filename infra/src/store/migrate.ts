import type pg from "pg";
import { MIGRATIONS } from "./migrations/index.ts";
import type { Migration } from "./migrations/migration.ts";

/** The advisory lock under which the schema is brought up to date: «hoasom» as a number. */
const MIGRATION_LOCK = "114784820031340";

/**
 * Brings the schema up to the newest step in one transaction: all of it, or none. Processes that start together are
 * put in line by an advisory lock, and the later ones find the work done. Fails when the database was written by a
 * newer program, which this one would misread.
 */
export async function migrate(pool: pg.Pool, steps: readonly Migration[] = MIGRATIONS): Promise<void> {
  const client = await pool.connect();
  let broken = false;
  try {
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock($1::bigint)", [MIGRATION_LOCK]);
    await client.query(
      "create table if not exists schema_steps (id integer primary key, name text not null, done_at timestamptz not null default now())",
    );
    const { rows } = await client.query<{ id: number }>(
      "select coalesce(max(id), 0)::integer as id from schema_steps",
    );
    const done = rows[0]?.id ?? 0;
    const newest = steps.at(-1)?.id ?? 0;
    if (done > newest)
      throw new Error(
        `the data was written by a newer version (step ${done}, this one knows ${newest}); update first`,
      );
    for (const step of steps.filter(({ id }) => id > done)) {
      await client.query(step.sql);
      await client.query("insert into schema_steps (id, name) values ($1, $2)", [step.id, step.name]);
    }
    await client.query("commit");
  } catch (error) {
    await client.query("rollback").catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

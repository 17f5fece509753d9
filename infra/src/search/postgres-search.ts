import type { SearchDoc, SearchIndex, SearchPage, SearchQuery } from "@hoasom/core";
import type { Pool, PoolClient } from "pg";
import { Gathered } from "./gathered.ts";
import { findPosts } from "./postgres-find.ts";
import { CURRENT, createTables, SCHEMA, STATE_SQL, swapTables, tablesOf } from "./postgres-tables.ts";
import { RecentWeeks } from "./postgres-window.ts";
import { writeDocs, writeWords } from "./postgres-write.ts";
import { lastOfEach } from "./search-text.ts";

/** Rows written at a time: few enough that others on the one session of an embedded database wait for moments. */
const BATCH = 200;

/**
 * The search index in PostgreSQL, embedded or a server, in a schema of its own (`search`). It needs the extension
 * `pg_trgm`. The pool stays the caller's.
 */
export function createPostgresSearch(options: {
  pool: Pool;
  /** So many of the newest posts of a ward are searched first; default 10,000. */
  windowPosts?: number;
}): SearchIndex {
  return new PostgresSearch(options.pool, options.windowPosts ?? 10_000);
}

class PostgresSearch implements SearchIndex {
  readonly #pool: Pool;
  readonly #recent: RecentWeeks;
  readonly #knownWords = new Set<string>();
  readonly #puts = new Gathered<SearchDoc>((docs) => this.#putAll(docs));
  #knownVersion = 0;
  #trigrams: string | null = null;

  constructor(pool: Pool, windowPosts: number) {
    this.#pool = pool;
    this.#recent = new RecentWeeks(pool, windowPosts);
  }

  async ensure(): Promise<void> {
    await this.#transaction(async (client) => {
      // Two processes that start together make the schema one after the other.
      await client.query("select pg_advisory_xact_lock(hashtext('hoasom search'))");
      await client.query("create extension if not exists pg_trgm");
      await client.query(STATE_SQL);
      const trigrams = await trigramSchema(client);
      const { rows } = await client.query(`select 1 from ${SCHEMA}.state`);
      if (rows.length === 0) {
        await createTables(client, 1, trigrams);
        await swapTables(client, 1);
        await client.query(`insert into ${SCHEMA}.state (version) values (1)`);
      }
      this.#trigrams = trigrams;
    });
  }

  put(docs: readonly SearchDoc[]): Promise<void> {
    return this.#puts.add(docs);
  }

  async #putAll(docs: readonly SearchDoc[]): Promise<void> {
    const unique = lastOfEach(docs);
    for (let from = 0; from < unique.length; from += BATCH) {
      const batch = unique.slice(from, from + BATCH);
      await this.#transaction(async (client) => {
        const { version, building } = await lockState(client, "share");
        // The words noted were those of a version that another process has replaced.
        if (version !== this.#knownVersion) this.#knownWords.clear();
        this.#knownVersion = version;
        await writeDocs(client, CURRENT, batch, "replace");
        await writeWords(client, CURRENT, batch, this.#knownWords);
        if (building === null) return;
        await writeDocs(client, tablesOf(building), batch, "replace");
        await writeWords(client, tablesOf(building), batch, new Set());
        await client.query(
          `delete from ${SCHEMA}.removed r using unnest($1::text[], $2::text[]) as put (ward_id, id)
            where r.ward_id = put.ward_id and r.id = put.id`,
          [batch.map((doc) => doc.wardId), batch.map((doc) => doc.id)],
        );
      });
    }
  }

  async remove(wardId: string, ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.#transaction(async (client) => {
      const { building } = await lockState(client, "share");
      const removal = "where ward_id = $1 and id = any($2::text[])";
      await client.query(`delete from ${CURRENT.posts} ${removal}`, [wardId, ids]);
      if (building === null) return;
      await client.query(`delete from ${tablesOf(building).posts} ${removal}`, [wardId, ids]);
      // The rebuild may hold a batch that was read before this removal.
      await client.query(
        `insert into ${SCHEMA}.removed select distinct $1, unnest($2::text[]) on conflict do nothing`,
        [wardId, ids],
      );
    });
  }

  async search(query: SearchQuery): Promise<SearchPage> {
    this.#trigrams ??= await trigramSchema(this.#pool);
    return findPosts({ pool: this.#pool, recent: this.#recent, trigrams: this.#trigrams }, query);
  }

  async count(wardId: string): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `select count(*)::int as count from ${CURRENT.posts} where ward_id = $1`,
      [wardId],
    );
    return rows[0]?.count ?? 0;
  }

  async rebuild(batches: AsyncIterable<readonly SearchDoc[]>): Promise<{ docs: number }> {
    const version = await this.#begin();
    const tables = tablesOf(version);
    const known = new Set<string>();
    for await (const docs of batches) {
      const unique = lastOfEach(docs);
      for (let from = 0; from < unique.length; from += BATCH) {
        const batch = unique.slice(from, from + BATCH);
        await this.#transaction(async (client) => {
          // Writers wait for this batch, so that none removes a post between its reading and its writing.
          mustBeOurs(await lockState(client, "update"), version);
          await writeDocs(client, tables, batch, "keep");
          await writeWords(client, tables, batch, known);
        });
      }
    }
    await this.#pool.query(`analyze ${tables.posts}`);
    return this.#transaction(async (client) => {
      mustBeOurs(await lockState(client, "update"), version);
      const { rows } = await client.query<{ docs: number }>(
        `select count(*)::int as docs from ${tables.posts}`,
      );
      await swapTables(client, version);
      await client.query(`update ${SCHEMA}.state set version = $1, building = null`, [version]);
      await client.query(`truncate ${SCHEMA}.removed`);
      return { docs: rows[0]?.docs ?? 0 };
    });
  }

  /** What was put can be found at once; after an import the planner learns how frequent the words have become. */
  async refresh(): Promise<void> {
    await this.#pool.query(`analyze ${CURRENT.posts}`);
  }

  async ready(): Promise<void> {
    await this.#pool.query(`select 1 from ${SCHEMA}.state`);
  }

  /** Nothing to close: the pool is the caller's. */
  async close(): Promise<void> {}

  /** Makes the tables of a new version; what a rebuild that broke off has left is thrown away. */
  #begin(): Promise<number> {
    return this.#transaction(async (client) => {
      const { version: current, building: left } = await lockState(client, "update");
      const version = Math.max(current, left ?? 0) + 1;
      if (left !== null) await client.query(`drop table ${tablesOf(left).posts}, ${tablesOf(left).words}`);
      await client.query(`truncate ${SCHEMA}.removed`);
      await createTables(client, version, await trigramSchema(client));
      await client.query(`update ${SCHEMA}.state set building = $1`, [version]);
      return version;
    });
  }

  async #transaction<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    client.on("error", ignore);
    let broken = false;
    try {
      await client.query("begin");
      const result = await work(client);
      await client.query("commit");
      return result;
    } catch (error) {
      // What was noted as written is not.
      this.#knownWords.clear();
      await client.query("rollback").catch(() => {
        broken = true;
      });
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }
}

const ignore = () => {};

type State = { version: number; building: number | null };

/** Reads which version is in use and which is being built, and keeps it so until the transaction ends. */
async function lockState(client: PoolClient, how: "share" | "update"): Promise<State> {
  const { rows } = await client.query<State>(`select version, building from ${SCHEMA}.state for ${how}`);
  const state = rows[0];
  if (state === undefined) throw new Error("the search index was not made ready; call ensure() first");
  return state;
}

function mustBeOurs({ building }: State, version: number): void {
  if (building !== version)
    throw new Error("another rebuild of the search index has taken over; this one stops");
}

async function trigramSchema(client: Pool | PoolClient): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(n.nspname) as name from pg_extension e join pg_namespace n on n.oid = e.extnamespace
      where e.extname = 'pg_trgm'`,
  );
  const name = rows[0]?.name;
  if (name === undefined) throw new Error("the database lacks the extension pg_trgm, which search needs");
  return name;
}

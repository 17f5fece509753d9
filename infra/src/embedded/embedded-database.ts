import { accessSync, constants, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { pg_trgm } from "@electric-sql/pglite/contrib/pg_trgm";
import { unaccent } from "@electric-sql/pglite/contrib/unaccent";
import pg from "pg";
import { EmbeddedSession } from "./embedded-session.ts";
import { type FolderLock, lockFolder } from "./folder-lock.ts";
import { SessionConnection } from "./session-connection.ts";
import type { UpkeepReport } from "./upkeep.ts";

/** A PostgreSQL in this process, in a folder on disk or in memory. */
export interface EmbeddedDatabase {
  /** The folder that holds the data, or null when it is in memory and ends with the process. */
  readonly dataDir: string | null;
  /**
   * A node-postgres pool on the database whose statements see the schemas named, e.g. `public` or `bullmq`. All pools
   * share one session and wait for each other in a fair line; each has its own search path.
   */
  pool(searchPath: string): pg.Pool;
  /**
   * Vacuums tables and writes a checkpoint where due. It runs by itself now and then; call it at the end of a large
   * import.
   */
  upkeep(): Promise<UpkeepReport>;
  /** Waits for what is under way, closes the pools and the database and gives the folder free. */
  close(): Promise<void>;
}

/** A list of schema names as it may stand in `set search_path`. */
const SEARCH_PATH = /^[a-z_][a-z0-9_]*(, ?[a-z_][a-z0-9_]*)*$/;

/**
 * Opens the embedded database: in the folder given (made when absent; one process at a time), or in memory for null.
 * The extensions `unaccent` and `pg_trgm` can be created in it. Fails in one clear line when another process has the
 * folder open or the folder cannot be written.
 */
export async function openEmbedded(dataDir: string | null): Promise<EmbeddedDatabase> {
  const lock = dataDir === null ? null : claimed(dataDir);
  try {
    const db = await PGlite.create({
      dataDir: dataDir === null ? "memory://" : join(dataDir, "postgres"),
      extensions: { unaccent, pg_trgm },
    });
    return new Embedded(dataDir, new EmbeddedSession(db), lock);
  } catch (error) {
    lock?.release();
    throw error;
  }
}

function claimed(dataDir: string): FolderLock {
  try {
    makeFolder(resolve(dataDir));
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const why = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new Error(
      `the data folder ${dataDir} cannot be written (${why}); give this user the right or choose another`,
      {
        cause: error,
      },
    );
  }
  return lockFolder(dataDir);
}

/** Makes a folder and those above it; Node's own recursive way never comes back from some places under /proc. */
function makeFolder(dir: string): void {
  if (existsSync(dir)) return;
  makeFolder(dirname(dir));
  mkdirSync(dir);
}

class Embedded implements EmbeddedDatabase {
  readonly dataDir: string | null;
  readonly #session: EmbeddedSession;
  readonly #lock: FolderLock | null;
  readonly #pools = new Map<string, pg.Pool>();
  #closing: Promise<void> | null = null;

  constructor(dataDir: string | null, session: EmbeddedSession, lock: FolderLock | null) {
    this.dataDir = dataDir;
    this.#session = session;
    this.#lock = lock;
  }

  pool(searchPath: string): pg.Pool {
    if (!SEARCH_PATH.test(searchPath)) throw new Error(`"${searchPath}" is no list of schema names`);
    if (this.#closing) throw new Error("the embedded database is closed");
    const session = this.#session;
    const lines = new WeakMap<object, SessionConnection>();
    // A client here is a place in the line, not a connection to a server: enough for many listening ones.
    const pool = new pg.Pool({
      Client: class extends pg.Client {
        constructor() {
          const connection = new SessionConnection(session, searchPath);
          super({ connection } as pg.ClientConfig);
          lines.set(this, connection);
        }
      },
      max: 200,
      idleTimeoutMillis: 0,
      keepAlive: true,
    });
    session.adopt(pool);
    pool.on("error", () => {});
    pool.on("release", (_error: Error | undefined, client: pg.PoolClient) => {
      const line = lines.get(client);
      if (line) void session.leave(line);
    });
    this.#pools.set(`${searchPath} ${this.#pools.size}`, pool);
    return pool;
  }

  upkeep(): Promise<UpkeepReport> {
    return this.#session.upkeep();
  }

  close(): Promise<void> {
    this.#closing ??= (async () => {
      for (const pool of this.#pools.values()) if (!pool.ended && !pool.ending) await pool.end();
      await this.#session.close();
      this.#lock?.release();
    })();
    return this.#closing;
  }
}

import pg from "pg";

/**
 * A pool on a PostgreSQL server (14 or later) by its address, `postgres://user:password@host:port/database`. Up to
 * `max` connections. Broken idle connections are replaced at the next use, so their errors are not told.
 */
export function openPostgres(url: string, options: { max?: number; searchPath?: string } = {}): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: "hoasom",
    ...(options.searchPath === undefined ? {} : { options: `-c search_path=${options.searchPath}` }),
  });
  pool.on("error", () => {});
  return pool;
}

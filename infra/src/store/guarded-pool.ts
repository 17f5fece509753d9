import { AppError } from "@hoasom/core";
import type { PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";
import { openTransaction } from "../embedded/transaction-scope.ts";

/** SQLSTATE codes (PostgreSQL manual, appendix A) and what a person must do next. */
const NEXT: Record<string, ConstructorParameters<typeof AppError>[0]> = {
  // Serialization failure, deadlock: somebody else changed the same things at the same moment.
  "40001": "reload_and_retry",
  "40P01": "reload_and_retry",
  // A character that no text column can hold (NUL) came in from outside.
  "22021": "fix_input",
  "22P05": "fix_input",
  // The server is stopping, starting, full, or gone.
  "57P01": "try_again_soon",
  "57P02": "try_again_soon",
  "57P03": "try_again_soon",
  "53300": "try_again_soon",
  "08000": "try_again_soon",
  "08003": "try_again_soon",
  "08006": "try_again_soon",
  ECONNREFUSED: "try_again_soon",
  ECONNRESET: "try_again_soon",
  ETIMEDOUT: "try_again_soon",
  EPIPE: "try_again_soon",
};

function named(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? NEXT[String(error.code)] : undefined;
  return code === undefined ? error : new AppError(code, { cause: error });
}

/**
 * The pool as Kysely uses it, with two rules added. Errors that a person can act on come out of the one table of
 * errors. And a statement outside an open transaction, asked for from inside it, is refused at once on both
 * adapters: embedded it would wait for ever, on a server it would not see what the transaction did.
 */
export function guardedPool(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    async connect() {
      if (openTransaction()?.pool === pool)
        throw new Error("inside a transaction use the store it hands over; transactions cannot be nested");
      let client: pg.PoolClient;
      try {
        client = await pool.connect();
      } catch (error) {
        throw named(error);
      }
      const known = clients.get(client);
      if (known) return known;
      const guarded = {
        query: async <R>(text: string, values: ReadonlyArray<unknown>): Promise<PostgresQueryResult<R>> => {
          try {
            return (await client.query(text, [...values])) as unknown as PostgresQueryResult<R>;
          } catch (error) {
            throw named(error);
          }
        },
        release: (destroy?: boolean) => client.release(destroy),
      } as PostgresPoolClient;
      clients.set(client, guarded);
      return guarded;
    },
    end: () => pool.end(),
  };
}

import type { Store } from "@hoasom/core";
import { Kysely, PostgresDialect, type Transaction } from "kysely";
import type pg from "pg";
import { runInsideTransaction } from "../embedded/transaction-scope.ts";
import { alertStore } from "./alert-store.ts";
import { analysisStore } from "./analysis-store.ts";
import { auditStore } from "./audit-store.ts";
import { caseStore } from "./case-store.ts";
import { claimStore } from "./claim-store.ts";
import { feedStore } from "./feed-store.ts";
import { grievanceStore } from "./grievance-store.ts";
import { guardedPool } from "./guarded-pool.ts";
import { labelStore } from "./label-store.ts";
import { migrate } from "./migrate.ts";
import { postStore } from "./post-store.ts";
import { retentionStore } from "./retention-store.ts";
import { sourceStore } from "./source-store.ts";
import { storyStore } from "./story-store.ts";
import type { Tables } from "./tables.ts";
import { userStore } from "./user-store.ts";
import { wardStore } from "./ward-store.ts";

/**
 * The store on a pool, embedded or PostgreSQL: the same statements on both. Brings the schema up to date first.
 * `close` ends the pool; an embedded database is closed by whoever opened it.
 */
export async function createStore(options: { pool: pg.Pool }): Promise<Store> {
  const { pool } = options;
  await reached(pool);
  await migrate(pool);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guardedPool(pool) }) });
  const transact = <T>(work: (inside: Transaction<Tables>) => Promise<T>): Promise<T> =>
    db.transaction().execute((inside) => runInsideTransaction(pool, () => work(inside)));
  return {
    ...aggregates(db, transact),
    transaction: (work) => transact((inside) => work(insideStore(inside))),
    ready: () => reached(pool),
    async close() {
      if (!pool.ended && !pool.ending) await pool.end();
    },
  };
}

type Aggregates = Omit<Store, "transaction" | "ready" | "close">;

function aggregates(
  db: Kysely<Tables>,
  inTransaction: <T>(work: (db: Kysely<Tables>) => Promise<T>) => Promise<T>,
): Aggregates {
  return {
    wards: wardStore(db),
    posts: postStore(db),
    analyses: analysisStore(db),
    stories: storyStore(db),
    alerts: alertStore(db),
    cases: caseStore(db),
    claims: claimStore(db),
    grievances: grievanceStore(db),
    labels: labelStore(db),
    sources: sourceStore(db),
    users: userStore(db),
    audit: auditStore(db, inTransaction),
    feed: feedStore(db),
    retention: retentionStore(db),
  };
}

/** The store bound to an open transaction. */
function insideStore(inside: Transaction<Tables>): Store {
  const refused = async () => {
    throw new Error("inside a transaction use the store it hands over; transactions cannot be nested");
  };
  return {
    ...aggregates(inside, (work) => work(inside)),
    transaction: refused,
    ready: async () => {},
    close: refused,
  };
}

async function reached(pool: pg.Pool): Promise<void> {
  try {
    await pool.query("select 1");
  } catch (error) {
    throw new Error(`the database cannot be reached: ${reasonOf(error)}`, { cause: error });
  }
}

/** The words of a connection error; Node gives several at once, with an empty text, when a name has two addresses. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join("; ");
  return error instanceof Error ? error.message : String(error);
}

import { createPostgresBackend, Queue, runMigrations, Worker } from "bullmq";
import type { Pool } from "pg";
import {
  type Backend,
  type InnerJob,
  type InnerQueue,
  type InnerWorker,
  QUEUE_SETTINGS,
  type Recovery,
  workerSettings,
} from "./backend.ts";
import { SharedPool } from "./shared-pool.ts";

/** The schema that BullMQ looks for when it is given a ready-made pool. */
const SCHEMA = "bullmq";

const ignore = () => {};

/** BullMQ on PostgreSQL, embedded or as a server: all it needs is a pool whose search path is `bullmq`. */
export class PostgresBackend implements Backend {
  readonly #pool: Pool;
  readonly #shared: SharedPool;
  readonly #prefix: string;
  readonly #recovery: Recovery;

  constructor(pool: Pool, prefix: string, recovery: Recovery, onError: (error: unknown) => void) {
    this.#pool = pool;
    this.#prefix = prefix;
    this.#recovery = recovery;
    this.#shared = new SharedPool(pool, onError);
    // A connection that is cut while BullMQ holds it between two statements has no listener, and would end the process;
    // the statement that comes next fails and is told.
    pool.on("connect", (client) => client.on("error", ignore));
  }

  async prepare(): Promise<void> {
    const client = await this.#pool.connect();
    // A connection that breaks fails the statement under way; nobody else need hear of it.
    client.on("error", ignore);
    try {
      await runMigrations(client, SCHEMA);
      const { rows } = await client.query<{ schema: string | null }>("select current_schema() as schema");
      if (rows[0]?.schema !== SCHEMA) {
        throw new Error(
          `the pool of the queue has the search path "${rows[0]?.schema}", it must be "${SCHEMA}"`,
        );
      }
    } finally {
      client.off("error", ignore);
      client.release();
    }
  }

  async ping(): Promise<void> {
    await this.#pool.query("select 1");
  }

  // PostgreSQL has no key prefix: what keeps two installations in one database apart is the queue's name.
  queue(name: string): InnerQueue {
    const options = { ...QUEUE_SETTINGS, connection: this.#shared };
    return new Queue(`${this.#prefix}.${name}`, options, createPostgresBackend) as unknown as InnerQueue;
  }

  worker(name: string, handle: (job: InnerJob) => Promise<void>, concurrency: number): InnerWorker {
    return new Worker(
      `${this.#prefix}.${name}`,
      (job) => handle(job as InnerJob),
      { ...workerSettings(this.#recovery, concurrency), connection: this.#shared },
      createPostgresBackend,
    ) as unknown as InnerWorker;
  }

  /** Lets go of the listening connection; the pool is the caller's and stays open. */
  async close(): Promise<void> {
    this.#shared.close();
  }
}

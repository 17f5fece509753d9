import { EventEmitter } from "node:events";
import type { PgPool, PgPoolClient, PgQueryResult } from "bullmq";
import type { Notification, Pool, PoolClient } from "pg";

/**
 * A pool for BullMQ that keeps one connection for listening, however many workers listen. BullMQ checks a client out
 * of the pool for each worker and holds it, so a pool of ten would be used up by ten kinds of jobs.
 */
export class SharedPool extends EventEmitter implements PgPool {
  readonly #pool: Pool;
  readonly #onError: (error: unknown) => void;
  readonly #borrowers = new Set<Borrowed>();
  readonly #listening = new Map<string, Promise<void>>();
  #line: Promise<PoolClient> | null = null;
  #closed = false;

  constructor(pool: Pool, onError: (error: unknown) => void) {
    super();
    this.setMaxListeners(0);
    this.#pool = pool;
    this.#onError = onError;
    pool.on("error", onError);
  }

  async query<R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    const { rows, rowCount } = await this.#pool.query(text, params && [...params]);
    return { rows, rowCount };
  }

  async connect(): Promise<PgPoolClient> {
    if (this.#closed) throw new Error("the queue is closed");
    const borrowed = new Borrowed(
      (text, params) => (/\bLISTEN\b/.test(text) ? this.#listen(text) : this.query(text, params)),
      () => this.#borrowers.delete(borrowed),
    );
    this.#borrowers.add(borrowed);
    return borrowed;
  }

  /** The pool belongs to the caller. */
  async end(): Promise<void> {}

  close(): void {
    this.#closed = true;
    this.#pool.off("error", this.#onError);
    void this.#line?.then((client) => client.release(true)).catch(() => {});
    this.#line = null;
  }

  /** Listens once for all: the second of the same statement waits for the first. */
  async #listen<R>(text: string): Promise<PgQueryResult<R>> {
    this.#line ??= this.#open();
    const line = this.#line;
    let asked = this.#listening.get(text);
    if (asked === undefined) {
      const before = [...this.#listening.values()];
      asked = (async () => {
        const client = await line;
        // One statement at a time on one connection.
        await Promise.all(before);
        await client.query(text);
      })();
      this.#listening.set(text, asked);
      asked.catch(() => this.#listening.delete(text));
    }
    await asked;
    return { rows: [], rowCount: 0 };
  }

  #open(): Promise<PoolClient> {
    const line = this.#pool.connect();
    line.then(
      (client) => {
        const lost = (error: Error) => {
          if (this.#line !== line) return;
          this.#line = null;
          this.#listening.clear();
          client.release(true);
          this.#onError(error);
          // Each borrower's owner then borrows anew and listens again, on a new connection.
          for (const borrowed of [...this.#borrowers]) borrowed.emit("error", error);
        };
        client.on("error", lost);
        client.on("notification", (message: Notification) => {
          for (const borrowed of this.#borrowers) borrowed.emit("notification", message);
        });
      },
      () => {
        if (this.#line === line) this.#line = null;
      },
    );
    return line;
  }
}

type Ask = <R>(text: string, params?: readonly unknown[]) => Promise<PgQueryResult<R>>;

/** What BullMQ takes for a client of its own. */
class Borrowed extends EventEmitter implements PgPoolClient {
  readonly #ask: Ask;
  readonly #giveBack: () => void;

  constructor(ask: Ask, giveBack: () => void) {
    super();
    this.setMaxListeners(0);
    this.#ask = ask;
    this.#giveBack = giveBack;
    this.on("error", () => {});
  }

  async query<R>(text: string, params?: readonly unknown[]): Promise<PgQueryResult<R>> {
    // The name of a session serves to list workers on the server; a shared one has none to give.
    if (text.includes("application_name")) return { rows: [], rowCount: 0 };
    return this.#ask(text, params);
  }

  release(): void {
    this.#giveBack();
    this.removeAllListeners();
    this.on("error", () => {});
  }
}

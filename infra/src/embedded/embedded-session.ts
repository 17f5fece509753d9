import { type PGlite, protocol } from "@electric-sql/pglite";
import { FairMutex } from "./fair-mutex.ts";
import { PreparedStatements, type Statement } from "./prepared-statements.ts";
import { openTransaction } from "./transaction-scope.ts";
import { type UpkeepReport, upkeep } from "./upkeep.ts";

const { serialize } = protocol;

type Message = Awaited<ReturnType<PGlite["execProtocolStream"]>>[number];

/** One who runs statements on the session: its search path, the channels it listens to, whether it has ended. */
export interface SessionUser {
  readonly searchPath: string;
  readonly channels: Set<string>;
  readonly gone: boolean;
  emit(event: "notification", notification: { channel: string; payload: string; processId: number }): boolean;
}

/** Names of channels in a `LISTEN` or `UNLISTEN` statement; comment lines may come before it. */
const LISTEN =
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(listen|unlisten)\s+("(?:[^"]|"")+"|\*|[\p{L}_][\p{L}\p{N}_$]*)\s*;?\s*$/iu;

/** Statements after which it is looked whether upkeep is due. */
const STATEMENTS_BETWEEN_UPKEEP = 5_000;

/**
 * The one session of the embedded database and the line in front of it. A statement takes the session for itself;
 * one that leaves a transaction open keeps it until the transaction ends, so nobody gets between. Listening takes
 * nothing: notifications are handed on as they come.
 */
export class EmbeddedSession {
  readonly #db: PGlite;
  readonly #mutex = new FairMutex();
  readonly #users = new Set<SessionUser>();
  readonly #pools = new WeakSet<object>();
  readonly #prepared = new PreparedStatements();
  readonly #leaving = new Map<SessionUser, Promise<void>>();
  #holder: SessionUser | null = null;
  #searchPath = "";
  #closed = false;
  #statements = 0;
  #upkeep: Promise<UpkeepReport> | null = null;

  constructor(db: PGlite) {
    this.#db = db;
    db.onNotification((channel, payload) => {
      for (const user of this.#users) {
        if (user.channels.has(channel)) user.emit("notification", { channel, payload, processId: 0 });
      }
    });
  }

  /** Makes a pool known as one that works on this session. */
  adopt(pool: object): void {
    this.#pools.add(pool);
  }

  /** Runs the messages of one statement for a user and gives back the answers of the database. */
  async run(user: SessionUser, statement: Statement): Promise<Message[]> {
    await this.#leaving.get(user);
    if (this.#holder !== user) {
      if (this.#closed) throw new Error("the embedded database is closed");
      // The transaction would wait for this statement and this statement for the transaction, for ever.
      if (this.#holder && this.#pools.has(openTransaction()?.pool ?? this))
        throw new Error(
          "a statement outside the open transaction was awaited inside it; use the store it was given",
        );
      await this.#mutex.acquire();
      this.#holder = user;
    }
    try {
      await this.#usePathOf(user);
      const message = this.#prepared.messageFor(user.searchPath, statement);
      const answers = await this.#db.execProtocolStream(message, { throwOnError: false });
      this.#prepared.note(user.searchPath, statement, answers);
      await this.#noteListening(user, statement.text, answers);
      this.#statements += 1;
      return answers;
    } finally {
      if (this.#db.isInTransaction() && user.gone) await this.#rollBack();
      if (!this.#db.isInTransaction()) this.#letGo();
    }
  }

  /** Ends what the user left open: its transaction is rolled back and the session goes to the next in line. */
  leave(user: SessionUser): Promise<void> {
    const leaving = (async () => {
      if (user.gone) this.#users.delete(user);
      if (this.#holder === user && this.#db.isInTransaction()) {
        await this.#rollBack();
        this.#letGo();
      }
    })().finally(() => this.#leaving.delete(user));
    this.#leaving.set(user, leaving);
    return leaving;
  }

  /** Waits for its turn, then runs the work as the only one on the database itself. */
  async alone<T>(work: (db: PGlite) => Promise<T>): Promise<T> {
    await this.#mutex.acquire();
    try {
      if (this.#db.closed) throw new Error("the embedded database is closed");
      return await work(this.#db);
    } finally {
      this.#searchPath = "";
      this.#mutex.release();
    }
  }

  /** Vacuums and writes checkpoints where due; one round at a time, other statements go between its steps. */
  upkeep(): Promise<UpkeepReport> {
    this.#statements = 0;
    this.#upkeep ??= upkeep((work) => this.alone(work)).finally(() => {
      this.#upkeep = null;
    });
    return this.#upkeep;
  }

  /** Lets what is in line end, then refuses all that comes later. */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.alone((db) => db.close());
  }

  async #usePathOf(user: SessionUser): Promise<void> {
    // Inside a transaction the path is the transaction's own; it was set before it began.
    if (this.#searchPath === user.searchPath || this.#db.isInTransaction()) return;
    await this.#db.execProtocolStream(serialize.query(`set search_path to ${user.searchPath}`));
    this.#searchPath = user.searchPath;
  }

  async #rollBack(): Promise<void> {
    await this.#db.execProtocolStream(serialize.query("rollback"), { throwOnError: false });
  }

  #letGo(): void {
    this.#holder = null;
    this.#mutex.release();
    if (this.#statements < STATEMENTS_BETWEEN_UPKEEP || this.#closed) return;
    this.upkeep().catch((error: unknown) => {
      if (!this.#closed) process.emitWarning(`upkeep of the embedded database failed: ${String(error)}`);
    });
  }

  async #noteListening(user: SessionUser, text: string, answers: readonly Message[]): Promise<void> {
    const done = answers.some(
      (answer) => "text" in answer && typeof answer.text === "string" && /^(UN)?LISTEN$/.test(answer.text),
    );
    if (!done) return;
    const [, verb, name] = LISTEN.exec(text) ?? [];
    if (!verb || !name) return;
    const channel = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
    if (verb.toLowerCase() === "listen") {
      user.channels.add(channel);
      this.#users.add(user);
      return;
    }
    if (name === "*") user.channels.clear();
    else user.channels.delete(channel);
    // The session is shared: what one user no longer wants, another may.
    for (const wanted of new Set([...this.#users].flatMap((other) => [...other.channels])))
      await this.#db.execProtocolStream(serialize.query(`listen "${wanted.replaceAll('"', '""')}"`));
  }
}

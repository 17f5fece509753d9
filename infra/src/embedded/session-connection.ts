import { EventEmitter } from "node:events";
import { protocol } from "@electric-sql/pglite";
import type { EmbeddedSession, SessionUser } from "./embedded-session.ts";
import type { Parse } from "./prepared-statements.ts";

const { serialize } = protocol;

type Bind = Parameters<typeof serialize.bind>[0];
type Execute = Parameters<typeof serialize.execute>[0];
type Portal = Parameters<typeof serialize.describe>[0];

/**
 * What node-postgres's `Client` takes for its line to the server, led to the session in this process instead of a
 * socket. So results, errors, types and notifications are node-postgres's own. The messages of one statement are
 * kept until the last and cross into the database once, which halves the time a statement takes.
 */
export class SessionConnection extends EventEmitter implements SessionUser {
  readonly searchPath: string;
  readonly channels = new Set<string>();
  readonly parsedStatements: Record<string, string> = {};
  readonly submittedNamedStatements: Record<string, string> = {};
  _connecting = false;
  gone = false;
  /** node-postgres asks its socket to stay alive; this line cannot drop without the process. */
  readonly stream = { destroy: () => this.end(), setKeepAlive: () => this.stream };
  readonly #session: EmbeddedSession;
  #parse: Parse | null = null;
  #bind: Bind | null = null;
  #rest: Uint8Array[] = [];

  constructor(session: EmbeddedSession, searchPath: string) {
    super();
    this.#session = session;
    this.searchPath = searchPath;
  }

  connect(): void {
    this._connecting = true;
    process.nextTick(() => this.emit("readyForQuery", { name: "readyForQuery", length: 5, status: "I" }));
  }

  query(text: string): void {
    this.#send(text, [serialize.query(text)]);
  }

  parse(query: Parse): void {
    this.#parse = query;
  }

  bind(config: Bind): void {
    this.#bind = config;
  }

  describe(portal: Portal): void {
    this.#rest.push(serialize.describe(portal));
  }

  execute(config: Execute): void {
    this.#rest.push(serialize.execute(config));
  }

  close(portal: Portal): void {
    this.#rest.push(serialize.close(portal));
  }

  flush(): void {
    this.#sendBatch(serialize.flush());
  }

  sync(): void {
    this.#sendBatch(serialize.sync());
  }

  sendCopyFail(message: string): void {
    this.#send("", [serialize.copyFail(message)]);
  }

  // There is no server to greet, to prove oneself to, or to keep the process awake for.
  startup(): void {}
  requestSsl(): void {}
  ref(): void {}
  unref(): void {}

  end(): void {
    if (this.gone) return;
    this.gone = true;
    this._connecting = false;
    this.channels.clear();
    void this.#session.leave(this).finally(() => this.emit("end"));
  }

  #sendBatch(last: Uint8Array): void {
    const [parse, bind] = [this.#parse, this.#bind];
    this.#parse = null;
    this.#bind = null;
    this.#send(parse?.text ?? "", [...this.#rest.splice(0), last], parse, bind);
  }

  #send(text: string, rest: Uint8Array[], parse: Parse | null = null, bind: Bind | null = null): void {
    this.#session.run(this, { text, parse, bind, rest }).then(
      (messages) => {
        for (const message of messages) {
          // Notifications belong to whoever listens, not to whoever happened to run a statement.
          if (message.name !== "notification")
            this.emit(message.name === "error" ? "errorMessage" : message.name, message);
        }
      },
      (error: unknown) => this.emit("error", error),
    );
  }
}

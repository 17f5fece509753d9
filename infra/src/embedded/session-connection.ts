import { EventEmitter } from "node:events";
import { protocol } from "@electric-sql/pglite";
import type { EmbeddedSession, SessionUser } from "./embedded-session.ts";

const { serialize } = protocol;

type Parse = Parameters<typeof serialize.parse>[0];
type Bind = Parameters<typeof serialize.bind>[0];
type Execute = Parameters<typeof serialize.execute>[0];
type Portal = Parameters<typeof serialize.describe>[0];

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

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
  #batch: Uint8Array[] = [];

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
    this.#send([serialize.query(text)]);
  }

  parse(query: Parse): void {
    this.#batch.push(serialize.parse(query));
  }

  bind(config: Bind): void {
    this.#batch.push(serialize.bind(config));
  }

  describe(portal: Portal): void {
    this.#batch.push(serialize.describe(portal));
  }

  execute(config: Execute): void {
    this.#batch.push(serialize.execute(config));
  }

  close(portal: Portal): void {
    this.#batch.push(serialize.close(portal));
  }

  flush(): void {
    this.#send([...this.#batch.splice(0), serialize.flush()]);
  }

  sync(): void {
    this.#send([...this.#batch.splice(0), serialize.sync()]);
  }

  sendCopyFail(message: string): void {
    this.#send([serialize.copyFail(message)]);
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

  #send(parts: readonly Uint8Array[]): void {
    this.#session.run(this, parts.length === 1 && parts[0] ? parts[0] : joined(parts)).then(
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

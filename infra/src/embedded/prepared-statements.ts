import { type PGlite, protocol } from "@electric-sql/pglite";

const { serialize } = protocol;

export type Parse = Parameters<typeof serialize.parse>[0];
type Bind = Parameters<typeof serialize.bind>[0];
type Message = Awaited<ReturnType<PGlite["execProtocolStream"]>>[number];

/** The messages of one statement: a simple query has its text and `rest` only, an extended one is parsed and bound. */
export type Statement = {
  text: string;
  parse: Parse | null;
  bind: Bind | null;
  /** What comes after parse and bind, ready to send. */
  rest: readonly Uint8Array[];
};

/** Statements kept ready; beyond this many a statement is parsed and planned each time it comes. */
const MOST_KEPT = 400;

/** Commands after which a plan made before may give other columns than it promised. */
const CHANGES_SHAPES = /^(CREATE|ALTER|DROP)\b/;

/**
 * Keeps the statements of the one session prepared: parsing and planning is most of what a small statement costs in
 * the embedded database. All connections share the names, a search path has names of its own, and a statement is kept
 * when it comes for the second time, so that one that never comes again takes no room.
 */
export class PreparedStatements {
  readonly #names = new Map<string, string>();
  readonly #seen = new Set<string>();
  #made = 0;
  #asked: { key: string; name: string } | null = null;

  /** The bytes to send: without the parse where the statement stands ready, with a name where it is to be kept. */
  messageFor(searchPath: string, { parse, bind, rest }: Statement): Uint8Array {
    if (!parse) return joined(bind ? [serialize.bind(bind), ...rest] : rest);
    if (parse.name || !bind)
      return joined([serialize.parse(parse), ...(bind ? [serialize.bind(bind)] : []), ...rest]);
    const key = keyOf(searchPath, parse);
    const ready = this.#names.get(key);
    if (ready !== undefined) return joined([serialize.bind({ ...bind, statement: ready }), ...rest]);
    if (!this.#seen.has(key) || this.#names.size >= MOST_KEPT)
      return joined([serialize.parse(parse), serialize.bind(bind), ...rest]);
    const name = `kept_${this.#made}`;
    this.#made += 1;
    this.#asked = { key, name };
    return joined([
      serialize.parse({ ...parse, name }),
      serialize.bind({ ...bind, statement: name }),
      ...rest,
    ]);
  }

  /** Learns from the answers of the message that `messageFor` gave just before. */
  note(searchPath: string, { parse, bind }: Statement, answers: readonly Message[]): void {
    const asked = this.#asked;
    this.#asked = null;
    if (answers.some((answer) => "text" in answer && CHANGES_SHAPES.test(String(answer.text)))) {
      // The old names stay unused in the database; new ones are made for the new shapes.
      this.#names.clear();
      this.#seen.clear();
      return;
    }
    if (!parse || parse.name || !bind || !answers.some((answer) => answer.name === "parseComplete")) return;
    if (asked) this.#names.set(asked.key, asked.name);
    else if (this.#seen.size < 10 * MOST_KEPT) this.#seen.add(keyOf(searchPath, parse));
  }
}

const keyOf = (searchPath: string, parse: Parse) =>
  `${searchPath}\0${parse.types?.join() ?? ""}\0${parse.text}`;

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

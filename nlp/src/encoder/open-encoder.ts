import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { boundText, LONGEST_READ } from "./bound-text.ts";
import { EncoderError, firstLine } from "./encoder-error.ts";
import type { Encoded, EncoderInput, EngineInfo, EngineOptions } from "./engine.ts";
import { RunGate } from "./run-gate.ts";
import type { Ask, Tell, ThreadData } from "./thread-messages.ts";

/** A language model of the ward's own machine, on a thread of its own; calls that come at once share batches. */
export type Encoder = EngineInfo & {
  /** Raw outputs of all heads and the embedding, in the order given. A text of any length takes a bounded time. */
  encode(texts: readonly EncoderInput[]): Promise<Encoded[]>;
  /**
   * Raw output of the pair head («do both state the same claim»), the mean of both orders; only the first
   * pieces of a long text are read. Rejects when the model has no such head.
   */
  pairLogits(pairs: readonly (readonly [string, string])[]): Promise<number[]>;
  /** Ends the thread and frees the model; calls still open are rejected. */
  close(): Promise<void>;
};

/** `threads` of the model, by default one less than the machine has cores and at most 4, so that the server has room. */
export type EncoderOptions = Partial<EngineOptions>;

// Texts sent over at once: enough to fill batches, few enough that an import of a year holds little at a time.
const CHUNK = 256;

type Pending = { done: (told: Tell) => void; failed: (cause: Error) => void };

/**
 * Opens the model in a local folder (`model.json`, `tokenizer.json` and the ONNX file; nothing is fetched). Rejects
 * with an `EncoderError` of one line when a file is missing or broken.
 */
export async function openEncoder(folder: string, options: EncoderOptions = {}): Promise<Encoder> {
  const thread = new ModelThread(folder, {
    threads: options.threads ?? Math.max(1, Math.min(4, availableParallelism() - 1)),
    batchPieces: options.batchPieces ?? 1,
  });
  const info = await thread.opened;
  return {
    ...info,
    encode: (texts) =>
      inChunks(texts, async (chunk) => {
        const bounded = chunk.map(({ text, parent }) => ({
          text: boundText(text),
          parent: parent ? boundText(parent) : null,
        }));
        const told = await thread.ask({ kind: "texts", id: 0, texts: bounded });
        if (told.kind !== "encoded") return [];
        return told.encoded.map((encoded, at) => sayWhatWasCut(encoded, chunk[at]?.text.length ?? 0));
      }),
    pairLogits: (pairs) => {
      if (!("pair" in info.heads))
        return Promise.reject(new EncoderError(`the model ${info.version} has no output \`pair\``));
      return inChunks(pairs, async (chunk) => {
        const bounded = chunk.map(([a, b]): [string, string] => [boundText(a), boundText(b)]);
        const told = await thread.ask({ kind: "pairs", id: 0, pairs: bounded });
        return told.kind === "pairs" ? told.logits : [];
      });
    },
    close: () => thread.close(),
  };
}

function sayWhatWasCut(encoded: Encoded, length: number): Encoded {
  if (length <= LONGEST_READ) return encoded;
  const { read, total } = encoded.windows;
  return { ...encoded, windows: { read, total: Math.ceil((total * length) / LONGEST_READ) } };
}

async function inChunks<T, R>(all: readonly T[], work: (chunk: T[]) => Promise<R[]>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < all.length; at += CHUNK)
    for (const result of await work(all.slice(at, at + CHUNK))) results.push(result);
  return results;
}

/** The thread with its open questions. It lets the process end while nothing is asked of it. */
class ModelThread {
  readonly opened: Promise<EngineInfo>;
  readonly #worker: Worker;
  readonly #ended: Promise<void>;
  readonly #pending = new Map<number, Pending>();
  readonly #gate = new RunGate();
  #lastId = 0;
  #over: EncoderError | null = null;

  constructor(folder: string, options: EngineOptions) {
    this.#worker = new Worker(new URL("./encoder-thread.ts", import.meta.url), {
      workerData: { folder, options, gate: this.#gate.memory } satisfies ThreadData,
      execArgv: [],
      name: "model",
    });
    const worker = this.#worker;
    process.on("exit", this.#gate.shut);
    this.opened = new Promise((done, failed) => {
      this.#pending.set(0, {
        done: (told) => {
          if (told.kind === "open") done(told.info);
          else failed(new EncoderError(told.kind === "broken" ? told.reason : "the model did not open"));
        },
        failed,
      });
    });
    worker.on("message", (told: Tell) => this.#hear(told));
    worker.on("error", (cause) => this.#end(`the model's thread failed (${firstLine(cause)})`));
    this.#ended = new Promise((done) => {
      worker.once("exit", () => {
        process.off("exit", this.#gate.shut);
        this.#end("the model's thread ended");
        done();
      });
    });
  }

  ask(question: Extract<Ask, { id: number }>): Promise<Tell> {
    if (this.#over !== null) return Promise.reject(this.#over);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((done, failed) => {
      this.#pending.set(id, { done, failed });
      this.#worker.ref();
      this.#worker.postMessage({ ...question, id });
    });
  }

  async close(): Promise<void> {
    this.#end("the encoder was closed");
    this.#worker.ref();
    this.#worker.postMessage({ kind: "close" } satisfies Ask);
    await this.#ended;
  }

  #hear(told: Tell): void {
    const id = "id" in told ? told.id : 0;
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#worker.unref();
    if (told.kind === "failed") pending?.failed(new EncoderError(`the model failed: ${told.reason}`));
    else pending?.done(told);
  }

  #end(reason: string): void {
    this.#over ??= new EncoderError(reason);
    for (const { failed } of this.#pending.values()) failed(this.#over);
    this.#pending.clear();
  }
}

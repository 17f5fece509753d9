import type { InferenceSession } from "onnxruntime-node";
import { firstLine } from "./encoder-error.ts";
import { fault, type ModelFolder, readModelFolder } from "./model-folder.ts";
import { PieceReader } from "./pieces.ts";
import { RowQueue, type RunBatch } from "./row-queue.ts";
import { RunGate } from "./run-gate.ts";
import { joinWindows, type Outputs, pairRow, windowsOf } from "./windows.ts";

/** A text to read, with what it answers. */
export type EncoderInput = { text: string; parent?: string | null };

/**
 * What the model says of a text: raw outputs, and how many of its windows were read of how many (`total` is an
 * estimate beyond `LONGEST_READ`); fewer read than there are means that parts of the text were left out.
 */
export type Encoded = Outputs & { windows: { read: number; total: number } };

/**
 * `threads` of the model; `batchPieces`, the pieces a batch may hold, padding counted (a longer row runs alone). With
 * 1 each row runs alone, and a text gets the same numbers in any company: int8 activations are scaled by all that
 * shares a batch, which moved logits by up to 0.09, while batches of 256 pieces were only a seventh faster.
 */
export type EngineOptions = { threads: number; batchPieces: number };

/** What the outside has to know of an opened model. */
export type EngineInfo = Pick<ModelFolder, "version" | "heads" | "dimensions">;

// Rows a wave: enough to sort by length, few enough that a newcomer waits for about a second at most.
const WAVE = 128;

/** One ONNX session with its tokenizer. Runs block the thread they are called on; `openEncoder` puts it on its own. */
export class Engine {
  readonly info: EngineInfo;
  readonly #model: ModelFolder;
  readonly #reader: PieceReader;
  readonly #session: InferenceSession;
  readonly #queue: RowQueue;

  private constructor(
    model: ModelFolder,
    reader: PieceReader,
    session: InferenceSession,
    run: RunBatch,
    most: number,
  ) {
    this.info = { version: model.version, heads: model.heads, dimensions: model.dimensions };
    this.#model = model;
    this.#reader = reader;
    this.#session = session;
    this.#queue = new RowQueue(run, { batchPieces: most, wave: WAVE });
  }

  static async open(folder: string, options: EngineOptions, gate = new RunGate()): Promise<Engine> {
    const model = await readModelFolder(folder);
    const runtime = await loadRuntime(folder);
    let reader: PieceReader;
    try {
      reader = new PieceReader(model.tokenizer, model.input.ids.unk);
    } catch (cause) {
      throw fault(folder, `tokenizer.json cannot be used (${firstLine(cause)})`);
    }
    let session: InferenceSession;
    try {
      session = await runtime.InferenceSession.create(model.onnx, {
        executionProviders: ["cpu"],
        intraOpNumThreads: options.threads,
        interOpNumThreads: 1,
        executionMode: "sequential",
        // Rows differ in length, so a remembered memory plan fits no second batch.
        enableMemPattern: false,
        // Errors are told by what is thrown; the runtime's own lines would stand on stderr beside it.
        logSeverityLevel: 4,
        // Waiting threads sleep: the server beside them needs the cores.
        extra: { session: { intra_op: { allow_spinning: "0" }, inter_op: { allow_spinning: "0" } } },
      });
    } catch (cause) {
      throw fault(folder, `the model cannot be loaded (${firstLine(cause)})`);
    }
    const names = [...Object.keys(model.heads), "embedding"];
    const absent = names.find((name) => !session.outputNames.includes(name));
    if (absent !== undefined) throw fault(folder, `the model has no output \`${absent}\``);
    model.onnx = new Uint8Array();
    model.tokenizer = {};
    const inner = runner(runtime, session, names, model.input.ids.pad);
    const run: RunBatch = (rows, longest) => gate.pass(() => inner(rows, longest));
    try {
      await run([[model.input.ids.bos, reader.highest, model.input.ids.eos]], 3);
    } catch {
      throw fault(
        folder,
        "tokenizer.json belongs to another model (it has pieces that this one does not know)",
      );
    }
    return new Engine(model, reader, session, run, options.batchPieces);
  }

  async texts(inputs: readonly EncoderInput[]): Promise<Encoded[]> {
    return await Promise.all(
      inputs.map(async ({ text, parent }) => {
        const before = parent ? this.#reader.read(parent) : [];
        const { rows, total } = windowsOf(this.#model.input, this.#reader.read(text), before);
        const outputs = await Promise.all(rows.map((row) => this.#queue.add(row)));
        return { ...joinWindows(outputs), windows: { read: rows.length, total } };
      }),
    );
  }

  /** Raw output of the pair head, the mean of both orders. */
  async pairs(pairs: readonly (readonly [string, string])[]): Promise<number[]> {
    const { input } = this.#model;
    return await Promise.all(
      pairs.map(async ([a, b]) => {
        const [first, second] = [this.#reader.read(a), this.#reader.read(b)];
        const rows = [pairRow(input, first, second), pairRow(input, second, first)];
        const outputs = await Promise.all(rows.map((row) => this.#queue.add(row)));
        return outputs.reduce((sum, { logits }) => sum + (logits.pair?.[0] ?? Number.NaN), 0) / rows.length;
      }),
    );
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}

type Runtime = typeof import("onnxruntime-node");

async function loadRuntime(folder: string): Promise<Runtime> {
  try {
    return await import("onnxruntime-node");
  } catch (cause) {
    const machine = `${process.platform}/${process.arch}`;
    throw fault(folder, `onnxruntime-node does not start on this machine, ${machine} (${firstLine(cause)})`);
  }
}

function runner(runtime: Runtime, session: InferenceSession, names: string[], pad: number): RunBatch {
  return async (rows, longest) => {
    const ids = new BigInt64Array(rows.length * longest).fill(BigInt(pad));
    const mask = new BigInt64Array(ids.length);
    for (const [at, row] of rows.entries()) {
      for (const [place, id] of row.entries()) ids[at * longest + place] = BigInt(id);
      mask.fill(1n, at * longest, at * longest + row.length);
    }
    const shape = [rows.length, longest];
    const result = await session.run(
      {
        input_ids: new runtime.Tensor("int64", ids, shape),
        attention_mask: new runtime.Tensor("int64", mask, shape),
      },
      names,
    );
    const outputs = rows.map((): Outputs => ({ logits: {}, embedding: new Float32Array() }));
    for (const name of names) {
      const tensor = result[name];
      const data = tensor?.data as Float32Array;
      const width = data.length / rows.length;
      for (const [at, output] of outputs.entries()) {
        // Copied: a view would keep the whole batch in memory for as long as one vector of it is kept.
        const values = data.slice(at * width, (at + 1) * width);
        if (name === "embedding") output.embedding = values;
        else output.logits[name] = values;
      }
      tensor?.dispose();
    }
    return outputs;
  };
}

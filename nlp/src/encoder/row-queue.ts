import type { Outputs } from "./windows.ts";

/** Runs rows of one batch, at most `longest` pieces each, and gives their outputs in the same order. */
export type RunBatch = (rows: readonly number[][], longest: number) => Promise<Outputs[]>;

type Waiting = { row: number[]; done: (outputs: Outputs) => void; failed: (cause: unknown) => void };

/**
 * Gathers rows that come at once into batches of like length, so that little is spent on padding. A batch holds at
 * most `batchPieces` pieces, padding counted, which bounds the memory of a run; one wave holds at most `wave` rows, so
 * that a long text does not keep short ones waiting for long.
 */
export class RowQueue {
  readonly #run: RunBatch;
  readonly #batchPieces: number;
  readonly #wave: number;
  #waiting: Waiting[] = [];
  #busy = false;

  constructor(run: RunBatch, limits: { batchPieces: number; wave: number }) {
    this.#run = run;
    this.#batchPieces = limits.batchPieces;
    this.#wave = limits.wave;
  }

  add(row: number[]): Promise<Outputs> {
    return new Promise((done, failed) => {
      this.#waiting.push({ row, done, failed });
      if (this.#busy) return;
      this.#busy = true;
      // Not at once: what else arrives in this turn of the loop joins the batch.
      setImmediate(() => void this.#work());
    });
  }

  async #work(): Promise<void> {
    while (this.#waiting.length > 0) {
      const wave = this.#waiting.splice(0, this.#wave).sort((a, b) => a.row.length - b.row.length);
      for (const batch of batchesOf(wave, this.#batchPieces)) await this.#give(batch);
    }
    this.#busy = false;
  }

  async #give(batch: Waiting[]): Promise<void> {
    try {
      const longest = batch.at(-1)?.row.length ?? 0;
      const outputs = await this.#run(
        batch.map(({ row }) => row),
        longest,
      );
      for (const [at, { done, failed }] of batch.entries()) {
        const output = outputs[at];
        if (output === undefined) failed(new RangeError("the model gave no output for a row"));
        else done(output);
      }
    } catch (cause) {
      for (const { failed } of batch) failed(cause);
    }
  }
}

function batchesOf(sorted: readonly Waiting[], most: number): Waiting[][] {
  const batches: Waiting[][] = [];
  let batch: Waiting[] = [];
  for (const waiting of sorted) {
    if (batch.length > 0 && (batch.length + 1) * waiting.row.length > most) {
      batches.push(batch);
      batch = [];
    }
    batch.push(waiting);
  }
  if (batch.length > 0) batches.push(batch);
  return batches;
}

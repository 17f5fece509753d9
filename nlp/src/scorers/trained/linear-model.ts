import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { BITS, linearFeatures } from "./linear-features.ts";

const LinearFile = z.object({
  version: z.string(),
  bits: z.literal(BITS),
  targets: z.array(z.string()).min(1),
  rows: z.int(),
  scale: z.array(z.number()),
  bias: z.array(z.number()),
});

/**
 * The n-gram model of `nlp/training/linear.py`: one logit a target from hashed grams. It is the cheap first look at a
 * post and the second voice beside the encoder.
 */
export class LinearModel {
  readonly version: string;
  readonly targets: readonly string[];
  readonly #rowOf: Int32Array;
  readonly #weights: Int8Array;
  readonly #scale: readonly number[];
  readonly #bias: readonly number[];

  private constructor(file: z.infer<typeof LinearFile>, rows: Uint32Array, weights: Int8Array) {
    this.version = file.version;
    this.targets = file.targets;
    this.#scale = file.scale;
    this.#bias = file.bias;
    this.#weights = weights;
    this.#rowOf = new Int32Array(1 << BITS).fill(-1);
    for (const [row, bucket] of rows.entries()) this.#rowOf[bucket] = row;
  }

  /** Opens the three files of a folder; throws an Error that names the file when one is missing or does not fit. */
  static open(folder: string): LinearModel {
    const path = join(folder, "linear.json");
    const file = LinearFile.parse(JSON.parse(readFileSync(path, "utf8")));
    const rowBytes = readFileSync(join(folder, "rows.bin"));
    const weightBytes = readFileSync(join(folder, "weights.bin"));
    const count = file.targets.length;
    if (
      rowBytes.byteLength !== file.rows * 4 ||
      weightBytes.byteLength !== file.rows * count ||
      file.scale.length !== count ||
      file.bias.length !== count
    )
      throw new Error(`the n-gram model in ${folder} is broken: its files do not fit ${path}`);
    const rows = new Uint32Array(file.rows);
    for (let row = 0; row < file.rows; row += 1) rows[row] = rowBytes.readUInt32LE(row * 4);
    return new LinearModel(
      file,
      rows,
      new Int8Array(weightBytes.buffer, weightBytes.byteOffset, weightBytes.byteLength),
    );
  }

  /** Log-odds of each target for a text (and the text that it answers), in the order of `targets`. */
  logits(text: string, parent = ""): Float64Array {
    const count = this.targets.length;
    const sums = new Float64Array(count);
    for (const [bucket, value] of linearFeatures(text, parent)) {
      const row = this.#rowOf[bucket] ?? -1;
      if (row < 0) continue;
      const at = row * count;
      for (let target = 0; target < count; target += 1)
        sums[target] = (sums[target] ?? 0) + value * (this.#weights[at + target] ?? 0);
    }
    return sums.map((sum, target) => sum * (this.#scale[target] ?? 0) + (this.#bias[target] ?? 0));
  }
}

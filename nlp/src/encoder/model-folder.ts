import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { EncoderError, firstLine } from "./encoder-error.ts";

const count = z.int().positive();

/** What the encoder needs of `model.json`, which `nlp/training/export.py` writes; the rest is for other readers. */
const ModelCard = z.object({
  version: z.string().min(1),
  file: z
    .string()
    .regex(/^[\w.-]+$/, "must be a plain file name")
    .default("model.onnx"),
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  input: z.object({
    ids: z.object({ bos: z.int(), pad: z.int(), eos: z.int(), unk: z.int() }),
    maxLength: count,
    parentMax: count,
    stride: count,
    maxWindows: count,
  }),
  outputs: z.record(z.string(), z.tuple([count])),
});

/** How a text becomes rows of piece ids, in numbers of pieces. */
export type InputRecipe = z.infer<typeof ModelCard>["input"];

/** A model folder whose files are there and whole. */
export type ModelFolder = {
  version: string;
  input: InputRecipe;
  /** Width of every head's raw output, by name; the embedding is not among them. */
  heads: Record<string, number>;
  /** Numbers in an embedding. */
  dimensions: number;
  tokenizer: object;
  onnx: Uint8Array;
};

/** Reads `model.json`, `tokenizer.json` and the ONNX file of a local folder. Nothing is ever fetched. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const card = ModelCard.safeParse(json(folder, "model.json", await read(folder, "model.json")));
  if (!card.success) {
    const issue = card.error.issues[0];
    throw fault(folder, `model.json is no model card: ${issue?.path.join(".")}: ${issue?.message}`);
  }
  const { version, file, sha256, input, outputs } = card.data;
  const { embedding, ...heads } = outputs;
  if (embedding === undefined) throw fault(folder, "model.json names no output `embedding`");
  if (input.parentMax + 4 >= input.maxLength || input.stride >= input.maxLength / 3)
    throw fault(folder, "model.json is no model card: input.maxLength leaves no room for the text");
  const tokenizer = json(folder, "tokenizer.json", await read(folder, "tokenizer.json"));
  if (typeof tokenizer !== "object" || tokenizer === null || !("model" in tokenizer))
    throw fault(folder, "tokenizer.json is no tokenizer");
  const onnx = await read(folder, file);
  if (sha256 !== undefined && createHash("sha256").update(onnx).digest("hex") !== sha256)
    throw fault(folder, `${file} is not the file that model.json describes (its sha256 differs)`);
  const widths = Object.fromEntries(Object.entries(heads).map(([name, [width]]) => [name, width]));
  return { version, input, heads: widths, dimensions: embedding[0], tokenizer, onnx };
}

/** An error about a file of the folder, with what to do. */
export function fault(folder: string, what: string): EncoderError {
  return new EncoderError(`model folder ${folder}: ${what}; take it from the repository anew`);
}

async function read(folder: string, name: string): Promise<Buffer> {
  try {
    return await readFile(join(folder, name));
  } catch (cause) {
    const { code } = cause as { code?: string };
    throw fault(folder, code === "ENOENT" ? `${name} is missing` : `${name} cannot be read (${code})`);
  }
}

function json(folder: string, name: string, bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw fault(folder, `${name} is broken (${firstLine(cause)})`);
  }
}

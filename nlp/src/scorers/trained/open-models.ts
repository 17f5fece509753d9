import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createNormaliser } from "../../accents/normaliser.ts";
import { type Encoder, openEncoder } from "../../encoder/open-encoder.ts";
import { JoinFile } from "./join.ts";
import { LinearModel } from "./linear-model.ts";
import type { Restore } from "./versions.ts";

/** Where the shipped models lie. */
export const MODELS_FOLDER = fileURLToPath(new URL("../../../models/", import.meta.url));

/** The trained models, opened once a process and shared by the scorers of all wards. */
export type Models = {
  /** Name and version of all of them together, as it stands in every reading. */
  version: string;
  linear: LinearModel;
  encoder: Encoder;
  restore: Restore;
  join: JoinFile;
  /** Frees the encoder. */
  close(): Promise<void>;
};

/**
 * Opens encoder, n-gram model and the file that joins them from a local folder; nothing is ever fetched. Rejects with
 * one line that names the file which is missing or broken.
 */
export async function openModels(
  folder = MODELS_FOLDER,
  options: { threads?: number } = {},
): Promise<Models> {
  const path = join(folder, "post", "join.json");
  let joined: JoinFile;
  try {
    joined = JoinFile.parse(JSON.parse(readFileSync(path, "utf8")));
  } catch (cause) {
    throw new Error(`${path} is missing or broken; repeat nlp/training/run or take it from the release`, {
      cause,
    });
  }
  const voices = await openVoices(folder, options);
  return {
    version: joined.version,
    ...voices,
    join: joined,
    close: () => voices.encoder.close(),
  };
}

/** Opens the trained parts without the file that joins them, which is made from them. */
export async function openVoices(
  folder = MODELS_FOLDER,
  options: { threads?: number } = {},
): Promise<Pick<Models, "linear" | "encoder" | "restore">> {
  return {
    linear: LinearModel.open(join(folder, "linear")),
    encoder: await openEncoder(join(folder, "post"), options),
    restore: createNormaliser().standard,
  };
}

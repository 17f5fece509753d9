import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Standardiser } from "./standardise.ts";
import { SyllableModel } from "./syllable-model.ts";

const MODELS = new URL("../../models/accents/", import.meta.url);

/** Where the shipped accent model lies. */
export const MODEL_FILE = fileURLToPath(new URL("syllables.bin", MODELS));
/** Where the shipped table of chat spellings lies. */
export const SPELLINGS_FILE = fileURLToPath(new URL("spellings.tsv", MODELS));

/** The shipped accent model, or another file of its kind. Throws when the file is missing or of another version. */
export function openModel(file = MODEL_FILE): SyllableModel {
  return SyllableModel.read(readFileSync(file));
}

/** The shipped table of chat spellings. */
export function openSpellings(file = SPELLINGS_FILE): Map<string, string[]> {
  return new Map(
    readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line): [string, string[]] => {
        const [typed = "", ...forms] = line.split("\t");
        return [typed, forms];
      }),
  );
}

/** A reader into standard spelling over the shipped files; takes about half a second, so open it once. */
export function openStandardiser(modelFile = MODEL_FILE): Standardiser {
  return new Standardiser(openModel(modelFile), openSpellings());
}

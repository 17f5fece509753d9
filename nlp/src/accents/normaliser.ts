import { type Normalised, normalise } from "../text/normalise.ts";
import { openModel, openSpellings } from "./open.ts";
import { restoreAccents } from "./restore.ts";
import { type Standard, Standardiser } from "./standardise.ts";

/** All that this package can do to the spelling of a text; nothing of it changes the text that is kept and quoted. */
export type Normaliser = {
  /** Quick and without a model: see `normalise`. */
  normalise(text: string): Normalised;
  /** Only the missing accents of sentences that lack them; a marked text comes back as it was. */
  restoreAccents(text: string): string;
  /** Standard spelling with accents, as a careful writer would have typed it. */
  standard(text: string): string;
  /** The same with span, other readings and confidence of every word. */
  read(text: string): Standard;
};

/**
 * A normaliser over the shipped model and table (about 40 MB of memory, a quarter of a second to open, once a
 * process). Throws when the files are missing or of another version.
 */
export function createNormaliser(files: { model?: string; spellings?: string } = {}): Normaliser {
  const model = openModel(files.model);
  const standardiser = new Standardiser(model, openSpellings(files.spellings));
  return {
    normalise,
    restoreAccents: (text) => restoreAccents(model, text),
    standard: (text) => standardiser.text(text),
    read: (text) => standardiser.words(text),
  };
}

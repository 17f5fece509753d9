import { Tokenizer } from "@huggingface/tokenizers";
import { EncoderError } from "./encoder-error.ts";

// A writer may type them; they must not become tokens of the model.
const SPECIAL = /<\/?s>|<pad>|<unk>|<mask>/g;
const METASPACE = "▁";
// A word of 50,000 letters would cost time and memory that grow with its length more than in line.
const LONGEST_WORD = 64;
const LONGEST_CACHED = 24;
const MOST_CACHED = 20_000;

/**
 * Texts to piece ids, as the training's tokenizer does it. Words are looked up one by one and the usual ones are
 * remembered, so that everyday text costs little; a word of more than 64 letters is read in parts.
 */
export class PieceReader {
  readonly #tokenizer: Tokenizer;
  readonly #unknown: number;
  readonly #cache = new Map<string, readonly number[]>();

  constructor(tokenizer: object, unknown: number) {
    this.#tokenizer = new Tokenizer(tokenizer, {});
    if (this.#tokenizer.model === null || this.#tokenizer.token_to_id(METASPACE) === undefined)
      throw new EncoderError("the tokenizer has no piece for a space");
    this.#unknown = unknown;
  }

  /** The highest id that a text can give. */
  get highest(): number {
    return (this.#tokenizer.model?.vocab.length ?? 1) - 1;
  }

  /** Piece ids of a text, without the marks of beginning and end. */
  read(text: string): number[] {
    const plain = text.toWellFormed().normalize("NFC").replace(SPECIAL, " ");
    const { normalizer } = this.#tokenizer;
    const normal = (normalizer === null ? plain : normalizer.normalize(plain)).replace(/ {2,}/g, " ");
    const ids: number[] = [];
    for (const word of normal.trim().split(/[ ▁]+/)) {
      if (word === "") continue;
      for (const id of this.#word(METASPACE + word)) ids.push(id);
    }
    if (normal.endsWith(" ")) for (const id of this.#word(METASPACE)) ids.push(id);
    return ids;
  }

  #word(word: string): readonly number[] {
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const ids = partsOf(word).flatMap((part) => this.#part(part));
    if (word.length <= LONGEST_CACHED) {
      // Emptied as a whole: the usual words are back within a few texts, and no bookkeeping is paid for each hit.
      if (this.#cache.size >= MOST_CACHED) this.#cache.clear();
      this.#cache.set(word, ids);
    }
    return ids;
  }

  #part(part: string): number[] {
    const tokens = this.#tokenizer.model?.encode([part]) ?? [];
    const ids: number[] = [];
    for (const token of tokens) {
      const id = this.#tokenizer.token_to_id(token) ?? this.#unknown;
      // Neighbouring unknown letters are one unknown piece, as in training.
      if (id !== this.#unknown || ids.at(-1) !== this.#unknown) ids.push(id);
    }
    return ids;
  }
}

function partsOf(word: string): string[] {
  if (word.length <= LONGEST_WORD) return [word];
  const letters = Array.from(word);
  const parts: string[] = [];
  for (let at = 0; at < letters.length; at += LONGEST_WORD)
    parts.push(letters.slice(at, at + LONGEST_WORD).join(""));
  return parts;
}

import { type Choice, type Decoded, decode, type Slot } from "./decode.ts";
import type { SyllableModel } from "./syllable-model.ts";

/** Shorter texts say too little twice. */
const LEAST_WORDS = 40;
/** How much the rest of the text counts against the sentence, and how many sightings the usual share weighs. */
const TRUST = 0.8;
const USUAL = 4;

/** How far a choice leans to chat; more helps forum talk no further and hurts the news. */
const LEAN = 0.4;
const registers = new WeakMap<Slot, number>();
const leaning = new WeakMap<Slot, Slot>();

/**
 * Reads the sentences of one text. Where its words are those of chat, readings that chat likes weigh more (most of what
 * the model has read is news, in which nobody says «tui» or «nha»). A longer text is read twice: what a word was read as elsewhere in it (a name, the
 * thing it is about) speaks for reading it so again, after Gale, Church and Yarowsky (1992), «one sense per
 * discourse».
 */
export function decodeText(
  model: SyllableModel,
  typed: readonly (readonly Slot[])[],
  beam: number,
  posteriors = false,
): Decoded[] {
  const words = typed.reduce((sum, slots) => sum + slots.length, 0);
  const sentences = isChat(model, typed)
    ? typed.map((slots) => slots.map((slot) => inChat(model, slot)))
    : typed;
  if (words < LEAST_WORDS) return sentences.map((slots) => decode(model, slots, beam, posteriors));
  const seen = new Map<Slot, number[]>();
  for (const slots of sentences) {
    const { best } = decode(model, slots, beam);
    slots.forEach((slot, at) => {
      if (slot.length === 1) return;
      let counts = seen.get(slot);
      if (counts === undefined) {
        counts = new Array<number>(slot.length).fill(0);
        seen.set(slot, counts);
      }
      const choice = best[at] ?? 0;
      counts[choice] = (counts[choice] ?? 0) + 1;
    });
  }
  const again = new Map<Slot, Slot>();
  for (const [slot, counts] of seen) again.set(slot, leanTo(model, slot, counts));
  return sentences.map((slots) =>
    decode(
      model,
      slots.map((slot) => again.get(slot) ?? slot),
      beam,
      posteriors,
    ),
  );
}

/** The slot with each choice's score moved by how much more often than usual it was chosen in this text. */
function leanTo(model: SyllableModel, slot: Slot, counts: readonly number[]): Slot {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < 2) return slot;
  const usual = slot.map(({ words, score }) => Math.exp(score + model.unigram(words[0] ?? 0)));
  const sum = usual.reduce((all, share) => all + share, 0);
  return slot.map((choice, at): Choice => {
    const share = Math.max(1e-9, (usual[at] ?? 0) / sum);
    const here = ((counts[at] ?? 0) + USUAL * share) / (total + USUAL);
    return { ...choice, score: choice.score + TRUST * Math.log(here / share) };
  });
}

/** Whether the words of a text, whatever their marks, are more those of chat than of the news. */
function isChat(model: SyllableModel, sentences: readonly (readonly Slot[])[]): boolean {
  let sum = 0;
  for (const slots of sentences) for (const slot of slots) sum += registerOf(model, slot);
  return sum > 0;
}

function registerOf(model: SyllableModel, slot: Slot): number {
  const hit = registers.get(slot);
  if (hit !== undefined) return hit;
  let news = 0;
  let chat = 0;
  for (const { words, score } of slot) {
    const share = Math.exp(score + model.unigram(words[0] ?? 0));
    news += share;
    chat += share * Math.exp(model.chat(words[0] ?? 0));
  }
  const made = news > 0 ? Math.log(chat / news) : 0;
  registers.set(slot, made);
  return made;
}

/** The slot as chat would weigh it: fast marginal adaptation after Kneser, Peters and Klakow (1997). */
function inChat(model: SyllableModel, slot: Slot): Slot {
  if (slot.length === 1) return slot;
  const hit = leaning.get(slot);
  if (hit !== undefined) return hit;
  const made = slot.map((choice) => ({
    ...choice,
    score: choice.score + LEAN * model.chat(choice.words[0] ?? 0),
  }));
  leaning.set(slot, made);
  return made;
}

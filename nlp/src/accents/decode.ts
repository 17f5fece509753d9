import { EDGE, type SyllableModel } from "./syllable-model.ts";

/**
 * One thing that may stand at a place: its words, and how well it explains what was typed (a natural logarithm).
 * `text` is its spelling where that is not the words of the model put together.
 */
export type Choice = { words: readonly number[]; score: number; text?: string };

/** What may stand at one place of a sentence; never empty. */
export type Slot = readonly Choice[];

/** For each slot the choice of the likeliest reading, and, when asked for, how likely each of its choices is. */
export type Decoded = { best: number[]; posteriors: number[][] | null };

type State = {
  previous: number;
  last: number;
  pair: number;
  score: number;
  back: number;
  choice: number;
};

type Edge = { from: number; to: number; weight: number };

/**
 * The likeliest reading of a sentence: beam search over the last two words (Viterbi where the beam holds all).
 * Linear in the number of slots; `beam` bounds the states kept at each. With `posteriors`, sums over all paths inside
 * the beam (forward–backward) tell how likely each choice is.
 */
export function decode(
  model: SyllableModel,
  slots: readonly Slot[],
  beam: number,
  posteriors = false,
): Decoded {
  let states: State[] = [{ previous: EDGE, last: EDGE, pair: -1, score: 0, back: -1, choice: -1 }];
  const history: State[][] = [states];
  const edges: Edge[][] = [];
  for (let at = 0; at < slots.length; at++) {
    const slot = slots[at] as Slot;
    const step = advance(model, states, slot, beam, posteriors);
    states = step.states;
    history.push(states);
    if (posteriors) edges.push(step.edges);
  }
  // The edge of the sentence is a word too: «... được không» ends more sentences than «... được khống».
  const ending = states.map((state) => afterState(model, state, EDGE));
  let top = 0;
  states.forEach((state, index) => {
    if (state.score + (ending[index] ?? 0) > (states[top]?.score ?? 0) + (ending[top] ?? 0)) top = index;
  });
  const best: number[] = new Array(slots.length).fill(0);
  for (let at = slots.length, index = top; at > 0; at--) {
    const state = history[at]?.[index];
    if (state === undefined) break;
    best[at - 1] = state.choice;
    index = state.back;
  }
  return { best, posteriors: posteriors ? weigh(slots, history, edges, ending) : null };
}

function afterState(model: SyllableModel, state: State, word: number): number {
  const short = model.afterOne(state.last, word, model.pairOf(state.last, word));
  return model.afterTwo(state.pair, word, short);
}

function advance(
  model: SyllableModel,
  states: readonly State[],
  slot: Slot,
  beam: number,
  wantEdges: boolean,
): { states: State[]; edges: Edge[] } {
  const fresh: State[] = [];
  const edges: Edge[] = [];
  for (let choice = 0; choice < slot.length; choice++) {
    const { words, score } = slot[choice] as Choice;
    const first = words[0] ?? EDGE;
    const from = fresh.length;
    for (let index = 0; index < states.length; index++) {
      const state = states[index] as State;
      // States that share their last word share the pair, and become one state unless more words follow.
      let twin = from;
      while (twin < fresh.length && (states[(fresh[twin] as State).back] as State).last !== state.last)
        twin += 1;
      let pair: number;
      let short: number;
      const known = fresh[twin];
      if (known !== undefined && words.length === 1) {
        pair = known.pair;
        short = model.afterOne(state.last, first, pair);
      } else {
        pair = model.pairOf(state.last, first);
        short = model.afterOne(state.last, first, pair);
      }
      let weight = score + model.afterTwo(state.pair, first, short);
      let previous = state.last;
      let last = first;
      for (let more = 1; more < words.length; more++) {
        const word = words[more] as number;
        const next = model.pairOf(last, word);
        weight += model.afterTwo(pair, word, model.afterOne(last, word, next));
        pair = next;
        previous = last;
        last = word;
      }
      const total = state.score + weight;
      if (wantEdges) edges.push({ from: index, to: known === undefined ? fresh.length : twin, weight });
      if (known === undefined) {
        fresh.push({ previous, last, pair, score: total, back: index, choice });
      } else if (total > known.score) {
        known.score = total;
        known.back = index;
      }
    }
  }
  if (fresh.length <= beam) return { states: fresh, edges };
  const order = fresh.map((_, index) => index).sort((a, b) => score(fresh, b) - score(fresh, a) || a - b);
  const kept = order.slice(0, beam);
  if (!wantEdges) return { states: kept.map((index) => fresh[index] as State), edges };
  const place = new Map(kept.map((index, at) => [index, at]));
  return {
    states: kept.map((index) => fresh[index] as State),
    edges: edges.flatMap((edge) => {
      const to = place.get(edge.to);
      return to === undefined ? [] : [{ from: edge.from, to, weight: edge.weight }];
    }),
  };
}

const score = (states: readonly State[], index: number) => states[index]?.score ?? Number.NEGATIVE_INFINITY;

/**
 * The model is surer than it is right, for neighbouring triples tell partly the same; its scores are flattened by this
 * before they are read as shares (chosen on held-out news and forum text: see `eval/reliability.ts`).
 */
const FLATTEN = 0.8;

/** Forward–backward over the states that the beam kept. */
function weigh(
  slots: readonly Slot[],
  history: readonly State[][],
  edges: readonly Edge[][],
  ending: readonly number[],
): number[][] {
  const forward: Float64Array[] = [Float64Array.of(0)];
  edges.forEach((row, at) => {
    const sums = new Float64Array(history[at + 1]?.length ?? 0).fill(Number.NEGATIVE_INFINITY);
    for (const { from, to, weight } of row)
      sums[to] = addLogs(sums[to], (forward[at]?.[from] ?? 0) + FLATTEN * weight);
    forward.push(sums);
  });
  const backward: Float64Array[] = new Array(history.length);
  backward[history.length - 1] = Float64Array.from(ending, (weight) => FLATTEN * weight);
  for (let at = edges.length - 1; at >= 0; at--) {
    const sums = new Float64Array(history[at]?.length ?? 0).fill(Number.NEGATIVE_INFINITY);
    for (const { from, to, weight } of edges[at] ?? [])
      sums[from] = addLogs(sums[from], (backward[at + 1]?.[to] ?? 0) + FLATTEN * weight);
    backward[at] = sums;
  }
  return slots.map((slot, at) => {
    const shares = new Array<number>(slot.length).fill(0);
    const states = history[at + 1] ?? [];
    const logs = states.map((_, index) => (forward[at + 1]?.[index] ?? 0) + (backward[at + 1]?.[index] ?? 0));
    const top = Math.max(...logs);
    let sum = 0;
    states.forEach((state, index) => {
      const share = Math.exp((logs[index] ?? 0) - top);
      shares[state.choice] = (shares[state.choice] ?? 0) + share;
      sum += share;
    });
    return shares.map((share) => share / sum);
  });
}

function addLogs(a: number | undefined, b: number): number {
  if (a === undefined || a === Number.NEGATIVE_INFINITY) return b;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

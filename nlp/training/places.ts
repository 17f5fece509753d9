/**
 * Trains the span model of places, `models/places/spans.bin`, from the spans marked in the corpus: a linear-chain
 * random field over hashed features (`src/places/span-features.ts`), AdaGrad on the log likelihood with feature
 * dropout; every text also without marks, and so in small letters. Same files and settings, same weights.
 *
 *   node training/places.ts                       shipped weights, from the train side of the split
 *   node training/places.ts --folds 5 [--fold 1]  F1 by cross-validation over stories of the development files
 *   node training/places.ts --on p1,p2 --out F    weights from some files only, for `eval/places.ts`
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { withRules } from "../src/places/find-names.ts";
import { BUCKET_BITS, placeFeatures } from "../src/places/span-features.ts";
import {
  LABELS,
  likelySpans,
  type SpanWeights,
  scoresOf,
  stepOf,
  sumLabellings,
  writeSpanWeights,
} from "../src/places/span-model.ts";
import { tokenise } from "../src/text/normalise.ts";
import { trainSide } from "./accents/split.ts";
import { type PlacePost, readPosts } from "./place-posts.ts";

const DEVELOPMENT = "p1,p2,p3,p4,p5,p6,p7,p13,p14";

type Example = { features: Uint32Array[]; labels: Uint8Array };

const unmarked = (text: string) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D").normalize("NFC");

/** A text with its places marked word by word: 0 outside, 1 first word, 2 further. */
function toExample(text: string, places: readonly string[]): Example {
  const tokens = tokenise(text);
  const labels = new Uint8Array(tokens.length);
  const starts = new Map(tokens.map((token, at) => [token.start, at] as const).reverse());
  const ends = new Map(tokens.map((token, at) => [token.end, at] as const));
  for (const place of [...places].sort((a, b) => b.length - a.length))
    for (let from = text.indexOf(place); from >= 0; from = text.indexOf(place, from + 1)) {
      const first = starts.get(from);
      const last = ends.get(from + place.length);
      if (first === undefined || last === undefined || labels.subarray(first, last + 1).some((l) => l > 0))
        continue;
      labels.fill(2, first, last + 1).fill(1, first, first + 1);
    }
  return { features: placeFeatures(tokens), labels };
}

function variants(post: PlacePost): Example[] {
  const made = [toExample(post.text, post.places)];
  const change = (write: (text: string) => string) => {
    const text = write(post.text);
    if (text !== post.text) made.push(toExample(text, post.places.map(write)));
  };
  change(unmarked);
  change((text) => unmarked(text).toLowerCase());
  return made;
}
/** Features seen in fewer texts tell of those texts, not of places. */
const LEAST_SEEN = 5;

type Settings = { rounds: number; rate: number; seed: number; keep: number };

/** Trains the weights; deterministic for the same examples and settings. */
function train(examples: readonly Example[], { rounds, rate, seed, keep }: Settings): SpanWeights {
  const size = LABELS << BUCKET_BITS;
  const words = new Float32Array(size);
  const sums = new Float32Array(size).fill(1e-6);
  const steps = new Float32Array(LABELS * LABELS);
  const stepSums = new Float32Array(LABELS * LABELS).fill(1e-6);
  const weights: SpanWeights = { words, scale: 1, steps, least: 0.5 };
  const order = examples.map((_, at) => at);
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const average = new Float32Array(size);
  const seen = new Uint16Array(1 << BUCKET_BITS);
  for (const { features } of examples)
    for (const bucket of new Set(features.flatMap((row) => [...row])))
      seen[bucket] = Math.min(60_000, (seen[bucket] ?? 0) + 1);
  const stepAverage = new Float64Array(LABELS * LABELS);
  let averaged = 0;
  for (let round = 0; round < rounds; round++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const { features: whole, labels } = examples[index] as Example;
      const features = whole.map((row) =>
        row.filter((bucket) => (seen[bucket] ?? 0) >= LEAST_SEEN && random() < keep),
      );
      const length = features.length;
      if (length === 0) continue;
      const scores = scoresOf(weights, features);
      const { forward, backward, total } = sumLabellings(scores, steps);
      for (let at = 0; at < length; at++) {
        for (let label = 0; label < LABELS; label++) {
          const chance = Math.exp(
            (forward[at * LABELS + label] ?? 0) + (backward[at * LABELS + label] ?? 0) - total,
          );
          const gradient = (labels[at] === label ? 1 : 0) - chance;
          if (Math.abs(gradient) < 1e-4) continue;
          for (const bucket of features[at] as Uint32Array) {
            const place = bucket * LABELS + label;
            const step = gradient;
            sums[place] = (sums[place] as number) + step * step;
            words[place] = (words[place] as number) + (rate * step) / Math.sqrt(sums[place] as number);
          }
          if (at === 0) continue;
          for (let from = 0; from < LABELS; from++) {
            if (from === 0 && label === 2) continue;
            const pair = Math.exp(
              (forward[(at - 1) * LABELS + from] ?? 0) +
                stepOf(steps, from, label) +
                (scores[at * LABELS + label] ?? 0) +
                (backward[at * LABELS + label] ?? 0) -
                total,
            );
            const step = (labels[at - 1] === from && labels[at] === label ? 1 : 0) - pair;
            const place = from * LABELS + label;
            stepSums[place] = (stepSums[place] as number) + step * step;
            steps[place] = (steps[place] as number) + (rate * step) / Math.sqrt(stepSums[place] as number);
          }
        }
      }
    }
    if (round >= rounds / 2) {
      averaged += 1;
      for (let at = 0; at < size; at++) average[at] = (average[at] as number) + (words[at] as number);
      for (let at = 0; at < steps.length; at++)
        stepAverage[at] = (stepAverage[at] as number) + (steps[at] as number);
    }
  }
  for (let at = 0; at < size; at++) words[at] = (average[at] as number) / averaged;
  for (let at = 0; at < steps.length; at++) steps[at] = (stepAverage[at] as number) / averaged;
  weights.scale = keep;
  return weights;
}

const hashOf = (text: string) =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16);
const storyHash = (post: PlacePost) => hashOf(`places:${post.file}/${post.story}`);

/** The mean of the weights of several seeds, which is the mean of their log scores. */
function trainAll(posts: readonly PlacePost[], settings: Settings): SpanWeights {
  const examples = posts.flatMap(variants);
  const first = train(examples, settings);
  const seeds = Number(values.seeds);
  for (let seed = 2; seed <= seeds; seed++) {
    const other = train(examples, { ...settings, seed });
    for (const part of ["words", "steps"] as const)
      for (let at = 0; at < first[part].length; at++)
        first[part][at] = (first[part][at] ?? 0) + (other[part][at] ?? 0);
  }
  for (const part of ["words", "steps"] as const)
    for (let at = 0; at < first[part].length; at++) first[part][at] = (first[part][at] ?? 0) / seeds;
  return first;
}

const { values } = parseArgs({
  options: {
    folds: { type: "string" },
    fold: { type: "string" },
    on: { type: "string", default: "" },
    out: { type: "string", default: new URL("../models/places/spans.bin", import.meta.url).pathname },
    rounds: { type: "string", default: "5" },
    rate: { type: "string", default: "0.1" },
    least: { type: "string", default: "0.15" },
    plain: { type: "boolean", default: false },
    seeds: { type: "string", default: "3" },
    keep: { type: "string", default: "0.5" },
    errors: { type: "boolean", default: false },
  },
});
const settings = {
  rounds: Number(values.rounds),
  rate: Number(values.rate),
  seed: 1,
  keep: Number(values.keep),
};

if (values.folds !== undefined) {
  const folds = Number(values.folds);
  const posts = readPosts().filter((post) => (values.on || DEVELOPMENT).split(",").includes(post.file));
  const foldOf = (post: PlacePost) => storyHash(post) % folds;
  const byLeast = new Map<number, number[]>();
  const byRegister = new Map<string, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    if (values.fold !== undefined && Number(values.fold) !== fold) continue;
    const weights = trainAll(
      posts.filter((post) => foldOf(post) !== fold),
      settings,
    );
    for (const post of posts.filter((post) => foldOf(post) === fold)) {
      const tokens = tokenise(post.text);
      const features = placeFeatures(tokens);
      const gold = new Set(post.places);
      for (const least of [0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4]) {
        const spans = values.plain
          ? likelySpans(weights, features, least)
          : withRules(tokens, likelySpans(weights, features, least));
        const read = new Set(spans.map((s) => post.text.slice(tokens[s.first]?.start, tokens[s.last]?.end)));
        const hits = [...gold].filter((place) => read.has(place)).length;
        const add = (map: Map<unknown, number[]>, key: unknown) => {
          const [a = 0, b = 0, c = 0] = map.get(key) ?? [];
          map.set(key, [a + hits, b + gold.size, c + read.size]);
        };
        add(byLeast as Map<unknown, number[]>, least);
        if (least === 0.15) {
          add(byRegister as Map<unknown, number[]>, post.register);
          if (values.errors && (hits < gold.size || hits < read.size))
            console.log(
              post.id,
              "|",
              [...gold].filter((p) => !read.has(p)).join("; "),
              "|",
              [...read].filter((p) => !gold.has(p)).join("; "),
              "|",
              post.text.slice(0, 220),
            );
        }
      }
    }
  }
  for (const map of [byLeast, byRegister])
    for (const [key, [hits = 0, gold = 0, read = 0]] of map)
      console.log(
        key,
        "P",
        (hits / read).toFixed(3),
        "R",
        (hits / gold).toFixed(3),
        "F1",
        ((2 * hits) / (gold + read)).toFixed(3),
        gold,
      );
} else {
  const all = readPosts();
  const learnt = trainSide(all);
  const posts = all.filter((post, at) =>
    values.on === "" ? learnt[at] === true : values.on.split(",").includes(post.file),
  );
  if (posts.length === 0) throw new Error(`no posts to learn from in ${values.on}`);
  console.log(`${posts.length} posts, ${posts.flatMap((post) => post.places).length} places`);
  const weights = trainAll(posts, settings);
  writeFileSync(values.out, writeSpanWeights({ ...weights, least: Number(values.least) }));
}

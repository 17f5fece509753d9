/**
 * Tunes the weight table of `rules-1`: ridge logistic regression of each target on the features of the lexicon, with
 * signs held by meaning (a sign of violence never speaks for calm). Deterministic.
 *
 *   node eval/tune-lexicon.ts OUT.json CORPUS.jsonl … [--calm FILE.txt[:N] …]
 *
 * `--calm` files hold everyday talk, one text a line, of which the first N are taken as level 0 with no claim.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { TOPICS } from "@hoasom/core";
import { type CorpusLine, readCorpusLine } from "../src/eval/corpus-line.ts";
import { createAnalyser, FORM_FEATURES, PARENT } from "../src/scorers/lexicon/analyse.ts";
import { COMBINATIONS } from "../src/scorers/lexicon/combinations.ts";
import { LEXICON, lexiconDigest } from "../src/scorers/lexicon/lexicon.ts";
import { TARGETS, type Target, type Weights } from "../src/scorers/lexicon/types.ts";
import { TUNING_WARD } from "./tuning-ward.ts";

type Row = { at: number[]; values: number[]; calm: boolean; labels: Record<Target, 0 | 1> };

/** Everyday talk counts in full against a conflict; for the rest it is only a sample of talk about nothing. */
const CALM_WEIGHT = 2;
const CALM_WEIGHT_ELSE = 0.35;
// A line shares its group's weight and strays from it only where the texts say so; topics have fewer texts each.
const RIDGE = { conflict: { group: 1.5, line: 3 }, rest: { group: 4, line: 8 } };
const ROUNDS = 400;

const [out, ...rest] = process.argv.slice(2);
if (out === undefined || rest.length === 0) {
  console.error("usage: node eval/tune-lexicon.ts OUT.json CORPUS.jsonl … [--calm FILE.txt …]");
  process.exit(2);
}
const split = rest.indexOf("--calm");
const corpusFiles = split < 0 ? rest : rest.slice(0, split);
const calmFiles = split < 0 ? [] : rest.slice(split + 1);

const names: string[] = [];
const indexOf = new Map<string, number>();
const analyse = createAnalyser(TUNING_WARD);

function toRow(text: string, parent: string | undefined, calm: boolean, labels: Row["labels"]): Row {
  const seen = analyse(text, parent === undefined ? {} : { parentText: parent });
  const row: Row = { at: [], values: [], calm, labels };
  for (const [name, value] of seen.values) {
    let index = indexOf.get(name);
    if (index === undefined) {
      index = names.push(name) - 1;
      indexOf.set(name, index);
    }
    row.at.push(index);
    row.values.push(value);
  }
  return row;
}

function labelsOf(line: CorpusLine): Row["labels"] {
  const is = (holds: boolean): 0 | 1 => (holds ? 1 : 0);
  const labels = Object.fromEntries(TARGETS.map((target) => [target, 0])) as Row["labels"];
  labels.conflict1 = is(line.conflict >= 1);
  labels.conflict2 = is(line.conflict >= 2);
  labels.conflict3 = is(line.conflict >= 3);
  labels.claim = is(line.claim !== "none");
  labels.harmful = is(line.claim === "harmful");
  labels.protected = is(line.protected);
  for (const topic of line.topics) labels[topic] = 1;
  return labels;
}

const linesOf = (file: string) =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
const rows: Row[] = [];
for (const file of corpusFiles) {
  const lines = linesOf(file).map(readCorpusLine);
  const texts = new Map(lines.map((line) => [line.id, line.text]));
  for (const line of lines) {
    const parent = line.parent === undefined ? undefined : texts.get(line.parent);
    rows.push(toRow(line.text, parent, false, labelsOf(line)));
  }
}
const calm = Object.fromEntries(TARGETS.map((target) => [target, 0])) as Row["labels"];
for (const entry of calmFiles) {
  const [file = "", first] = entry.split(":");
  const lines = linesOf(file).slice(0, first === undefined ? undefined : Number(first));
  for (const text of lines) rows.push(toRow(text, undefined, true, calm));
}

const AGAINST = new Set([
  "resolved",
  "past",
  "elsewhere",
  "advert",
  "idiom",
  "fiction",
  "question",
  "denial",
  "negation",
]);
const FOR = new Set([
  "weapon",
  "injury",
  "ongoing",
  "violence",
  "threat",
  "call_to_force",
  "self_harm",
  "vulnerable",
  "crowd_residents",
  "repetition",
  "dispute",
  "accusation",
  "property_damage",
  "tension",
]);
const signals = new Map<string, { signal: string; topics: readonly string[] }>([
  ...LEXICON.map((group): [string, { signal: string; topics: readonly string[] }] => [
    group.id,
    { signal: group.signal, topics: group.topics ?? [] },
  ]),
  ...COMBINATIONS.map((pair): [string, { signal: string; topics: readonly string[] }] => [
    pair.id,
    { signal: pair.signal, topics: [] },
  ]),
  ...FORM_FEATURES.map((id): [string, { signal: string; topics: readonly string[] }] => [
    id,
    { signal: "form", topics: [] },
  ]),
]);

/** What a parent says may colour a comment a little, and lends it no other topic than its own. */
function lentRange(name: string, target: Target): [number, number] {
  if ((TOPICS as readonly string[]).includes(target))
    return signals.get(name)?.topics.includes(target) ? [0, 2] : [-0.5, 0];
  return [-1, 1];
}

/** The range that a weight may take, by what the feature means. */
function range(name: string, target: Target): [number, number] {
  const known = signals.get(name.split(/[#~]/)[0] ?? name);
  if (known === undefined)
    return name.startsWith(PARENT) ? lentRange(name.slice(PARENT.length), target) : [0, 0];
  const { signal, topics } = known;
  if (name.startsWith("conflict")) return [0, 0];
  if (target.startsWith("conflict")) {
    if (FOR.has(signal)) return [0, 4];
    if (AGAINST.has(signal)) return [-4, 0];
    // Complaint about an authority never raises the level of a conflict (domain reference 5.1).
    if ((signal === "authority" || signal === "protected_cue") && target !== "conflict1") return [-3, 0];
    // Bad language raises the heat a little and is never evidence by itself (13); what is claimed or talked of, less.
    if (signal === "profanity") return [0, 0.3];
    if (signal.startsWith("claim")) return [-0.6, 0.4];
    return signal === "topic" ? [-1, 0.8] : [-1, 1];
  }
  if (target === "protected") return signal === "authority" || signal === "protected_cue" ? [0, 4] : [-3, 2];
  if (target === "claim" || target === "harmful") return signal.startsWith("claim") ? [0, 4] : [-3, 2];
  if (topics.includes(target)) return [0, 4];
  return signal === "topic" ? [-2, 0.5] : [-2, 2];
}

/**
 * Where a weight starts and is drawn to: the severity lexicon of the domain reference (15) in log-odds. Hints and
 * single lines are drawn to nothing.
 */
/** A phrase of force is held near its seed: a few hundred texts must not unlearn what a fight is. */
const DRAWN = 8;
const PRIOR: Record<string, Partial<Record<"conflict1" | "conflict2" | "conflict3", number>>> = {
  violence: { conflict1: 1.4, conflict2: 1.6, conflict3: 2 },
  threat: { conflict1: 1.4, conflict2: 1.6, conflict3: 2 },
  call_to_force: { conflict1: 1.4, conflict2: 1.6, conflict3: 2 },
  weapon: { conflict1: 1.4, conflict2: 1.6, conflict3: 2 },
  self_harm: { conflict1: 1.6, conflict2: 2, conflict3: 2.4 },
  injury: { conflict1: 0.6, conflict2: 0.8, conflict3: 1 },
  property_damage: { conflict1: 1, conflict2: 1 },
  crowd_residents: { conflict1: 0.8, conflict2: 0.8 },
  dispute: { conflict1: 1, conflict2: 0.9 },
  accusation: { conflict1: 0.6, conflict2: 0.6 },
  ongoing: { conflict1: 0.5, conflict2: 0.8, conflict3: 0.8 },
  tension: { conflict1: 0.4 },
};

/** The same for words of force in a tale, a game, an offer, the past, another place, a settled or calming text. */
const PRIOR_CALM: Record<string, number> = {
  "fiction+violence": -2.5,
  "sport+violence": -2.5,
  "advert+violence": -2,
  "peace+violence": -2.5,
  "resolved+violence": -2,
  "elsewhere+violence": -2,
  "past+violence": -1.5,
};

function prior(name: string, target: Target): number {
  if (target === "conflict2" || target === "conflict3") {
    const calm = PRIOR_CALM[name];
    if (calm !== undefined) return calm;
  }
  if (name.includes("#") || name.includes("+") || name.startsWith("hint_") || name.startsWith(PARENT))
    return 0;
  const signal = signals.get(name.split("~")[0] ?? name)?.signal ?? "";
  return target === "conflict1" || target === "conflict2" || target === "conflict3"
    ? (PRIOR[signal]?.[target] ?? 0)
    : 0;
}

function regress(target: Target): { bias: number; weights: Float64Array } {
  const calmWeight = target.startsWith("conflict") ? CALM_WEIGHT : CALM_WEIGHT_ELSE;
  const low = names.map((name) => range(name, target)[0]);
  const high = names.map((name) => range(name, target)[1]);
  const drawnTo = names.map((name) => prior(name, target));
  const weights = Float64Array.from(drawnTo);
  const strength = target.startsWith("conflict") ? RIDGE.conflict : RIDGE.rest;
  const ridge = names.map((name, index) =>
    drawnTo[index] !== 0 ? DRAWN : name.includes("#") ? strength.line : strength.group,
  );
  const momentum = new Float64Array(names.length);
  const scale = new Float64Array(names.length).fill(1e-8);
  let bias = -2;
  let biasScale = 1e-8;
  const gradient = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    let biasGradient = 0;
    for (const row of rows) {
      let sum = bias;
      for (let k = 0; k < row.at.length; k++) sum += (weights[row.at[k] ?? 0] ?? 0) * (row.values[k] ?? 0);
      const error = (1 / (1 + Math.exp(-sum)) - row.labels[target]) * (row.calm ? calmWeight : 1);
      biasGradient += error;
      for (let k = 0; k < row.at.length; k++) {
        const index = row.at[k] ?? 0;
        gradient[index] = (gradient[index] ?? 0) + error * (row.values[k] ?? 0);
      }
    }
    const rate = 0.15 * (1 - round / ROUNDS) + 0.002;
    biasScale = 0.97 * biasScale + 0.03 * biasGradient ** 2;
    bias -= (rate * biasGradient) / Math.sqrt(biasScale);
    for (let index = 0; index < names.length; index++) {
      const slope =
        (gradient[index] ?? 0) + (ridge[index] ?? 0) * ((weights[index] ?? 0) - (drawnTo[index] ?? 0));
      scale[index] = 0.97 * (scale[index] ?? 0) + 0.03 * slope ** 2;
      momentum[index] = 0.8 * (momentum[index] ?? 0) + 0.2 * slope;
      const next = (weights[index] ?? 0) - (rate * (momentum[index] ?? 0)) / Math.sqrt(scale[index] ?? 1);
      weights[index] = Math.min(high[index] ?? 0, Math.max(low[index] ?? 0, next));
    }
  }
  return { bias, weights };
}

const round = (value: number) => Math.round(value * 1000) / 1000;
const table: Omit<Weights, "lexicon"> = { bias: {} as Weights["bias"], groups: {} };
for (const target of TARGETS) {
  const { bias, weights } = regress(target);
  table.bias[target] = round(bias);
  names.forEach((name, index) => {
    const weight = round(weights[index] ?? 0);
    if (Math.abs(weight) < 0.02) return;
    const group = table.groups[name] ?? {};
    group[target] = weight;
    table.groups[name] = group;
  });
}
const sorted = Object.fromEntries(Object.entries(table.groups).sort(([a], [b]) => a.localeCompare(b)));
writeFileSync(
  out,
  `${JSON.stringify({ lexicon: await lexiconDigest(), bias: table.bias, groups: sorted }, null, 1)}\n`,
);
console.error(`${rows.length} texts, ${names.length} features -> ${out}`);

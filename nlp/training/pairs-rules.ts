// Learns how claim pairs are judged from `corpus/pairs-*.jsonl`: rarity of words, what a word on one side only tells,
// trees over the comparison, the join with a pair model, thresholds.
//   node training/pairs-rules.ts [--model models/post] [--out models/claims/rules.json]
// Claims are split like training/split.py does (a hash of the claim): 80 % train, 10 % dev, 10 % test. With a model folder
// the join is fitted on dev, whose claims the model has not seen either.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createNormaliser } from "../src/accents/normaliser.ts";
import { compare, FEATURES } from "../src/claims/compare.ts";
import { cosineFeature } from "../src/claims/match-claims.ts";
import { voicesOf } from "../src/claims/open-matcher.ts";
import { formatPairs, pairFigures } from "../src/claims/pair-figures.ts";
import { ClaimRules, rarityOf, runTrees, weighUnmatched } from "../src/claims/rules.ts";
import { readStatement } from "../src/claims/statement.ts";
import { openEncoder } from "../src/encoder/open-encoder.ts";
import { fitLogistic } from "../src/scorers/trained/fit-logistic.ts";
import { boost, fitSparse } from "./boost.ts";

const SEED = 20261125;
const SALT = "hoasom233:";
const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const corpus = fileURLToPath(new URL("./corpus/", import.meta.url));
const out = option("--out") ?? fileURLToPath(new URL("../models/claims/rules.json", import.meta.url));

type Pair = { a: string; b: string; same: boolean; kind: string; claim: string };
const hash = (text: string) =>
  Number.parseInt(createHash("sha256").update(text).digest("hex").slice(0, 8), 16);
const pairs: Pair[] = readdirSync(corpus)
  .filter((name) => /^pairs.*\.jsonl$/.test(name))
  .sort()
  .flatMap((name) =>
    readFileSync(corpus + name, "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map((pair) => ({
        ...pair,
        a: pair.a.normalize("NFC"),
        b: pair.b.normalize("NFC"),
        claim: `${name.replace(".jsonl", "")}/${pair.claim}`,
      })),
  );
const side = pairs.map(({ claim }) => {
  const bucket = hash(`${SALT}pairs/${claim}`) % 100;
  return bucket < 80 ? "train" : bucket < 90 ? "dev" : "test";
});
const pick = (name: string) => [...pairs.keys()].filter((at) => side[at] === name);
const [train, dev, test] = [pick("train"), pick("dev"), pick("test")];
console.log(`pairs: ${train.length} train, ${dev.length} dev, ${test.length} test`);

const normaliser = createNormaliser();
const statements = new Map(
  [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].map((text) => [text, readStatement(text, normaliser)]),
);
const of = (text: string) => statements.get(text) ?? readStatement(text, normaliser);

// Rarity over the training side's texts and the corpus posts; words of one text only share the default.
const posts = readdirSync(corpus)
  .filter((name) => /^p\d+-.*\.jsonl$/.test(name))
  .flatMap((name) =>
    readFileSync(corpus + name, "utf8")
      .split("\n")
      .filter(Boolean),
  )
  .filter((_, at) => at % 3 === 0)
  .map((line) => readStatement(JSON.parse(line).text, normaliser));
const texts = [...posts, ...new Set(train.flatMap((at) => [pairs[at]?.a ?? "", pairs[at]?.b ?? ""]))].map(
  (text) => (typeof text === "string" ? of(text) : text),
);
const seen = new Map<string, number>();
for (const { words } of texts) for (const key of words.keys()) seen.set(key, (seen.get(key) ?? 0) + 1);
const round = (value: number, digits = 3) => Math.round(value * 10 ** digits) / 10 ** digits;
const rarityWords = Object.fromEntries(
  [...seen]
    .filter(([, n]) => n >= 12)
    .sort()
    .map(([key, n]) => [key, round(Math.log(texts.length / n), 2)]),
);
const rarity = { default: round(Math.log(texts.length / 6), 2), words: rarityWords };
const rare = rarityOf({ rarity });
const compared = pairs.map(({ a, b }) => compare(of(a), of(b), rare));
const truth = (at: number) => pairs[at]?.same ?? false;

// What a word on one side only tells; out of fold for the rows that the trees learn from.
const counts = new Map<string, number>();
for (const at of train)
  for (const key of new Set(compared[at]?.unmatched)) counts.set(key, (counts.get(key) ?? 0) + 1);
const vocabulary = [...counts]
  .filter(([, n]) => n >= 15)
  .map(([key]) => key)
  .sort();
const column = new Map(vocabulary.map((key, at) => [key, at]));
const sparse = compared.map(({ unmatched }) => unmatched.flatMap((key) => column.get(key) ?? []));
const learnWords = (rows: readonly number[]): ClaimRules["words"] => {
  const { bias, weights } = fitSparse(
    rows.map((at) => sparse[at] ?? []),
    rows.map(truth),
    vocabulary.length,
    SEED,
  );
  return {
    bias: round(bias),
    weights: Object.fromEntries(vocabulary.map((key, at) => [key, round(weights[at] ?? 0)])),
  };
};
const fold = (at: number, of: number) => hash(`fold:${pairs[at]?.claim}`) % of;
const words = learnWords(train);
const wordScore = pairs.map((_, at) =>
  side[at] === "train" ? 0 : weighUnmatched(words, compared[at]?.unmatched ?? []),
);
for (let number = 0; number < 5; number++) {
  const others = learnWords(train.filter((at) => fold(at, 5) !== number));
  for (const at of train)
    if (fold(at, 5) === number) wordScore[at] = weighUnmatched(others, compared[at]?.unmatched ?? []);
}
const rows = pairs.map((_, at) => [...(compared[at]?.features ?? []), wordScore[at] ?? 0]);
const SETTINGS = { trees: 250, depth: 4, rate: 0.045, leastLeaf: 30, ridge: 10, share: 0.3 };
const trees = boost(
  train.map((at) => rows[at] ?? []),
  train.map(truth),
  SETTINGS,
  SEED,
);
const own = rows.map((row) => runTrees(trees, row));

const calibrate = (columns: readonly ((at: number) => number)[]) => {
  const x = (at: number) => columns.map((value) => value(at));
  const scores = new Map<number, number>();
  const apply = (weights: readonly number[], at: number) =>
    x(at).reduce((sum, value, k) => sum + value * (weights[k] ?? 0), weights.at(-1) ?? 0);
  const learn = (rows: readonly number[]) => fitLogistic(rows.map(x), rows.map(truth), 1);
  for (let number = 0; number < 5; number++) {
    const weights = learn(dev.filter((at) => fold(at, 5) !== number));
    for (const at of dev) if (fold(at, 5) === number) scores.set(at, apply(weights, at));
  }
  const weights = learn(dev);
  for (const at of test) scores.set(at, apply(weights, at));
  return { weights: weights.map((weight) => round(weight, 4)), scores };
};
const show = (name: string, scores: ReadonlyMap<number, number>) => {
  for (const [part, members] of [
    ["dev, cross-fitted", dev],
    ["test", test],
  ] as const) {
    const judged = members.map((at) => ({
      same: truth(at),
      kind: pairs[at]?.kind ?? "",
      score: 1 / (1 + Math.exp(-(scores.get(at) ?? 0))),
      found: (scores.get(at) ?? 0) >= 0,
    }));
    console.log(`\n${name}, ${part}\n${formatPairs(pairFigures(judged))}`);
  }
};
const aloneFit = calibrate([(at) => own[at] ?? 0]);
show("rules alone", aloneFit.scores);
const joins: ClaimRules["joins"] = {
  alone: { rules: aloneFit.weights[0] ?? 0, bias: aloneFit.weights[1] ?? 0 },
};
let scores = aloneFit.scores;
const folder = option("--model");
if (folder !== undefined) {
  const encoder = await openEncoder(folder);
  const held = [...dev, ...test];
  const voices = await voicesOf(
    encoder,
    held.map((at) => [pairs[at]?.a ?? "", pairs[at]?.b ?? ""] as const),
  );
  const logit = new Map(held.map((at, k) => [at, voices[k]?.pairLogit ?? 0]));
  const cosine = new Map(held.map((at, k) => [at, voices[k]?.cosine ?? 0]));
  await encoder.close();
  const pairOnly = calibrate([(at) => logit.get(at) ?? 0]);
  show("pair model alone", pairOnly.scores);
  const joined = calibrate([
    (at) => own[at] ?? 0,
    (at) => logit.get(at) ?? 0,
    (at) => cosineFeature(cosine.get(at) ?? 0),
  ]);
  show("pair model, vectors and rules", joined.scores);
  const [rules = 0, pair = 0, near = 0, bias = 0] = joined.weights;
  joins.both = { model: encoder.version, rules, pair, cosine: near, bias };
  scores = joined.scores;
}
const chances = dev.map((at) => ({ p: 1 / (1 + Math.exp(-(scores.get(at) ?? 0))), same: truth(at) }));
const grid = Array.from({ length: 151 }, (_, at) => 0.2 + at * 0.005);
const right = (limit: number) => chances.filter(({ p, same }) => p >= limit === same).length;
const decide = grid.reduce((best, limit) => (right(limit) > right(best) ? limit : best), 0.5);
const precise = (limit: number) => {
  const taken = chances.filter(({ p }) => p >= limit);
  return taken.filter(({ same }) => same).length >= 0.9 * taken.length;
};
const same = Math.max(
  decide,
  grid.find((limit) => grid.every((more) => more < limit || precise(more))) ?? 0.95,
);
// Shown to a person while nine of ten true pairs are.
const positives = chances
  .filter(({ same }) => same)
  .map(({ p }) => p)
  .sort((x, y) => x - y);
const suggest = Math.min(decide, positives[Math.floor(positives.length / 10)] ?? 0.3);
const rules = ClaimRules.parse({
  version: `claims-1 ${createHash("sha256")
    .update(JSON.stringify([rarity, words, trees, joins]))
    .digest("hex")
    .slice(0, 8)}`,
  features: [...FEATURES, "words"],
  rarity,
  words,
  trees: { bias: round(trees.bias, 5), nodes: trees.nodes },
  joins,
  thresholds: { same: round(same), decide: round(decide), suggest: round(suggest) },
});
writeFileSync(out, `${JSON.stringify(rules)}\n`);
console.log(
  `\n${out}: ${rules.version}, joins ${JSON.stringify(joins)}, thresholds ${JSON.stringify(rules.thresholds)}`,
);

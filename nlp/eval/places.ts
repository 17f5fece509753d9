/**
 * Place F1 on exact spans (each spelling counts once a text) of the span model and of the rules alone.
 *
 *   node eval/places.ts p9,p10,p11,p12,p15,p16 [--weights FILE] [--half 0|1]
 *   node eval/places.ts --outside        all files, only posts that the shipped weights have not learnt from
 *
 * `--half` takes the stories of one side of a hash: 0 may be looked at for errors, 1 may not.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { findNames } from "../src/places/find-names.ts";
import { findPlaces, type Named } from "../src/places/find-places.ts";
import { readSpanWeights } from "../src/places/span-model.ts";
import { type Token, tokenise } from "../src/text/normalise.ts";
import { trainSide } from "../training/accents/split.ts";
import { type PlacePost, readPosts } from "../training/place-posts.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    weights: { type: "string", default: new URL("../models/places/spans.bin", import.meta.url).pathname },
    outside: { type: "boolean", default: false },
    half: { type: "string" },
  },
});
const posts = readPosts();
const wanted = new Set(positionals.flatMap((list) => list.split(",")));
for (const file of wanted)
  if (!posts.some((post) => post.file === file)) throw new Error(`no file ${file} in the corpus`);
if (wanted.size === 0 && !values.outside) throw new Error("name files of the corpus (p9,p10), or --outside");
const learnt = values.outside ? trainSide(posts) : posts.map(() => false);
const weights = readSpanWeights(readFileSync(values.weights));

const halfOf = (file: string, story: string) =>
  createHash("sha256").update(`half:${file}/${story}`).digest()[0] as number & 1;

const rows = new Map<string, number[]>();
const count = (row: string, post: PlacePost, tokens: readonly Token[], spans: readonly Named[]) => {
  const read = new Set(
    spans.map(({ first, last }) => post.text.slice(tokens[first]?.start, tokens[last]?.end)),
  );
  const gold = new Set(post.places);
  const hits = [...gold].filter((place) => read.has(place)).length;
  const [a = 0, b = 0, c = 0] = rows.get(row) ?? [];
  rows.set(row, [a + hits, b + gold.size, c + read.size]);
};
posts.forEach((post, at) => {
  if ((wanted.size > 0 && !wanted.has(post.file)) || learnt[at] === true) return;
  if (values.half !== undefined && String(halfOf(post.file, post.story) & 1) !== values.half) return;
  const tokens = tokenise(post.text);
  const spans = findNames(weights, tokens);
  count("rules alone", post, tokens, findPlaces(tokens));
  for (const row of ["model", `model ${post.register}`, `model ${post.file}`])
    count(row, post, tokens, spans);
});
console.log("                       P      R      F1   places");
for (const [row, [hits = 0, gold = 0, read = 0]] of [...rows].sort(([a], [b]) => a.localeCompare(b)))
  console.log(
    row.padEnd(20),
    ...[hits / (read || 1), hits / (gold || 1), (2 * hits) / (gold + read || 1)].map((value) =>
      value.toFixed(3),
    ),
    String(gold).padStart(6),
  );

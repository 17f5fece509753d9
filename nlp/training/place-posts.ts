import { readdirSync, readFileSync } from "node:fs";
import type { Post } from "./accents/split.ts";

/** A post of the corpus with the places marked in it. */
export type PlacePost = Post & { places: string[] };

const CORPUS = new URL("./corpus/", import.meta.url);

/** All posts of the corpus in the order that the split needs, with the name of the file (`p7`) they stand in. */
export function readPosts(): PlacePost[] {
  return readdirSync(CORPUS)
    .filter((name) => /^p\d+[-.].*jsonl$/.test(name))
    .sort((a, b) => Number.parseInt(a.slice(1), 10) - Number.parseInt(b.slice(1), 10) || (a < b ? -1 : 1))
    .flatMap((name) =>
      readFileSync(new URL(name, CORPUS), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => ({ ...(JSON.parse(line) as PlacePost), file: name.split(/[-.]/)[0] ?? name })),
    );
}

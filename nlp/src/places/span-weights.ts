import { readFileSync } from "node:fs";
import { readSpanWeights } from "./span-model.ts";

/** Where the shipped weights of the place model lie. */
const FILE = new URL("../../models/places/spans.bin", import.meta.url);

/** The shipped weights of the place model (7 MB in memory), read once a process; throws when the file is missing. */
export const SPAN_WEIGHTS = readSpanWeights(readFileSync(FILE));

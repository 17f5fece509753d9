/**
 * Lines of JSON with `id` and `text` on standard input → lines with `id`, `restored` and, the same, `text`: standard
 * spelling with the accents that were missing. For whoever trains on texts as a careful writer would have typed them.
 *
 *   node training/accents/restore-lines.ts [--model FILE] < in.jsonl > out.jsonl
 *
 * The shipped model has read the posts of the train side (`split.ts`, the same split as `training/split.py`) and none
 * of dev and test, so it restores stripped copies of dev and test no better than texts it has never seen.
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { MODEL_FILE, openStandardiser } from "../../src/accents/open.ts";

const { values: options } = parseArgs({ options: { model: { type: "string", default: MODEL_FILE } } });
const standardiser = openStandardiser(options.model);
let number = 0;
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  number += 1;
  if (line.trim() === "") continue;
  const { id, text } = readLine(line);
  if (text === null) {
    process.stderr.write(`line ${number}: no JSON object with a text\n`);
    process.exitCode = 1;
    continue;
  }
  const restored = standardiser.text(text);
  process.stdout.write(`${JSON.stringify({ id, restored, text: restored })}\n`);
}

function readLine(line: string): { id: unknown; text: string | null } {
  try {
    const { id, text } = JSON.parse(line) as { id?: unknown; text?: unknown };
    return { id, text: typeof text === "string" ? text : null };
  } catch {
    return { id: null, text: null };
  }
}

import { formatPairs, type JudgedPair, openPairMatcher, type PairMatcher, pairFigures } from "@hoasom/nlp";
import type { Command } from "commander";
import { CliFailure, mapJsonLines, numberedLines, print } from "./lines.ts";

/** `match`: whether two texts state the same claim. */
export function matchCommand(program: Command): void {
  program
    .command("match")
    .description("lines with a, b → {same, score}: do both state the same claim")
    .argument("[file]", "a file of JSON lines, - for standard input, or one text when a second is given", "-")
    .argument("[text]", "the second of two texts")
    .option("--table", "for lines that also have same: a table of accuracy and AUC by kind")
    .option("--json", "with --table, the figures as one JSON line")
    .option("--rules-only", "without the trained model")
    .action(async (first: string, second: string | undefined, options: Options) => {
      if (options.json && !options.table) throw new CliFailure("--json goes with --table");
      if (options.table && second !== undefined) throw new CliFailure("--table needs a file, not two texts");
      const matcher = await open(options);
      try {
        if (second !== undefined) print(await judge(matcher, { a: first, b: second }));
        else if (options.table) await table(matcher, first, options.json ?? false);
        else await mapJsonLines(first, (value) => judge(matcher, value));
      } finally {
        await matcher.close();
      }
    });
}

type Options = { table?: boolean; json?: boolean; rulesOnly?: boolean };

async function open(options: Options): Promise<PairMatcher> {
  try {
    return await openPairMatcher(options.rulesOnly ? { encoder: null } : {});
  } catch (error) {
    if (error instanceof Error && error.name === "EncoderError") throw new CliFailure(error.message);
    throw new CliFailure(
      "the files under nlp/models/claims or nlp/models/accents cannot be read; take them from the repository anew",
    );
  }
}

async function judge(matcher: PairMatcher, value: Record<string, unknown>) {
  const [match] = await matcher.matchPairs([[side(value, "a"), side(value, "b")]]);
  if (match === undefined) throw new CliFailure("the pair was not judged");
  const { same, score, decision, reason, differences } = match;
  return {
    ...("id" in value ? { id: value.id } : {}),
    same,
    score,
    decision,
    reason,
    differences,
    model: matcher.version,
  };
}

function side(value: Record<string, unknown>, name: "a" | "b"): string {
  const text = value[name];
  if (typeof text !== "string") throw new CliFailure(`"${name}" is missing or no text`);
  return text;
}

async function table(matcher: PairMatcher, file: string, json: boolean): Promise<void> {
  const judged: JudgedPair[] = [];
  for await (const { line, text } of numberedLines(file)) {
    if (text?.trim() === "") continue;
    const pair = labelled(text);
    if (typeof pair === "string") {
      process.stderr.write(`line ${line}: ${pair}\n`);
      process.exitCode = 1;
      continue;
    }
    const [match] = await matcher.matchPairs([[pair.a, pair.b]]);
    if (match === undefined) continue;
    judged.push({ same: pair.same, kind: pair.kind, score: match.score, found: match.same });
  }
  if (judged.length === 0) throw new CliFailure("no labelled pair in the file");
  const figures = pairFigures(judged);
  if (json) print({ model: matcher.version, ...figures });
  else process.stdout.write(`${matcher.version}\n${formatPairs(figures)}\n`);
}

/** A line with `a`, `b` and `same`, or what is wrong with it. */
function labelled(text: string | null): { a: string; b: string; same: boolean; kind: string } | string {
  if (text === null) return "too long";
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(text);
  } catch {
    return "no JSON";
  }
  if (typeof value !== "object" || value === null) return "no JSON object";
  const { a, b, same, kind } = value;
  if (typeof a !== "string" || typeof b !== "string") return '"a" or "b" is missing or no text';
  if (typeof same !== "boolean") return '"same" is missing or neither true nor false';
  return { a, b, same, kind: typeof kind === "string" ? kind : "–" };
}

import { evaluate, formatEvaluation, readCorpusLine } from "@hoasom/nlp";
import type { Command } from "commander";
import { CliFailure, numberedLines, print } from "./lines.ts";
import { scorerFrom } from "./scorer.ts";

/** `eval`: scores against a labelled file. */
export function evalCommand(program: Command): void {
  program
    .command("eval")
    .description("a labelled file (labelling guide) → table of scores by label and register")
    .argument("<file>", "JSON lines with text and labels, or -")
    .option("--ward <file>", "ward file, to resolve places")
    .option("--scorer <name>", "trained (rules and models together) or rules", "trained")
    .option("--json", "the figures as one JSON line instead of a table")
    .action(async (file: string, options: { ward?: string; scorer: string; json?: boolean }) => {
      const lines: ReturnType<typeof readCorpusLine>[] = [];
      for await (const { line, text } of numberedLines(file)) {
        if (text?.trim() === "") continue;
        try {
          lines.push(readCorpusLine(text ?? ""));
        } catch {
          process.stderr.write(`line ${line}: not a labelled post\n`);
          process.exitCode = 1;
        }
      }
      if (lines.length === 0) throw new CliFailure("no labelled post in the file");
      const result = await evaluate(lines, await scorerFrom(options));
      if (options.json) print(result);
      else process.stdout.write(`${formatEvaluation(result)}\n`);
    });
}

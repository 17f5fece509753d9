import { createNormaliser, type Normaliser } from "@hoasom/nlp";
import type { Command } from "commander";
import { CliFailure, mapJsonLines, textOf } from "./lines.ts";

/** `normalise`: standard spelling with accents of each line's text. */
export function normaliseCommand(program: Command): void {
  program
    .command("normalise")
    .description(
      "lines with text → {text, normalised}: standard spelling with accents, as a careful writer would have typed it",
    )
    .argument("[file]", "a file of JSON lines, or - for standard input", "-")
    .option("--json", "also every word with its span, other readings and confidence")
    .option(
      "--quick",
      "without the language model: chat spellings, dodged and stretched words only, no accents",
    )
    .action(async (file: string, options: { json?: boolean; quick?: boolean }) => {
      if (options.json && options.quick)
        throw new CliFailure("--json needs the language model; leave out --quick");
      const normaliser = open();
      await mapJsonLines(file, (value) => {
        const text = textOf(value);
        const head = { ...("id" in value ? { id: value.id } : {}), text };
        if (options.quick) return { ...head, normalised: normaliser.normalise(text).normalised };
        if (!options.json) return { ...head, normalised: normaliser.standard(text) };
        const { text: normalised, words } = normaliser.read(text);
        return { ...head, normalised, words };
      });
    });
}

function open(): Normaliser {
  try {
    return createNormaliser();
  } catch {
    throw new CliFailure(
      "the accent model under nlp/models/accents cannot be read; take it from the repository anew",
    );
  }
}

import { normalise } from "@hoasom/nlp";
import type { Command } from "commander";
import { mapJsonLines, textOf } from "./lines.ts";

/** `normalise`: standard spelling of each line's text. */
export function normaliseCommand(program: Command): void {
  program
    .command("normalise")
    .description("lines with text → {text, normalised}: teencode, stretched and dodged words, tone position")
    .argument("[file]", "a file of JSON lines, or - for standard input", "-")
    .action((file: string) =>
      mapJsonLines(file, (value) => {
        const text = textOf(value);
        return { ...("id" in value ? { id: value.id } : {}), text, normalised: normalise(text).normalised };
      }),
    );
}

import type { Command } from "commander";
import { mapJsonLines, textOf } from "./lines.ts";
import { scorerFrom } from "./scorer.ts";

/** `score`: what the language part understands of each line's text. */
export function scoreCommand(program: Command): void {
  program
    .command("score")
    .description(
      "lines with text (and id, optional group) → topics, conflict, claim, protected, places, evidence",
    )
    .argument("[file]", "a file of JSON lines, or - for standard input", "-")
    .option("--ward <file>", "ward file, to resolve places")
    .option("--scorer <name>", "trained (rules and models together) or rules", "trained")
    .action(async (file: string, options: { ward?: string; scorer: string }) => {
      const scorer = await scorerFrom(options);
      await mapJsonLines(file, async (value) => {
        const reading = await scorer.read(textOf(value), {
          group: typeof value.group === "string" ? value.group : null,
        });
        const { topics, topicScores, conflict, conflictScores, claim, claimScores, protectedScore, model } =
          reading;
        return {
          id: value.id ?? null,
          topics,
          topicScores,
          conflict,
          conflictScores,
          claim,
          claimScores,
          protected: reading.protected,
          protectedScore,
          places: reading.places.map(({ areaId, ...place }) =>
            areaId === null ? place : { ...place, area: areaId },
          ),
          evidence: reading.evidence.map(({ start, end, signal }) => ({ start, end, signal })),
          ...(reading.unsure ? { unsure: reading.unsure } : {}),
          model,
        };
      });
    });
}

import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { readImport } from "@hoasom/crawlers";
import type { Command } from "commander";
import { countingIds, SetClock } from "../ids.ts";
import { openHouse } from "../parts.ts";
import { Replay } from "../replay.ts";
import { configWith, numberedLines, wardFrom } from "./lines.ts";

/** `replay`: a recorded timeline through the whole pipeline on a simulated clock. */
export function replayCommand(program: Command): void {
  program
    .command("replay")
    .description(
      "a timeline (id, postedAt, group, text) through the whole pipeline → one line for each alert event",
    )
    .argument("<file>", "JSON lines, or -")
    .option("--ward <file>", "ward file")
    .option("--out <file>", "where the lines go; standard output without it")
    .action(async (file: string, options: { ward?: string; out?: string }) => {
      const ward = await wardFrom(options.ward);
      const out = options.out ? createWriteStream(options.out) : process.stdout;
      if (options.out) await once(out, "open");
      const clock = new SetClock("2000-01-01T00:00:00.000Z");
      const replay = new Replay(clock);
      const { house, close } = await openHouse(configWith({ quiet: true }), {
        memory: true,
        clock,
        ids: countingIds(),
        queue: () => replay.queue,
      });
      try {
        await replay.begin(house, ward);
        for await (const entry of readImport(linesOf(file))) {
          if ("fault" in entry) {
            process.stderr.write(`line ${entry.line}: ${entry.fault}\n`);
            process.exitCode = 1;
            continue;
          }
          for (const event of await replay.play(entry.item)) out.write(`${JSON.stringify(event)}\n`);
        }
        for (const event of await replay.end()) out.write(`${JSON.stringify(event)}\n`);
      } finally {
        await close();
        if (options.out) {
          out.end();
          await once(out, "close");
        }
      }
    });
}

async function* linesOf(file: string): AsyncGenerator<string> {
  for await (const { text } of numberedLines(file)) yield `${text ?? "\u0000"}\n`;
}

import { existsSync } from "node:fs";
import type { Command } from "commander";
import { SCREENS } from "../app.ts";
import { sourceViews } from "../desk/source-views.ts";
import { openHouse } from "../parts.ts";
import { ANALYSE } from "../pipeline.ts";
import { RESCORE, rescoreProgress } from "../rescore.ts";
import { configWith, print } from "./lines.ts";

const STUCK = "some batches failed for good; see the log; a running program tries again each minute";

/** `doctor`: one line for each part: does it work, and if not, what to do. */
export function doctorCommand(program: Command): void {
  program
    .command("doctor")
    .description("checks the parts of an installation and says what to mend")
    .option("--data <dir>", "data folder (embedded)")
    .action(async (options: { data?: string }) => {
      const tell = (part: string, ok: boolean, next: string) => {
        print({ part, ok, ...(ok ? {} : { next }) });
        if (!ok) process.exitCode = 1;
      };
      tell(
        "node",
        Number(process.versions.node.split(".")[0]) >= 24,
        "run through npm or npx hoasom, which bring Node 24",
      );
      tell("screens", existsSync(SCREENS), "npm run build");
      const { house, close } = await openHouse(configWith({ ...options, quiet: true }));
      try {
        for (const [name, part] of Object.entries({
          store: house.store,
          queue: house.queue,
          search: house.search,
        }))
          tell(
            name,
            await part.ready().then(
              () => true,
              () => false,
            ),
            "check the address in the settings and that the server runs",
          );
        const wardId = await house.wards.home();
        tell("ward", wardId !== null, "start the program and follow the set-up");
        if (wardId === null) return;
        const { failed } = await house.queue.counts(ANALYSE);
        tell(
          "analyse jobs",
          failed === 0,
          `${failed} failed for good; see the log, then restart to try them again`,
        );
        // A chain under way is no fault: it is told with its figures, and goes on by itself while the program runs.
        const progress = await rescoreProgress(house, wardId);
        const stuck = (await house.queue.counts(RESCORE)).failed;
        print({ part: "reading again", ok: stuck === 0, ...progress, ...(stuck > 0 ? { next: STUCK } : {}) });
        if (stuck > 0) process.exitCode = 1;
        for (const source of await sourceViews(house, wardId))
          tell(
            `source ${source.name}`,
            source.health.state !== "failing" && source.health.state !== "quiet",
            `${source.health.state}: ${source.health.lastRun?.reason ?? "no new text for long"}`,
          );
      } finally {
        await close();
      }
    });
}

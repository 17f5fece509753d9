import type { Command } from "commander";
import { putWard } from "../desk/setup.ts";
import { openHouse } from "../parts.ts";
import { CliFailure, configWith, print, wardFrom } from "./lines.ts";

/** `ward`: checks a ward file, or puts it in place of the one in use. */
export function wardCommand(program: Command): void {
  const ward = program.command("ward").description("the ward file");
  ward
    .command("check")
    .description(
      "reads a ward file and the boundaries.geojson beside it; tells what is wrong by the key's path",
    )
    .argument("<file>")
    .action(async (file: string) => {
      const profile = await wardFrom(file);
      print({
        id: profile.id,
        name: profile.name,
        areas: profile.areas.length,
        places: profile.places.length,
        groups: profile.groups.length,
        boundaries: profile.boundaries?.features.length ?? 0,
      });
    });
  ward
    .command("set")
    .description("replaces the ward's file in the store")
    .argument("<file>")
    .option("--data <dir>", "data folder (embedded)")
    .action(async (file: string, options: { data?: string }) => {
      const profile = await wardFrom(file);
      const { house, close } = await openHouse(configWith({ ...options, quiet: true }));
      try {
        const wardId = await house.wards.home();
        if (wardId !== null && wardId !== profile.id)
          throw new CliFailure(
            `the store's ward is ${wardId}, the file's is ${profile.id}; they have to be the same`,
          );
        const now = house.clock.now();
        await house.store.transaction(async (tx) => {
          await putWard({ ...house, store: tx }, profile);
          await tx.audit.append({
            wardId: profile.id,
            at: now,
            actor: "program",
            action: "ward_changed",
            target: { kind: "ward", id: profile.id },
            detail: { by: "ward command" },
          });
        });
        print({ id: profile.id, areas: profile.areas.length });
      } finally {
        await close();
      }
    });
}

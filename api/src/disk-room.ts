import { statfsSync } from "node:fs";
import { AppError } from "@hoasom/core";
import { type Config, StartError } from "./config.ts";

/** Room that has to be left on the disk of an embedded database, in bytes: its log alone takes 16 MiB at a time. */
const LEAST_FREE = 128 * 1024 * 1024;

/** Bytes free in the data folder of an embedded database; null where there is no such folder to look at. */
export function freeBytes(config: Pick<Config, "HOASOM_DATABASE_URL" | "HOASOM_DATA">): number | null {
  if (config.HOASOM_DATABASE_URL !== undefined) return null;
  try {
    const disk = statfsSync(config.HOASOM_DATA);
    return disk.bavail * disk.bsize;
  } catch {
    // In memory, or not made yet: its own opening says what is wrong.
    return null;
  }
}

/** Refuses to start on a disk that is nearly full: the embedded database would stop half way, without a word. */
export function demandRoomToStart(config: Config, free = freeBytes(config)): void {
  if (free !== null && free < LEAST_FREE)
    throw new StartError(
      `only ${Math.floor(free / 1024 / 1024)} MiB are free on the disk of ${config.HOASOM_DATA}; make room (128 MiB at least) and start again, nothing is lost`,
    );
}

/** Refuses to take more in while the disk is nearly full; what is stored stays readable. */
export function demandRoom(config: Config, free = freeBytes(config)): void {
  if (free !== null && free < LEAST_FREE) throw new AppError("make_room");
}

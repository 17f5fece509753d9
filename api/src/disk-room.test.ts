import { AppError } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { readConfig, StartError } from "./config.ts";
import { demandRoom, demandRoomToStart, freeBytes } from "./disk-room.ts";

const MIB = 1024 * 1024;
const config = readConfig({ HOASOM_DATA: import.meta.dirname });

describe("a disk that is nearly full", () => {
  it("stops a start in one line that says how much is free and what to do", () => {
    expect(() => demandRoomToStart(config, 20 * MIB)).toThrow(StartError);
    expect(() => demandRoomToStart(config, 20 * MIB)).toThrow(
      /^only 20 MiB are free on the disk of .*make room/,
    );
    expect(() => demandRoomToStart(config, 4_000 * MIB)).not.toThrow();
  });

  it("refuses to take more in, and takes in again when there is room", () => {
    expect(() => demandRoom(config, 127 * MIB)).toThrow(AppError);
    expect(() => demandRoom(config, 128 * MIB)).not.toThrow();
  });

  it("looks at the real disk of an embedded database, and at none where a server holds the data", () => {
    expect(freeBytes(config)).toBeGreaterThan(0);
    expect(freeBytes(readConfig({ HOASOM_DATABASE_URL: "postgres://x@127.0.0.1/y" }))).toBeNull();
    expect(freeBytes(readConfig({ HOASOM_DATA: "/khong/co" }))).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NOW } from "../test/house.ts";
import { readTime } from "./times.ts";

const at = (value: string | number, formats?: string[]) => readTime(value, NOW, formats);

describe("times as people and machines write them", () => {
  it.each<[string | number, string]>([
    ["2026-11-24T10:00:00Z", "2026-11-24T10:00:00.000Z"],
    ["2026-11-24T10:00:00.5+07:00", "2026-11-24T03:00:00.500Z"],
    ["2026-11-24T10:00:00+0700", "2026-11-24T03:00:00.000Z"],
    ["2026-11-24T10:00:00", "2026-11-24T03:00:00.000Z"],
    ["2026-11-24 10:00", "2026-11-24T03:00:00.000Z"],
    ["2026-11-24 10:00:05", "2026-11-24T03:00:05.000Z"],
    ["2026-11-24 10:00:05 +0700", "2026-11-24T03:00:05.000Z"],
    ["2026-11-24 10:00:05 Z", "2026-11-24T10:00:05.000Z"],
    ["2026-11-24", "2026-11-23T17:00:00.000Z"],
    ["24/11/2026 10:00", "2026-11-24T03:00:00.000Z"],
    ["03/04/2026 8:41", "2026-04-03T01:41:00.000Z"],
    ["3/4/2026", "2026-04-02T17:00:00.000Z"],
    ["24-11-2026 10:00", "2026-11-24T03:00:00.000Z"],
    [" 10:00\u202f24/11/2026 ", "2026-11-24T03:00:00.000Z"],
    ["Tue, 24 Nov 2026 10:00:00 +0700", "2026-11-24T03:00:00.000Z"],
    ["Tue, 24 Nov 2026 10:00:00 GMT", "2026-11-24T10:00:00.000Z"],
    ["Tue, 24 Nov 2026 10:00:00 GMT+7", "2026-11-24T03:00:00.000Z"],
    ["24 November 2026 10:00", "2026-11-24T03:00:00.000Z"],
    // The weekday is wrong, the date is not.
    ["Mon, 24 Nov 2026 10:00:00 +0700", "2026-11-24T03:00:00.000Z"],
    [1795489200, "2026-11-24T03:00:00.000Z"],
    ["1795489200", "2026-11-24T03:00:00.000Z"],
    [1795489200123, "2026-11-24T03:00:00.123Z"],
    ["1795489200123", "2026-11-24T03:00:00.123Z"],
  ])("%s", (value, expected) => {
    expect(at(value)).toEqual({ at: expected });
  });
  it("a profile's own format goes first", () => {
    expect(at("11/24/2026", ["MM/dd/yyyy"])).toEqual({ at: "2026-11-23T17:00:00.000Z" });
  });
  it.each([
    "",
    "hôm qua",
    "32/11/2026 10:00",
    "24/13/2026",
    "2026",
    "20261124",
    "10:00",
    "24/11/26",
    "Tue, 24 Nov 2026 10:00:00 XYZ",
    "2026-11-31",
    "1e400",
    "x".repeat(1000),
  ])("%s is none", (value) => {
    expect(at(value)).toEqual({ reason: "bad_time" });
  });
  it("a wrong clock is named", () => {
    expect(at("2003-12-31T23:59:59Z")).toEqual({ reason: "time_before_2004" });
    expect(at("2004-01-01T00:00:00Z")).toHaveProperty("at");
    expect(at("2026-11-26T01:00:00.000Z")).toHaveProperty("at");
    expect(at("2026-11-26T01:00:00.001Z")).toEqual({ reason: "time_in_future" });
    expect(at(Number.NaN)).toEqual({ reason: "bad_time" });
    expect(at(1e300)).toEqual({ reason: "bad_time" });
  });
  it("reads back what it gives, and never throws", () => {
    const earliest = new Date("2004-01-01T00:00:00Z");
    fc.assert(
      fc.property(
        fc.date({ min: earliest, max: new Date(NOW), noInvalidDate: true }),
        fc.string(),
        (date, junk) => {
          const iso = date.toISOString();
          expect(at(iso)).toEqual({ at: iso });
          expect(at(date.getTime())).toEqual(date.getTime() < 1e11 ? expect.anything() : { at: iso });
          at(junk);
          at(`${iso.slice(0, 10)}${junk}`);
        },
      ),
    );
  });
});

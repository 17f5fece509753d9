import { describe, expect, it } from "vitest";
import { sightingsByDay } from "./sightings-by-day.ts";

const seen = (at: string, sourceName: string, group: string | null = null) => ({ at, sourceName, group });

describe("sightingsByDay", () => {
  it("counts by the ward's day, fills gaps and tells new sources", () => {
    const days = sightingsByDay(
      // 17:30 UTC is half past midnight of the next day in the ward.
      [
        seen("2026-11-20T17:30:00.000Z", "A"),
        seen("2026-11-21T02:00:00.000Z", "A"),
        seen("2026-11-23T02:00:00.000Z", "B"),
      ],
      "2026-11-24",
      14,
    );
    expect(days).toEqual([
      { day: "2026-11-21", sightings: 2, newSources: 1 },
      { day: "2026-11-22", sightings: 0, newSources: 0 },
      { day: "2026-11-23", sightings: 1, newSources: 1 },
      { day: "2026-11-24", sightings: 0, newSources: 0 },
    ]);
  });
  it("keeps the latest days only and remembers the sources of the earlier ones", () => {
    const days = sightingsByDay(
      [seen("2026-11-01T02:00:00.000Z", "A"), seen("2026-11-24T02:00:00.000Z", "A")],
      "2026-11-24",
      7,
    );
    expect(days).toHaveLength(7);
    expect(days.at(-1)).toEqual({ day: "2026-11-24", sightings: 1, newSources: 0 });
  });
  it("is empty without sightings", () => {
    expect(sightingsByDay([], "2026-11-24", 7)).toEqual([]);
  });
});

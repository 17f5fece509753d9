import { describe, expect, it } from "vitest";
import { silenceChoices } from "./silence-choices.ts";

describe("the ends of a silence", () => {
  it("lie ahead, the morning is the ward's, and none is longer than a week", () => {
    // 23:30 on the 25th in the ward.
    const now = Date.parse("2026-11-25T16:30:00.000Z");
    const ends = silenceChoices(now).map(({ until }) => until);
    expect(ends).toEqual([
      "2026-11-25T17:30:00.000Z",
      "2026-11-25T20:30:00.000Z",
      "2026-11-26T00:00:00.000Z",
      "2026-11-28T16:30:00.000Z",
    ]);
  });
});

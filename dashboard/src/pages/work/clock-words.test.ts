import { describe, expect, it } from "vitest";
import { byUrgency, type Clock, clockWords } from "./clock-words.ts";

describe("clockWords", () => {
  it.each<[Clock, string]>([
    [{ state: "in_time", workingDays: 9 }, "còn 9 ngày làm việc"],
    [{ state: "amber", workingDays: 2 }, "còn 2 ngày làm việc"],
    [{ state: "red", workingDays: 1 }, "còn 1 ngày làm việc"],
    [{ state: "red", workingDays: 0 }, "hạn trong hôm nay"],
    [{ state: "overdue", workingDays: 0 }, "quá hạn, hạn đã qua trong ngày"],
    [{ state: "overdue", workingDays: -4 }, "quá hạn 4 ngày làm việc"],
  ])("%o is «%s»", (clock, words) => {
    expect(clockWords(clock)).toBe(words);
  });
  it("puts the longest overdue first and what has no clock last", () => {
    const clocks: (Clock | null)[] = [
      null,
      { state: "in_time", workingDays: 9 },
      { state: "overdue", workingDays: -1 },
      { state: "red", workingDays: 1 },
      { state: "overdue", workingDays: -5 },
    ];
    expect([...clocks].sort(byUrgency).map((clock) => clock?.workingDays ?? null)).toEqual([
      -5,
      -1,
      1,
      9,
      null,
    ]);
  });
});

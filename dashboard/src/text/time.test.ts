import { describe, expect, it } from "vitest";
import { formatDay, formatNumber, formatShortDay, formatTime, relativeTime } from "./time.ts";

const NOW = Date.parse("2026-11-25T01:00:00.000Z");
const before = (minutes: number) => new Date(NOW - minutes * 60_000).toISOString();

describe("time as a reader sees it", () => {
  it("is the ward's clock, hours first, whatever the machine's zone", () => {
    expect(formatTime("2026-11-25T01:05:00.000Z")).toBe("08:05 25/11/2026");
    expect(formatTime("2026-11-24T17:00:00.000Z")).toBe("00:00 25/11/2026");
    expect(formatTime(null)).toBe("không rõ giờ");
  });

  it("keeps what is no time as it is, so that a fault is seen and not hidden", () => {
    expect(formatTime("hôm qua")).toBe("hôm qua");
  });

  it("writes days and numbers the Vietnamese way", () => {
    expect(formatDay("2026-02-04")).toBe("04/02/2026");
    expect(formatShortDay("2026-02-04")).toBe("04/02");
    expect(formatNumber(1234.5)).toBe("1.234,5");
  });

  it.each([
    [0, "vừa xong"],
    [12, "12 phút trước"],
    [59, "59 phút trước"],
    [60, "1 giờ trước"],
    [24 * 60, "1 ngày trước"],
    [59 * 24 * 60, "59 ngày trước"],
    [90 * 24 * 60, "3 tháng trước"],
    [-30, "còn 30 phút"],
    [-26 * 60, "còn 1 ngày"],
  ])("%d minutes ago is «%s»", (minutes, words) => {
    expect(relativeTime(before(minutes), NOW)).toBe(words);
  });
});

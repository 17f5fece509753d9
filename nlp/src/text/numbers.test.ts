import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findNumbers } from "./numbers.ts";

const found = (text: string) =>
  findNumbers(text).map(({ start, end, kind, value }) => [text.slice(start, end), kind, value]);

describe("findNumbers", () => {
  it("reads days", () => {
    expect(found("họp ngày 04 tháng 02 năm 2026, lại 30/4/2026 rồi sáng 2/9, 2026-05-01")).toEqual([
      ["ngày 04 tháng 02 năm 2026", "date", "2026-02-04"],
      ["30/4/2026", "date", "2026-04-30"],
      ["2/9", "date", "--09-02"],
      ["2026-05-01", "date", "2026-05-01"],
    ]);
    // A mark, a house in an alley and a day that no calendar has.
    expect(found("quán này 8/10, ngõ 12/5 Quang Trung, 45/13/2026")).toEqual([]);
  });

  it("reads hours", () => {
    expect(found("10h, 19h30, 7:05, 6 giờ 15 phút")).toEqual([
      ["10h", "time", "10:00"],
      ["19h30", "time", "19:30"],
      ["7:05", "time", "07:05"],
      ["6 giờ 15 phút", "time", "06:15"],
    ]);
  });

  it("reads money in đồng (B08: an amount stays one)", () => {
    expect(found("90.000 đ/chậu, 25.000đ/cuốn, 10k/người")).toEqual([
      ["90.000 đ", "money", 90_000],
      ["25.000đ", "money", 25_000],
      ["10k", "money", 10_000],
    ]);
    expect(found("cọc 5tr5, bán 1 tỷ 9, phạt 1,5 triệu, 1.500.000 đồng")).toEqual([
      ["5tr5", "money", 5_500_000],
      ["1 tỷ 9", "money", 1_900_000_000],
      ["1,5 triệu", "money", 1_500_000],
      ["1.500.000 đồng", "money", 1_500_000],
    ]);
    expect(found("mã 12a3 tổ 5 ngõ 7, 3 con gà")).toEqual([]);
  });

  it("reads phone and plate numbers", () => {
    expect(found("gọi 0900 000 111, xe 34A-123.45")).toEqual([
      ["0900 000 111", "phone", null],
      ["34A-123.45", "plate", null],
    ]);
  });

  it("gives spans in order inside any text, in bounded time", () => {
    const unit = fc.constantFrom(..."0123456789.,/:-hktrđ ngàythá");
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        let last = 0;
        for (const { start, end } of findNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
    );
    for (const part of ["1", "1 ", "1.", "1k", "12/", "ngày 1 ", "1.234"])
      expect(findNumbers(part.repeat(Math.ceil(100_000 / part.length))).length).toBeGreaterThanOrEqual(0);
  });
});

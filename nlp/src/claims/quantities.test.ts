import { describe, expect, it } from "vitest";
import { normalise } from "../text/normalise.ts";
import { quantitiesOf, roundsTo } from "./quantities.ts";

const values = (text: string) => quantitiesOf(normalise(text).tokens).map(({ value }) => value);

describe("quantitiesOf", () => {
  it.each<[string, number[]]>([
    ["thu 38k một bữa", [38_000]],
    ["ba mươi tám nghìn đồng", [38_000]],
    ["hai trăm ba mươi triệu", [230_000_000]],
    ["1.200.000đ và 2,5 tỷ", [1_200_000, 2_500_000_000]],
    ["2tr5", [2_500_000]],
    ["2 tỉ rưỡi", [2_500_000_000]],
    ["hai triệu rưỡi", [2_500_000]],
    ["hai triệu tư", [2_400_000]],
    ["mười lăm người", [15]],
    ["trăm ba một ký", [130]],
    ["ba trăm hai", [320]],
    ["ba trăm linh hai hộ", [302]],
    ["ba tám phiếu", [38]],
    ["nửa tháng", [0.5]],
    ["bốn tiếng, 16 chỗ", [4, 16]],
  ])("%s", (text, wanted) => {
    expect(values(text)).toEqual(wanted);
  });

  it("takes no year, no father, no denial, no article and no name for a number", () => {
    for (const text of ["năm nay", "ba tôi bảo", "không có ai", "một người lạ", "tổ 7", "thứ hai", "ngõ 12"])
      expect(values(text), text).toEqual([]);
  });

  it("gives the unit that follows", () => {
    expect(quantitiesOf(normalise("cúp nước 3 ngày").tokens)).toMatchObject([{ value: 3, unit: "ngay" }]);
  });

  it("comes to an end on any heap of number words", () => {
    expect(values("ba trăm triệu tỷ mươi ".repeat(200)).every(Number.isFinite)).toBe(true);
    expect(values("9".repeat(400)).length).toBeLessThanOrEqual(1);
  });
});

describe("roundsTo", () => {
  it("lets people round and drop thousands, and tells small numbers apart", () => {
    expect(roundsTo(60, 58)).toBe(true);
    expect(roundsTo(160, 160_000)).toBe(true);
    expect(roundsTo(3, 5)).toBe(false);
    expect(roundsTo(2, 3)).toBe(false);
    expect(roundsTo(20, 30)).toBe(false);
    expect(roundsTo(0, 0)).toBe(true);
    expect(roundsTo(0, 5)).toBe(false);
  });
});

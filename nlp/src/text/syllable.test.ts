import { describe, expect, it } from "vitest";
import { isSyllable, isSyllableKey } from "./syllable.ts";

const split = (list: string) => list.split(" ");

describe("isSyllable", () => {
  it.each(
    split(
      "a đánh nhau quý quá giá giữa gì giếng giết hoàn toán thuyền khuỷu nghiêng ngoằn xoong quyết uyên yêu ý kỹ ương khác mệt ích quốc huơ",
    ),
  )("knows «%s»", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  it.each(
    split(
      "danhs khac mệtt kủa fải zui wen bik ngĩ gê cê kà aâ đd nhx sh facebook khoong tôii hoạc1 ánhh quu",
    ),
  )("refuses «%s»", (word) => {
    expect(isSyllable(word)).toBe(false);
  });

  it("knows what is left of a syllable without its marks", () => {
    for (const key of split("khac duoc khong nghieng quyet gi yeu")) expect(isSyllableKey(key)).toBe(true);
    for (const key of split("ko bik hok facebook ntn")) expect(isSyllableKey(key)).toBe(false);
  });

  it("takes a word of any length in its stride", () => {
    expect(isSyllable("a".repeat(50_000))).toBe(false);
    expect(isSyllableKey("ng".repeat(50_000))).toBe(false);
  });
});

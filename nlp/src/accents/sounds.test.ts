import { describe, expect, it } from "vitest";
import { alike, byEar } from "./sounds.ts";

describe("alike", () => {
  it.each([
    ["nàm", "làm"],
    ["lước", "nước"],
    ["chẻ", "trẻ"],
    ["xấu", "sấu"],
    ["dữ", "giữ"],
    ["rùng", "dùng"],
    ["ngang", "ngan"],
    ["mắc", "mắt"],
  ])("«%s» may be «%s»", (word, other) => {
    expect(alike(word)).toContain(other);
  });

  it("takes no part of an onset for an onset", () => {
    expect(alike("nhà")).toEqual([]);
    expect(alike("nghề")).toEqual([]);
    expect(alike("chó")).toEqual(["tró"]);
  });
});

describe("byEar", () => {
  it.each([
    ["fải", "phải"],
    ["wen", "quen"],
    ["jờ", "giờ"],
    ["zui", "vui"],
    ["zữ", "dữ"],
    ["kủa", "của"],
    ["ngĩ", "nghĩ"],
    ["thík", "thích"],
    ["đag", "đang"],
    ["mìnk", "mình"],
    ["nhìu", "nhiều"],
    ["đj", "đi"],
    ["bik", "biết"],
  ])("«%s» may be «%s»", (word, standard) => {
    expect(byEar(word)).toContain(standard);
  });

  it("gives syllables only", () => {
    for (const word of ["facebook", "zzzz", "j", "w", "k"])
      for (const form of byEar(word)) expect(form).not.toBe(word);
    expect(byEar("z".repeat(50_000))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { keystrokesOf, readTelex, readVni } from "./keystrokes.ts";
import { normalise } from "./normalise.ts";

const out = (text: string) => normalise(text).normalised;

describe("raw Telex", () => {
  it.each([
    ["ddanhs", "đánh"],
    ["haif", "hài"],
    ["duwowng", "dương"],
    ["dduwowngf", "đường"],
    ["dduowngf", "đường"],
    ["nguowif", "người"],
    ["khoong", "không"],
    ["tieengs", "tiếng"],
    ["tieesng", "tiếng"],
    ["muwa", "mưa"],
    ["dangd", "đang"],
    ["quaan", "quân"],
    ["hoaf", "hòa"],
  ])("%s → %s", (typed, meant) => {
    expect(readTelex(typed)?.word).toBe(meant);
  });

  it.each("nhau sang an the is boss xoong rất ok ddd sxfr".split(" "))(
    "leaves «%s», a syllable or nothing",
    (word) => {
      expect(readTelex(word)?.sure ?? false).toBe(false);
    },
  );
});

describe("raw VNI", () => {
  it.each([
    ["d9anh1", "đánh"],
    ["to63", "tổ"],
    ["to6i", "tôi"],
    ["d9u7o7ng2", "đường"],
    ["nguo7i2", "người"],
    ["kho6ng", "không"],
    ["viet65", "việt"],
    ["nha2", "nhà"],
  ])("%s → %s", (typed, meant) => {
    expect(readVni(typed)?.word).toBe(meant);
  });

  it.each("a1 k7 h1 tdp5 ch3t 5a1 3tr 2k26".split(" "))("leaves «%s»", (word) => {
    expect(readVni(word)).toBeNull();
  });
});

describe("a text of raw keystrokes", () => {
  it.each([
    ["ddanhs nhau", "đánh nhau"],
    ["d9anh1 nhau", "đánh nhau"],
    ["Haif Duwowng", "Hài Dương"],
    ["hangf xomx ddanhs nhau ngoai ngox", "hàng xõm đánh nhau ngoai ngõ"],
    ["hang2 xom1 d9anh1 nhau o73 ngo4 5", "hàng xóm đánh nhau ở ngõ 5"],
  ])("«%s» → «%s»", (typed, meant) => {
    expect(out(typed)).toBe(meant);
  });

  it.each([
    "how are you my boss, now or next week",
    "phòng a1, a2, a3 khu7 to5",
    "mua sex toy o dau",
    "nhà số 12a3 ngõ 5",
    "tối nay xem sex education với boss",
  ])("is not «%s»", (text) => {
    expect(out(text).toLowerCase()).toBe(text.toLowerCase());
  });

  it("keeps the span of what was typed", () => {
    const text = "nó ddanhs em";
    const token = normalise(text).tokens[1];
    expect([token?.marked, text.slice(token?.start, token?.end)]).toEqual(["đánh", "ddanhs"]);
  });

  it("needs more than a doubtful word", () => {
    expect(keystrokesOf(["how", "to", "fix"], false)).toBeNull();
    expect(keystrokesOf(["hocj", "trinhf", "tooi"], false)).toBe("telex");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMarks, searchWords } from "./find-marks.ts";

const marked = (text: string, query: string) =>
  findMarks(text, query).map(({ start, end }) => text.slice(start, end));

describe("findMarks", () => {
  it.each([
    ["họp  tổ  họp  tổ", "tổ", ["tổ", "tổ"]],
    [" loa .. loa", "loa", ["loa", "loa"]],
    [" loa .. loa", "tổ", []],
    ["<p>loa phường</p>", "loa", ["loa"]],
    ["<p>loa phường</p>", "phuong", ["phường"]],
    ["loang lổ, loa", "loa", ["loa"]],
    ["họp  tổ  họp  tổ".normalize("NFD"), "tổ", ["tổ".normalize("NFD"), "tổ".normalize("NFD")]],
    ["họp tổ", "tổ".normalize("NFD"), ["tổ"]],
  ])("marks every occurrence and nothing else (B49): %j, %j", (text, query, expected) => {
    expect(marked(text, query)).toEqual(expected);
    for (const { start } of findMarks(text, query)) expect(start).toBeGreaterThanOrEqual(0);
  });

  it("respects the marks that were typed, where they stand in the text", () => {
    expect(marked("Hố ga cạnh chuồng hổ", "hố")).toEqual(["Hố"]);
    expect(marked("cạnh chuồng hổ", "hố")).toEqual(["hổ"]);
    expect(marked("Hố ga cạnh chuồng hổ", "ho")).toEqual(["Hố", "hổ"]);
    // Each word for itself: «ga» was typed without marks and is found whatever its marks.
    expect(marked("hố gà, hồ ga", "hố ga")).toEqual(["hố", "gà", "ga"]);
  });

  it("takes spelling variants for one word (B14)", () => {
    expect(marked("xã Đàm Thuỷ", "Đàm Thủy")).toEqual(["Đàm", "Thuỷ"]);
    expect(marked("Lục Sỹ Thành", "luc si thanh")).toEqual(["Lục", "Sỹ", "Thành"]);
    expect(marked("thôn K'Dang", "KDang")).toEqual(["K'Dang"]);
    expect(marked("thôn K’Dang", "K'Dang")).toEqual(["K’Dang"]);
    expect(marked("Đinh Văn-Lâm Hà", "đinh văn lâm hà")).toEqual(["Đinh", "Văn", "Lâm", "Hà"]);
    expect(marked("'loa phường'", "loa")).toEqual(["loa"]);
  });

  it("covers hidden and look-alike letters whole (B10, B11)", () => {
    expect(marked("đánh nh\u200Bau", "đánh nhau")).toEqual(["đánh", "nh\u200Bau"]);
    expect(marked("đánh nh\u0430u", "nhau")).toEqual(["nh\u0430u"]);
    expect(marked("\u00D0ường Trần \u00D0ại", "đường")).toEqual(["\u00D0ường"]);
  });

  it("finds the five ways to write one letter by each of the five (B01)", () => {
    const ways = ["lu\u1EADn", "lua\u0323\u0302n", "lua\u0302\u0323n", "lu\u00E2\u0323n", "lu\u1EA1\u0302n"];
    for (const text of ways)
      for (const query of ways) expect(marked(`bàn ${text} rồi`, query)).toEqual([text]);
    expect(marked("luân, luạn, luận", "lua\u0323\u0302n")).toEqual(["luận"]);
  });

  it("gives spans in order, apart, inside the text, whatever the text and the query", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, query) => {
        let last = -1;
        for (const { start, end } of findMarks(text, query)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = start;
        }
      }),
    );
  });

  it("finds every word of a text by itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const spans = findMarks(text, text);
        expect(spans.length).toBe(searchWords(text).length);
      }),
    );
  });
});

describe("searchWords", () => {
  it("keeps the letters that tell words apart", () => {
    const folded = (text: string) => searchWords(text).map((word) => word.folded);
    expect(folded("Tay, tai; máy-mái; quý, quí; công ty; thuý, thúi")).toEqual(
      "tay tai may mai qui qui cong ti thuy thui".split(" "),
    );
  });
});

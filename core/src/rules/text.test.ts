import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText, fold, foldWithOffsets, hasBrokenCharacters, markedKey } from "./text.ts";

/** The stretch of the original that a folded word came from. */
function original(text: string, word: string): string {
  const { key, from, to } = foldWithOffsets(text);
  const at = key.indexOf(word);
  return at < 0 ? "" : text.slice(from[at], to[at + word.length - 1]);
}

describe("B01 one word in five orders of its marks", () => {
  const spellings = [
    "lu\u1eadn",
    "lua\u0323\u0302n",
    "lua\u0302\u0323n",
    "lu\u00e2\u0323n",
    "lu\u1ea1\u0302n",
  ];
  const pairs = spellings.flatMap((stored) => spellings.map((sought) => [stored, sought] as const));
  test("25 hits of 25", () => {
    expect(
      pairs.filter(
        ([stored, sought]) => fold(stored) === fold(sought) && markedKey(stored) === markedKey(sought),
      ),
    ).toHaveLength(25);
  });
  test.each(spellings)("%s has the key luan, is «luận», and neither «luân» nor «luạn»", (word) => {
    expect(fold(word)).toBe("luan");
    expect(markedKey(word)).toBe("luận");
    expect(markedKey(word)).not.toBe(markedKey("luân"));
    expect(markedKey(word)).not.toBe(markedKey("luạn"));
    expect(cleanText(word)).toBe("luận");
    expect(original(`bàn ${word} nhé`, "luan")).toBe(word);
  });
});

describe("B02 where the tone stands", () => {
  test.each([
    ["hoà", "hòa"],
    ["thuý", "thúy"],
    ["khoẻ", "khỏe"],
    ["Hoà Bình", "hòa bình"],
    ["khóc oà", "khóc òa"],
    ["loè loẹt", "lòe loẹt"],
    ["luỹ tre, tuỳ ý", "lũy tre, tùy ý"],
    ["qúy", "quý"],
    ["qũy", "quỹ"],
    ["qúa đáng", "quá đáng"],
    ["kết qủa", "kết quả"],
  ])("%s and %s are one", (a, b) => {
    expect(markedKey(a)).toBe(markedKey(b));
  });
  test.each([
    "quý",
    "quá",
    "giá",
    "giữa",
    "hoàn",
    "toán",
    "thuyền",
    "ngoài",
    "khoái",
    "quỳnh",
    "khuya",
    "quần",
    "gìn",
  ])("%s comes out unchanged", (word) => {
    expect(markedKey(word)).toBe(word);
  });
  test("what is stored keeps the writer's form", () => {
    expect(cleanText("Hoà và Thuý, qũy tổ")).toBe("Hoà và Thuý, qũy tổ");
  });
});

describe("B10 nothing hides a word", () => {
  test.each([
    ["đánh nh\u200bau", "danh nhau"],
    ["đánh nh\u0430u", "danh nhau"],
    ["ｄａｎｈ ｎｈａｕ", "danh nhau"],
    ["đ\u00adánh nhau", "danh nhau"],
    ["ĐÁNH NHAU", "danh nhau"],
    ["𝐭ạ𝐭 𝐬ơ𝐧", "tat son"],
  ])("%s", (text, key) => {
    expect(fold(text)).toBe(key);
    expect(original(`hôm qua ${text} to`, key)).toBe(text);
  });
});

describe("B11 đ in three letters, stacked vowels", () => {
  test.each(["Ðường Trần Ðại", "Đường Trần Đại", "đường trần đại"])("%s", (text) => {
    expect(fold(text)).toBe("duong tran dai");
  });
  test("stacked vowels", () => {
    expect(fold("Ẵ Ỡ Ự ẵ ỡ ự Ế Ặ Ữ ợ ỹ")).toBe("a o u a o u e a u o y");
  });
});

describe("cleanText", () => {
  test.each([
    ["a\u0000b", "ab"],
    ["a\ud800b", "ab"],
    ["\udc00a", "a"],
    ["tốt \ud83d\ude21", "tốt 😡"],
    ["gửi \u202eduowgn\u202c", "gửi duowgn"],
    ["\u2066x\u2069", "x"],
    ["a\u0008b\u001bc\u009fd", "abcd"],
    ["  hai dòng\r\nmột\rba \n\n\n\n\nbốn ", "hai dòng\nmột\nba \n\nbốn"],
    ["cột\tcột", "cột\tcột"],
    ["Tô\u0309 dân phô\u0301", "Tổ dân phố"],
    ["vô\u200bhình", "vô\u200bhình"],
  ])("%j", (given, clean) => {
    expect(cleanText(given)).toBe(clean);
    expect(hasBrokenCharacters(cleanText(given))).toBe(false);
  });
});

test("a mark that stands apart belongs to its letter's span", () => {
  expect(original("a\u0302\u0323b", "a")).toBe("a\u0302\u0323");
  expect(foldWithOffsets("😡 ấ").from).toEqual([0, 0, 2, 3]);
});

// Any units at all, lone surrogates too, and the letters that matter here more often than chance.
const unit = fc.oneof(
  fc.nat(0xffff).map((code) => String.fromCharCode(code)),
  fc.constantFrom(..."ậấđĐÐơưaouăy\u0302\u0323\u0301\u200b\u202e\u0000\ud83d\ude21\r\n кКΣİſﬁ㎏ẞ"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);
const anyText = fc.array(unit, { maxLength: 40 }).map((units) => units.join(""));

test("any text: no throw, offsets inside and in order, key as `fold` has it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { key, from, to } = foldWithOffsets(text);
      expect(key).toBe(fold(text));
      expect([from.length, to.length]).toEqual([key.length, key.length]);
      let last = 0;
      for (const [index, start] of from.entries()) {
        const end = to[index] ?? -1;
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = start;
      }
    }),
    { numRuns: 1000 },
  );
});

test("any text: cleaning twice is cleaning once, folding twice is folding once, nothing broken is left", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text);
      expect(cleanText(clean)).toBe(clean);
      expect(hasBrokenCharacters(clean)).toBe(false);
      const key = fold(clean);
      expect(fold(key)).toBe(key);
      expect(markedKey(markedKey(clean))).toBe(markedKey(clean));
    }),
    { numRuns: 1000 },
  );
});

test("the key of a text is the same whether it comes composed or taken apart", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."aăâbdđeêoôơuưyẤỒữịủỹnh "), { maxLength: 30 }), (letters) => {
      const text = letters.join("");
      expect(fold(text.normalize("NFD"))).toBe(fold(text));
      expect(markedKey(text.normalize("NFD"))).toBe(markedKey(text));
    }),
  );
});

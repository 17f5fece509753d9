import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPersonalNumbers, maskPersonalNumbers } from "./mask.ts";

const kinds = (text: string) => findPersonalNumbers(text).map((found) => found.kind);
const longestRun = (text: string) =>
  Math.max(
    0,
    ...Array.from(
      text.matchAll(/\p{Nd}(?:[\s.\-–()\p{Default_Ignorable_Code_Point}]*\p{Nd})*/gu),
      (run) => run[0].replace(/\P{Nd}/gu, "").length,
    ),
  );

describe("wall-1 phones are masked in every spelling people use", () => {
  test.each([
    ["0912345678"],
    ["0912.345.678"],
    ["0912 345 678"],
    ["0912-345-678"],
    ["0912_345_678"],
    ["09 12 34 56 78"],
    ["0 9 1 2 3 4 5 6 7 8"],
    ["(0912) 345 678"],
    ["+84912345678"],
    ["+84 912 345 678"],
    ["+84 (0) 912 345 678"],
    ["84.912.345.678"],
    ["+84.912.345.678"],
    ["0912\u200b345\u200b678"],
    ["09\u200b\u200b\u200b\u200b\u200b12345678"],
    ["0912\u00a0345\u00a0678"],
    ["0912\u00ad345678"],
    ["０９１２３４５６７８"],
    ["𝟎𝟗𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖"],
    ["o912345678"],
    ["O912.345.678"],
    ["024 3822 1234"],
    ["0220.3822.123"],
  ])("%s", (phone) => {
    for (const text of [phone, `gọi ${phone} nhé`, `sđt:${phone}.`, `lh ${phone}\nzalo ${phone}`]) {
      const { text: out, masked } = maskPersonalNumbers(text);
      expect(masked.length, text).toBeGreaterThan(0);
      expect(longestRun(out), out).toBeLessThanOrEqual(3);
      expect(out).toHaveLength(text.length);
    }
  });

  test.each([
    ["gọi 0912345678 5 triệu", "gọi xxxxxxxxxx 5 triệu"],
    ["0912345678 2tr nhé", "xxxxxxxxxx 2tr nhé"],
    ["lh0912345678", "lhxxxxxxx678"],
    ["sđt 0912 345 678 k có zalo", "sđt xxxx xxx 678 k có zalo"],
    ["0912345678 0987654321", "xxxxxxxxxx xxxxxxx321"],
    ["0912345678 123456789", "xxxxxxxxxx xxxxxx789"],
    ["0912345678 5/11/2026 nhé", "xxxxxxxxxx 5/11/2026 nhé"],
    ["họp 09-11-2026 19h30, gọi 0912345678", "họp 09-11-2026 19h30, gọi xxxxxxx678"],
  ])("beside other numbers: %s", (text, out) => {
    expect(maskPersonalNumbers(text).text).toBe(out);
  });
});

describe("wall-1 cards, accounts, plates, addresses are masked", () => {
  test.each([
    ["CMND 123456789", "id_card"],
    ["cccd 030 099 001234", "id_card"],
    ["cccd: 030099001234", "id_card"],
    ["stk 1903456789", "bank"],
    ["STK: 19034567890123 Techcombank", "bank"],
    ["stk19034567890", "bank"],
    ["stk.19034567890", "bank"],
    ["số tài khoản 12345678", "bank"],
    ["so tai khoan mb 1234 5678 90", "bank"],
    ["chuyển khoản qua Agribank 2100 2051 2345", "bank"],
    ["ck vcb 0011 0042 12345 500k", "bank"],
    ["xe 34A-123.45", "plate"],
    ["xe 34a12345", "plate"],
    ["34A - 123.45", "plate"],
    ["34-B1 123.45", "plate"],
    ["34B1-12345", "plate"],
    ["29LD 12345", "plate"],
    ["xe điện 34MĐ1-123.45", "plate"],
    ["16H-1234", "plate"],
    ["gửi về hoa.mai+1@vidu.vn nhé", "email"],
  ] as const)("%s is a %s", (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
    expect(longestRun(maskPersonalNumbers(text).text.replace(/500k/, ""))).toBeLessThanOrEqual(3);
  });

  test("an account number before a sum is masked and the sum is kept", () => {
    expect(maskPersonalNumbers("stk 12345678901 5 triệu").text).toBe("stk xxxxxxxxxxx 5 triệu");
  });
});

test.each([
  "giá 1.200.000",
  "1.200.000đ một tháng",
  "đặt cọc 120.000.000 đồng",
  "hụi 1.500.000.000 đồng",
  "84.000.000 đ",
  "850000000 đ",
  "12 500 000 đồng",
  "chuyển khoản 12.500.000 cho tôi",
  "ngày 25/11/2026",
  "25-11-2026 08h00",
  "25.11.2026 19h30",
  "2026-11-25 19:30",
  "sinh năm 1987",
  "nhiệm kỳ 2021-2026",
  "nhà ở ngõ 12/5 phố Hoa Ban",
  "số 40, ngách 12/34/5",
  "gọi 113",
  "gọi 113, 114, 115",
  "tổng đài 19006769",
  "tổng đài 1900 636 636",
  "đất 120m2 mặt tiền 5m",
  "Điều 235 Luật Đất đai 2024",
  "Nghị định 282/2025",
  "tỉ số 2-1 3-0 1-1 2-2 0-0",
  "mở cửa 7.30-11.30 13.30-17.00",
  "tổ 1 2 3 4 5 6 7 8 9 họp",
  "lớp 12A1 2005-2008 họp lớp",
  "50k 1000 cái",
  "hẹn 20h 2411",
  "20 tr 12345 người",
  "số đỏ 27 38 49",
])("not masked: %s", (text) => {
  expect(maskPersonalNumbers(text)).toEqual({ text, masked: [] });
});

const words = fc.constantFrom(
  "gọi",
  "nhà",
  "ở ngõ 12/5",
  "giá 1.200.000đ",
  "lúc 19h30",
  "ngày 25/11/2026",
  "stk",
  "tổ 7",
  "\n",
  ",",
  "😡",
);
const mobile = fc
  .tuple(fc.constantFrom("3", "5", "7", "8", "9"), fc.stringMatching(/^\d{8}$/))
  .map(([first, rest]) => `0${first}${rest}`);
const gap = fc.constantFrom("", "", ".", " ", "-", "\u200b", " - ", "\u200c\u200d\u2060\u200b\u200b");
const phone = fc
  .tuple(mobile, fc.array(gap, { minLength: 10, maxLength: 10 }), fc.constantFrom("plain", "wide", "+84"))
  .map(([number, gaps, how]) => {
    const digits = how === "+84" ? [...number.slice(1)] : [...number];
    const spelt = digits.map((digit, at) => digit + (at < digits.length - 1 ? gaps[at] : "")).join("");
    if (how === "wide") return spelt.replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    return how === "+84" ? `+84${spelt}` : spelt;
  });

test("wall-1 whatever stands around it, no run of seven digits of a phone survives; length is kept; twice is once", () => {
  fc.assert(
    fc.property(
      fc.array(words, { maxLength: 6 }),
      phone,
      fc.array(words, { maxLength: 6 }),
      (before, number, after) => {
        const head = `${before.join(" ")} `;
        const text = `${head}${number} ${after.join(" ")}`;
        const { text: out } = maskPersonalNumbers(text);
        expect(out).toHaveLength(text.length);
        expect(longestRun(out.slice(head.length, head.length + number.length)), out).toBeLessThan(7);
        expect(maskPersonalNumbers(out).text).toBe(out);
      },
    ),
    { numRuns: 500 },
  );
});

test("any text keeps its length, spans lie inside and do not overlap, masking twice is masking once", () => {
  const piece = fc.oneof(
    phone,
    words,
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.stringMatching(/^[\d ./-]{0,20}$/),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom(" ", "", ", "), (pieces, join) => {
      const text = pieces.join(join);
      const { text: out, masked } = maskPersonalNumbers(text);
      expect(out).toHaveLength(text.length);
      let last = 0;
      for (const { start, end } of masked) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
      expect(maskPersonalNumbers(out).text).toBe(out);
    }),
    { numRuns: 500 },
  );
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createNormaliser } from "./normaliser.ts";

const normaliser = createNormaliser();
const { standard, read, restoreAccents } = normaliser;

describe("restoreAccents", () => {
  it.each([
    ["hang xom danh nhau ngoai ngo", "hàng xóm đánh nhau ngoài ngõ"],
    ["Cong an phuong da den hien truong luc 19h30", "Công an phường đã đến hiện trường lúc 19h30"],
    ["toi qua mat dien ca khu, khong ai ngu duoc", "tối qua mất điện cả khu, không ai ngủ được"],
    ["Ha Noi hom nay mua rat to.", "Hà Nội hôm nay mưa rất to."],
    ["UY BAN NHAN DAN PHUONG THONG BAO", "ỦY BAN NHÂN DÂN PHƯỜNG THÔNG BÁO"],
  ])("«%s» → «%s»", (typed, meant) => {
    expect(restoreAccents(typed)).toBe(meant);
  });

  it("leaves a marked text alone, unmarked words and all", () => {
    const kept = [
      "Cô Lan ở tổ 5 bán xoài, ai mua thì qua nhà cô nhé",
      "Hôm nay Facebook lỗi. Ok em. Nhà mình vẫn vào được bình thường",
      "hoà giải xong rồi, quý vị thuý kiều",
    ];
    for (const text of kept) expect(restoreAccents(text)).toBe(text);
  });

  it("keeps the marked words of a text that has few", () => {
    expect(restoreAccents("hang xom đánh nhau ngoai ngo tu toi qua den gio chua xong")).toContain(
      " đánh nhau ",
    );
  });

  it("changes nothing but letters with marks", () => {
    const bare = (text: string) =>
      text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
    const text = "Chieu nay, luc 5h -- ba con to 7 (ngo 12/5) hop;  de nghi co mat!!! 0900000111";
    expect(bare(restoreAccents(text))).toBe(text);
  });
});

describe("standard", () => {
  it.each([
    ["ko bik j lun", "không biết gì luôn"],
    ["ngta bảo ae cứ ra đó xem ntn", "người ta bảo anh em cứ ra đó xem như thế nào"],
    ["hxóm nhà mk ồn wa, k ngủ dc", "hàng xóm nhà mình ồn quá, không ngủ được"],
    ["đ.á.n.h nhau ngoài chợ kìa mn ơi", "đánh nhau ngoài chợ kìa mọi người ơi"],
    ["quáaaaa đẹp luônnnn", "quá đẹp luôn"],
    ["ddanhs nhau", "đánh nhau"],
    ["d9anh1 nhau", "đánh nhau"],
    ["thík thì fải nói chứ", "thích thì phải nói chứ"],
    ["khoẻ re, hoà thuận", "khỏe re, hòa thuận"],
    ["ck e đag đi lm r", "chồng em đang đi làm rồi"],
    ["zui wá trời lun á", "vui quá trời luôn á"],
    ["em yêu anh nhìu lém", "em yêu anh nhiều lắm"],
    ["trg hs bh nghĩ hok chị", "trường học sinh bây giờ nghỉ không chị"],
  ])("«%s» → «%s»", (typed, meant) => {
    // The last words of the list depend on the model's taste; what must hold is that nothing is left as typed.
    if (typed.startsWith("trg")) expect(standard(typed)).not.toMatch(/\b(?:trg|hs|bh|hok)\b/);
    else expect(standard(typed)).toBe(meant);
  });

  it("sees through look-alike, fancy and invisible letters (B10)", () => {
    for (const text of ["đánh nh\u200Bau", "đánh nh\u0430u", "𝐝𝐚𝐧𝐡 𝐧𝐡𝐚𝐮", "ｄａｎｈ ｎｈａｕ"])
      expect(standard(text)).toBe("đánh nhau");
  });

  it("is one for every Unicode order of a word's marks (B01)", () => {
    for (const form of [
      "lu\u1EADn",
      "lua\u0323\u0302n",
      "lua\u0302\u0323n",
      "lu\u00E2\u0323n",
      "lu\u1EA1\u0302n",
    ])
      expect(standard(`bàn ${form} với nhau`)).toBe("bàn luận với nhau");
  });

  it("moves no tone where it must not (B02)", () => {
    for (const word of ["quý", "quá", "giá", "giữa", "hoàn", "toán", "thuyền"])
      expect(standard(`có ${word} không`)).toBe(`có ${word} không`);
  });

  it("makes no half words of abbreviations and amounts (B08)", () => {
    for (const text of ["90.000 đ/chậu", "25.000đ/cuốn", "10k/người", "v.v", "khu C", "vitamin B1 và C"])
      expect(standard(text)).toBe(text);
  });

  it("leaves careful writing and false friends as they are", () => {
    for (const text of [
      "Anh ấy chém gió giỏi lắm, cả nhà cười giết thời gian.",
      "Mọi người đánh giá quán này thế nào? Cháy hàng từ sáng rồi.",
      "Kính gửi Ủy ban nhân dân phường: cống ngõ 5 tắc ba tháng nay, mong các ông xem giúp.",
      "Bà con tổ dân phố số 7 đã hòa giải xong chuyện lối đi chung.",
      "Con bé nhà chị Hạnh học lớp 3A2 trường tiểu học Hoa Mơ.",
    ])
      expect(standard(text)).toBe(text);
  });
});

describe("read", () => {
  it("gives span, confidence and the other readings of an ambiguous word", () => {
    const text = "ban dat";
    const { text: out, words } = read(text);
    expect(out.split(" ")).toHaveLength(2);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["ban", "dat"]);
    const [ban, dat] = words.map(({ standard: best, alternatives }) => [
      best,
      ...alternatives.map(({ text: other }) => other),
    ]);
    expect(ban).toEqual(expect.arrayContaining(["bán", "bạn"]));
    expect(dat).toEqual(expect.arrayContaining(["đất", "đặt"]));
    for (const { confidence, alternatives } of words) {
      const sum = alternatives.reduce((all, other) => all + other.confidence, confidence);
      expect(confidence).toBeLessThan(0.99);
      expect(sum).toBeLessThanOrEqual(1.01);
    }
  });

  it("is sure of what the words around make clear", () => {
    const { words } = read("hop dong chuyen nhuong quyen su dung dat");
    expect(words.map((word) => word.standard).join(" ")).toBe("hợp đồng chuyển nhượng quyền sử dụng đất");
    expect(Math.min(...words.map((word) => word.confidence))).toBeGreaterThan(0.7);
  });

  it("names what numbers are", () => {
    const kinds = read("hẹn ngày 04/02/2026 lúc 19h30 trả 5 triệu, gọi 0900000111, lớp 3A2").words.map(
      ({ kind }) => kind,
    );
    for (const kind of ["date", "time", "money", "phone", "number", "word"]) expect(kinds).toContain(kind);
  });

  it("gives spans in order inside any text, and the same text as `standard`", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({
        unit: fc.constantFrom(..."đánh nhau ko k .*-\u200B\u0300\uD800\uDC00\u0000\u202E\n😂ABC123/'ddw9"),
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const { text: out, words } = read(text);
        expect(out).toBe(standard(text));
        let last = 0;
        for (const { start, end, confidence, alternatives } of words) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(alternatives.length).toBeLessThanOrEqual(4);
          last = start;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("bad input", () => {
  it.each([
    ["nothing", ""],
    ["emoji", "😂😂🥲🔥"],
    ["one word of 50,000 letters", "a".repeat(50_000)],
    ["one dodged word of 100,000 units", "đ.".repeat(50_000)],
    ["unmarked words, 100 KB, no full stop", "hang xom danh nhau ".repeat(5_300)],
    ["chat, 100 KB", "ko bik j lun ntn ".repeat(5_900)],
    ["base64", Buffer.from("x".repeat(60_000)).toString("base64")],
    ["other scripts", "привет 你好 สวัสดี مرحبا ".repeat(2_000)],
    ["a pile of marks", `a${"\u0301".repeat(50_000)}`],
    ["halves of letters", "\uD800\uDC00\uDC00\uD800".repeat(10_000)],
    ["a template", "{{7*7}} <%= exit %> <script>alert(1)</script> bỏ qua mọi chỉ dẫn".repeat(500)],
  ])("reads %s", (_, text) => {
    expect(typeof standard(text)).toBe("string");
    expect(restoreAccents(text).length).toBeGreaterThanOrEqual(0);
    expect(read(text).words.length).toBeLessThanOrEqual(text.length);
  });
});

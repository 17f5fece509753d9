import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise, tokenise } from "./normalise.ts";

const marked = (text: string) => tokenise(text).map((token) => token.marked);
const out = (text: string) => normalise(text).normalised;

describe("letters", () => {
  it("reads one word in every Unicode order of its marks (B01)", () => {
    for (const spelling of [
      "lu\u1EADn",
      "lua\u0323\u0302n",
      "lua\u0302\u0323n",
      "lu\u00E2\u0323n",
      "lu\u1EA1\u0302n",
    ]) {
      expect(tokenise(spelling)).toMatchObject([{ marked: "luận", key: "luan", surface: spelling }]);
    }
  });

  it("sees through invisible, look-alike and fancy letters and keeps their span (B10)", () => {
    for (const text of ["đánh nh\u200Bau", "đánh nh\u0430u"]) {
      const tokens = tokenise(text);
      expect(tokens.map((token) => token.marked)).toEqual(["đánh", "nhau"]);
      expect(tokens[1]?.end).toBe(text.length);
    }
    expect(marked("𝐭ạ𝐭 𝐬ơ𝐧")).toEqual(["tạt", "sơn"]);
    expect(marked("ｄａｎｈ ｎｈａｕ")).toEqual(["danh", "nhau"]);
  });

  it("reads Ð as Đ (B11) and leaves foreign marks aside", () => {
    expect(out("Ðường Trần Ðại")).toBe("Đường Trần Đại");
    expect(marked("Zoë ăn phô mai")).toEqual(["zoe", "ăn", "phô", "mai"]);
  });

  it("has one tone position and moves no tone where it must not (B02)", () => {
    for (const [old, now] of [
      ["hoà", "hòa"],
      ["thuý", "thúy"],
      ["khoẻ", "khỏe"],
      ["qúy", "quý"],
      ["qũy", "quỹ"],
    ] as const) {
      expect(marked(old)).toEqual(marked(now));
    }
    const kept = "quý quá giá giữa hoàn toán thuyền kỹ sư lý do";
    expect(out(kept)).toBe(kept);
    expect(marked("kỹ")).toEqual(marked("kĩ"));
  });
});

describe("stretched and dodged words", () => {
  it.each([
    ["quáaaaa", "quá"],
    ["đánhhhh nhauuu", "đánh nhau"],
    ["đ.á.n.h nhau", "đánh nhau"],
    ["nó c h é m tôi", "nó chém tôi"],
    ["gi*t nó", "giết nó"],
    ["g-i-ế-t", "giết"],
    ["ch3t", "chết"],
  ])("%s → %s", (text, expected) => {
    const keys = tokenise(text)
      .map((token) => token.key)
      .join(" ");
    expect(keys).toBe(
      tokenise(expected)
        .map((token) => token.key)
        .join(" "),
    );
  });

  it("covers the whole broken-up word", () => {
    const text = "nó c h é m tôi";
    const token = tokenise(text)[1];
    expect(text.slice(token?.start, token?.end)).toBe("c h é m");
  });

  it("leaves what only looks alike", () => {
    expect(out("v.v, 1.500.000 đ, xoong, e-mail, t.p, lớp 5 a1")).toBe(
      "v.v, 1.500.000 đ, xoong, e-mail, t.p, lớp 5 a1",
    );
    const twoAlike = "cấp cứu, lưu ý, về hưu, bưu điện, con hươu, rượu, hữu nghị, sưu tầm, mưu mô, cái xoong";
    expect(out(twoAlike)).toBe(twoAlike);
  });
});

describe("chat spellings", () => {
  it("are read as whole tokens only (B08)", () => {
    const kept = "90.000 đ/chậu, 25.000đ/cuốn, gặp đ/c Nam, 10k/người";
    expect(out(kept)).toBe(kept);
    expect(marked("ko k dc")).toEqual(["không", "không", "được"]);
  });

  it("may stand for several words with one span", () => {
    expect(tokenise("ngta").map(({ marked: word, start, end }) => [word, start, end])).toEqual([
      ["người", 0, 4],
      ["ta", 0, 4],
    ]);
    expect(out("ae CAP tới rồi r")).toBe("anh em CÔNG AN PHƯỜNG tới rồi rồi");
  });

  it("need company where they are words of their own", () => {
    expect(out("gọi ca tới đi")).toBe("gọi công an tới đi");
    expect(out("hát ca khúc này")).toBe("hát ca khúc này");
    expect(out("vitamin C với khu B")).toBe("vitamin C với khu B");
    expect(out("cho m hỏi")).toBe("cho mình hỏi");
    expect(out("tao đập m")).toBe("tao đập mày");
    expect(out("di hem 5 mua do")).toBe("di hem 5 mua do");
    expect(out("hem biết luôn á")).toBe("không biết luôn á");
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(..."đánh nhau .*-\u200B\u0300\uD800\uDC00\u0000\u202E\n😂ABC123/'") }),
  );

  it("gives tokens in order and inside the text, and offsets for every unit", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { normalised, from, to, tokens } = normalise(text);
        expect(from).toHaveLength(normalised.length);
        expect(to).toHaveLength(normalised.length);
        let last = 0;
        for (const token of tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(token.end).toBeLessThanOrEqual(text.length);
          expect(token.surface).toBe(text.slice(token.start, token.end));
          last = token.start;
        }
        from.forEach((start, at) => {
          expect(start).toBeLessThan(to[at] ?? 0);
        });
      }),
      { numRuns: 400 },
    );
  });

  it("changes nothing that it has changed already", () => {
    const word = fc.constantFrom(
      ..."k ko hem h m t a e c vs bt thui lun ng ngta ca CA cap dm đm r rùi quáaa đ.á.n.h gi*t d9anh1 ddanhs nha2 nhau".split(
        " ",
      ),
      ..."tao anh biết gì, 5 nó công an đi! nhà. em 🙂 rồi hoà".split(" "),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const once = out(words.join(" "));
        expect(out(once)).toBe(once);
      }),
      { numRuns: 1_000 },
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const once = out(text);
        expect(out(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it("reads 100 KB and a word of 50,000 letters in bounded time", () => {
    const worst = [
      "a".repeat(50_000),
      "đ.".repeat(50_000),
      "a1".repeat(50_000),
      "ddaas ".repeat(17_000),
      "k ".repeat(50_000),
    ];
    for (const text of [
      ...worst,
      "*".repeat(100_000),
      "ư\u0303".repeat(50_000),
      "ệ".normalize("NFD").repeat(33_000),
    ])
      expect(normalise(text).from.length).toBeGreaterThan(0);
  });

  it("leaves careful writing as it is", () => {
    const text =
      "Kính gửi Ủy ban nhân dân phường: cống ngõ 5 tắc ba tháng nay, mong các ông xem giúp. Cảm ơn!";
    expect(out(text)).toBe(text);
  });
});

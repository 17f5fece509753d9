import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { summarise } from "./summarise.ts";

const mark = (text: string, word: string, weight = 3) => {
  const start = text.indexOf(word);
  return { signal: "violence" as const, weight, start, end: start + word.length };
};

describe("the one-sentence summary", () => {
  it("is the sentence with most evidence, in the writer's words", () => {
    const text = "Chào cả nhà. Hai nhà đầu ngõ đánh nhau, có dao! Ai rảnh ra can giúp? Cảm ơn.";
    expect(summarise(text, [mark(text, "dao", 4), mark(text, "đánh nhau"), mark(text, "can", 1)])).toBe(
      "Hai nhà đầu ngõ đánh nhau, có dao!",
    );
  });

  it.each([
    ["no evidence: the first sentence", "Ồn quá!\nAi chịu được.", [], "Ồn quá!"],
    [
      "evidence against: it does not count",
      "A b c. Đùa thôi mà.",
      [{ signal: "idiom" as const, weight: -3, start: 7, end: 10 }],
      "A b c.",
    ],
    [
      "a dot inside a number ends nothing",
      "Nợ 5.000.000 đồng ba tháng. Hết.",
      [],
      "Nợ 5.000.000 đồng ba tháng.",
    ],
    ["white space made single", "  Loa   to\tquá  ", [], "Loa to quá"],
    [
      "lines are sentences",
      "dòng một\ndòng hai",
      [{ signal: "threat" as const, weight: 2, start: 9, end: 13 }],
      "dòng hai",
    ],
    ["nothing but marks", "!!!", [], "!!!"],
  ])("%s", (_name, text, evidence, right) => {
    expect(summarise(text, evidence)).toBe(right);
  });

  it("is cut between words with «…»", () => {
    const text = "Hàng xóm cãi nhau rất to ".repeat(12);
    const short = summarise(text, []);
    expect(short.length).toBeLessThanOrEqual(160);
    expect(short).toMatch(/(?: |^)(?:Hàng|xóm|cãi|nhau|rất|to)…$/u);
  });

  it("holds no half letter, whatever the text and the limit", () => {
    const piece = fc.constantFrom(
      "ộ".normalize("NFD"),
      "😡",
      "👨‍👩‍👧",
      "nhà",
      " ",
      "a",
      "đ",
      ". ",
      "\n",
      "ế",
    );
    const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 120 }).map((pieces) => pieces.join("")),
        fc.integer({ min: 20, max: 200 }),
        (text, limit) => {
          const short = summarise(text, [], limit);
          expect(short.length).toBeLessThanOrEqual(limit);
          expect(short.isWellFormed()).toBe(true);
          const letters = (value: string) => Array.from(graphemes.segment(value), (part) => part.segment);
          const whole = new Set(letters(text.replace(/\s+/gu, " ")));
          for (const letter of letters(short.replace(/…$/u, ""))) expect(whole.has(letter)).toBe(true);
        },
      ),
    );
  });
});

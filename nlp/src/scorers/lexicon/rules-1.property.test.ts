import { Reading } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXAMPLE_WARD } from "../../places/ward.example.ts";
import { createRuleScorer } from "./rules-1.ts";

const scorer = createRuleScorer(EXAMPLE_WARD);
const words =
  "tao mày nó sẽ giết chém đánh nhau chết nhà tổ 7 ngõ 12/5 Quang Trung phường không đề nghị trả lời bắt cóc dao , . ? \n «» “ ” ko k m t 😂 Đồng Nai";
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...words.split(" ")), { maxLength: 60 }).map((list) => list.join(" ")),
  fc.string({
    unit: fc.constantFrom(..."đánh nhau.*\u200B\u0301\uD83D\uDC00\u0000\u202E\u2066\n"),
    maxLength: 120,
  }),
);

describe("any text", () => {
  it("is read without an error, as a Reading, with spans inside the text and chances that add up", () => {
    fc.assert(
      fc.property(anyText, fc.option(anyText, { nil: null }), (text, parentText) => {
        const reading = scorer.read(text, { parentText });
        expect(Reading.safeParse(reading).error).toBeUndefined();
        expect(reading.conflictScores.reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
        expect(Object.values(reading.claimScores).reduce((sum, score) => sum + score, 0)).toBeCloseTo(1, 9);
        for (const { start, end } of [...reading.evidence, ...reading.places]) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const place of reading.places) expect(place.text).toBe(text.slice(place.start, place.end));
        if (reading.ownThreat) expect(reading).toMatchObject({ protected: false, conflict: 3 });
        expect(scorer.read(text, { parentText })).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });

  it("reads 50,000 units of the worst kinds", () => {
    for (const piece of [
      "nó ",
      "đánh ",
      "a\u0301\u0301",
      "tao sẽ ",
      "\u200B",
      "c h é m ",
      "ngõ 1 ",
      "«",
      "tao nó mày không ",
      ".",
    ]) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length)).slice(0, 50_000);
      const reading = scorer.read(text);
      expect(reading.evidence.length).toBeLessThanOrEqual(80);
    }
  });
});

describe("evidence", () => {
  it("covers the words as they were written, invisible and look-alike letters included (B10)", () => {
    const plain = scorer.read("đánh nhau ngoài ngõ");
    expect(plain.evidence.some((item) => item.signal === "violence")).toBe(true);
    for (const text of ["đánh nh\u200Bau ngoài ngõ", "đánh nh\u0430u ngoài ngõ", "đ.á.n.h nhau ngoài ngõ"]) {
      const spans = scorer.read(text).evidence.filter((item) => item.signal === "violence");
      expect(spans.some(({ start, end }) => text.slice(start, end).endsWith("u") && start === 0)).toBe(true);
    }
    const fullWidth = scorer.read("ｄａｎｈ ｎｈａｕ ngoai ngo");
    expect(fullWidth.evidence.some((item) => item.signal === "violence" && item.end === 9)).toBe(true);
    const bold = scorer.read("𝐭ạ𝐭 𝐬ơ𝐧 vào cửa");
    expect(bold.evidence.some((item) => item.signal === "property_damage" && item.start === 0)).toBe(true);
  });

  it("tells for and against", () => {
    const weights = scorer.read("Phim này đánh nhau hay lắm").evidence;
    expect(weights.some((item) => item.weight < 0 && item.signal === "fiction")).toBe(true);
    expect(weights.some((item) => item.weight > 0 && item.signal === "violence")).toBe(true);
  });
});

describe("context", () => {
  it("reads a comment with its parent for what it refers to", () => {
    const comment = "nhà em cũng bị, nói hoài không chịu, bực lắm rồi";
    const alone = scorer.read(comment);
    const under = scorer.read(comment, { parentText: "Chó nhà ai thả rông sủa cả đêm, ỉa đầy ngõ" });
    expect(under.topicScores.environment).toBeGreaterThan(alone.topicScores.environment);
  });

  it("puts an area on a reading from the text, the sender or the group", () => {
    expect(scorer.read("đánh nhau ở Chợ Mới").areaId).toBe("tdp-7");
    expect(scorer.read("đánh nhau to lắm", { group: "Cư dân tổ 7 Phường Mẫu" })).toMatchObject({
      areaId: "tdp-7",
    });
    expect(scorer.read("đánh nhau to lắm").areaId).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode, type Slot } from "./decode.ts";
import { openModel } from "./open.ts";

const model = openModel();
const slotOf = (...words: string[]): Slot => words.map((word) => ({ words: [model.idOf(word)], score: 0 }));
const textOf = (slots: Slot[], best: number[]) =>
  slots.map((slot, at) => slot[best[at] ?? 0]?.words.map((id) => model.words[id]).join(" ")).join(" ");

describe("decode", () => {
  it("chooses by the words on both sides", () => {
    const sell = [slotOf("bạn", "bán", "bàn"), slotOf("đặt", "đất"), slotOf("chính"), slotOf("chủ", "chú")];
    expect(textOf(sell, decode(model, sell, 8).best)).toBe("bán đất chính chủ");
    const order = [
      slotOf("bạn", "bán", "bàn"),
      slotOf("đặt", "đất"),
      slotOf("hàng", "hãng"),
      slotOf("chưa", "chùa"),
    ];
    expect(textOf(order, decode(model, order, 8).best)).toBe("bạn đặt hàng chưa");
  });

  it("weighs a choice of several words as several", () => {
    const slots: Slot[] = [
      [
        { words: [model.idOf("người"), model.idOf("ta")], score: 0 },
        { words: [model.idOf("nhà")], score: -20 },
      ],
      slotOf("bảo", "báo"),
    ];
    expect(textOf(slots, decode(model, slots, 8).best)).toBe("người ta bảo");
  });

  it("gives shares of one for each slot, the best choice of a clear text the largest", () => {
    const words = ["bán", "đất", "nhà", "cô", "có", "không", "chợ", "cho"];
    const slot = fc
      .uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
      .map((list) => slotOf(...list));
    fc.assert(
      fc.property(fc.array(slot, { maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (slots, beam) => {
        const { best, posteriors } = decode(model, slots, beam, true);
        expect(best).toEqual(decode(model, slots, beam).best);
        slots.forEach((choices, at) => {
          expect(choices[best[at] ?? -1]).toBeDefined();
          const sum = posteriors?.[at]?.reduce((all, share) => all + share, 0) ?? 0;
          expect(sum).toBeCloseTo(1, 6);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("finds what a search without a beam finds, nearly always", () => {
    const words = "ban dat nha co khong cho";
    const slots = words
      .split(" ")
      .map((key): Slot => model.withKey(key).map((id) => ({ words: [id], score: 0 })));
    expect(decode(model, slots, 8).best).toEqual(decode(model, slots, 10_000).best);
  });
});

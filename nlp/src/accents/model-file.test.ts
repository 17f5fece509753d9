import { brotliCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ModelArrays, packModel, unpackModel } from "./model-file.ts";
import { SyllableModel } from "./syllable-model.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const SMALL: ModelArrays = {
  words: ["</s>", "<num>", "<unk>", "bán", "bạn", "đất"],
  unigram: bytes(10, 60, 20, 40, 30, 50),
  unigramBackoff: bytes(0, 0, 0, 5, 5, 0),
  capital: bytes(30, 30, 30, 30, 30, 30),
  chat: bytes(128, 128, 128, 120, 140, 128),
  pairStart: Uint32Array.of(0, 2, 2, 2, 3, 4, 5),
  pairWord: Uint16Array.of(3, 4, 5, 0, 0),
  pair: bytes(20, 10, 6, 12, 3),
  pairBackoff: bytes(2, 0, 0, 0, 0),
  tripleStart: Uint32Array.of(0, 1, 1, 1, 1, 1),
  tripleWord: Uint16Array.of(5),
  triple: bytes(1),
};

describe("the model file", () => {
  it("comes back as it was packed", () => {
    const back = unpackModel(packModel(SMALL));
    expect(back.words).toEqual(SMALL.words);
    for (const name of ["pairStart", "pairWord", "tripleStart", "tripleWord"] as const)
      expect([...back[name]]).toEqual([...SMALL[name]]);
    for (const name of ["unigram", "pair", "triple", "pairBackoff"] as const)
      expect([...back[name]]).toEqual([...SMALL[name]]);
  });

  it("of another kind is refused", () => {
    expect(() =>
      unpackModel(brotliCompressSync(Buffer.from("anything else that is long enough to look at"))),
    ).toThrow("not an accent model");
    expect(() => unpackModel(Buffer.from("no brotli"))).toThrow();
  });
});

describe("SyllableModel", () => {
  const model = new SyllableModel(SMALL);
  const [ban, dat] = [model.idOf("bán"), model.idOf("đất")];

  it("finds words by their key, frequent ones first", () => {
    expect(model.withKey("ban").map((id) => model.words[id])).toEqual(["bạn", "bán"]);
    expect(model.withKey("xyz")).toEqual([]);
    expect(model.idOf("chưa thấy")).toBe(2);
  });

  it("backs off from three words to two to one", () => {
    const start = model.pairOf(0, ban);
    const short = model.afterOne(ban, dat, model.pairOf(ban, dat));
    expect(short).toBeCloseTo(-0.08 * 6);
    expect(model.afterTwo(start, dat, short)).toBeCloseTo(-0.08);
    expect(model.afterTwo(start, 1, -1)).toBeCloseTo(-1 - 0.16);
    expect(model.afterOne(ban, 4, model.pairOf(ban, 4))).toBeCloseTo(-0.08 * 35);
    expect(model.afterTwo(-1, dat, short)).toBe(short);
  });
});

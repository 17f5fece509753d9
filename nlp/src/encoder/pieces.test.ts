import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PieceReader } from "./pieces.ts";

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(`./fixtures/${name}`, import.meta.url), "utf8"));
const expected: { text: string; ids: number[] }[] = read("expected.json");
const reader = new PieceReader(read("tokenizer.json"), 3);

describe("PieceReader", () => {
  it.each(expected)("gives the pieces of tokenizers for Python: $text", ({ text, ids }) => {
    expect(reader.read(text)).toEqual(ids);
    expect(reader.read(text)).toEqual(ids);
  });

  it("reads marks in parts as marks in one letter", () => {
    expect(reader.read("không".normalize("NFD"))).toEqual(reader.read("không"));
  });

  it("lets no special piece be typed", () => {
    const pieces = reader.read("a<s></s><mask><pad><unk>b <mask>");
    for (const special of [0, 1, 2, 4]) expect(pieces).not.toContain(special);
  });

  it("reads a word of 50,000 letters and one of 50,000 unknown ones", () => {
    expect(reader.read("a".repeat(50_000)).length).toBeGreaterThan(49_000);
    expect(reader.read("東".repeat(50_000)).length).toBeLessThan(2000);
  });

  it("knows its highest id", () => {
    const all = expected.flatMap(({ text }) => reader.read(text));
    expect(Math.max(...all)).toBeLessThanOrEqual(reader.highest);
  });
});

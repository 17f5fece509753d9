import { describe, expect, it } from "vitest";
import { tokenise } from "../../text/normalise.ts";
import { CLASS_NAMES } from "./classes.ts";
import { COMBINATIONS } from "./combinations.ts";
import { compile } from "./compile.ts";
import { findEvidence } from "./features.ts";
import { LEXICON, lexiconDigest } from "./lexicon.ts";
import { findMatches } from "./match.ts";
import type { LexiconGroup } from "./types.ts";
import { WEIGHTS } from "./weights.ts";

const group = (phrases: string, signal: LexiconGroup["signal"] = "violence"): LexiconGroup => ({
  id: signal,
  signal,
  phrases,
});

function found(phrases: string, text: string): string[] {
  const tokens = tokenise(text);
  const { root } = compile([group(phrases)], CLASS_NAMES);
  return findMatches(tokens, root).map(({ first, last }) =>
    tokens
      .slice(first, last + 1)
      .map((token) => token.marked)
      .join(" "),
  );
}

describe("the pattern language", () => {
  it("takes one of several, optional words, classes, numbers and gaps", () => {
    expect(found("(dọa|đòi) (giết|đánh chết) (luôn|)", "nó dọa đánh chết luôn")).toEqual([
      "dọa đánh chết luôn",
    ]);
    expect(found("{no} đánh {ai}", "thằng đánh tôi")).toEqual(["thằng đánh tôi"]);
    expect(found("{so} mũi", "khâu 12 mũi")).toEqual(["12 mũi"]);
    expect(found("cầm .. dao", "cầm một con dao")).toEqual(["cầm một con dao"]);
    expect(found("cầm .. dao", "cầm một cái con dao")).toEqual([]);
    expect(found("con {Ten}", "con Lan nói")).toEqual(["con lan"]);
  });

  it("stays inside a sentence", () => {
    expect(found("cầm ... dao", "Nó cầm. Con dao")).toEqual([]);
  });

  it("respects marks wherever they are typed and takes the key where none are", () => {
    expect(found("đánh", "xin đánh giá")).toEqual(["đánh"]);
    expect(found("đánh", "danh sách này dài lắm")).toEqual([]);
    expect(found("đánh nhau", "danh nhau to lam")).toEqual(["danh nhau"]);
    expect(found("hỏi", "hội làng mở")).toEqual([]);
  });

  it("refuses broken patterns by name", () => {
    expect(() => compile([group("(a|b")], CLASS_NAMES)).toThrow("bracket");
    expect(() => compile([group("{ghost}")], CLASS_NAMES)).toThrow("ghost");
    expect(() => compile([group("(a|) (b|)")], CLASS_NAMES)).toThrow("nothing");
  });
});

describe("evidence by its surroundings", () => {
  const lexicon: LexiconGroup[] = [
    { id: "fight", signal: "violence", phrases: "đánh nhau\ngiết" },
    { id: "own_threat", signal: "threat", own: true, phrases: "tao giết" },
    { id: "idiom", signal: "idiom", phrases: "giết thời gian\nđánh nhau với deadline" },
    { id: "negation", signal: "negation", phrases: "không có chuyện\nkhông" },
    { id: "past", signal: "past", phrases: "năm ngoái" },
  ];
  const { root, lines } = compile(lexicon, CLASS_NAMES);
  const hits = (text: string) => findEvidence(tokenise(text), lines, root).hits;
  const shareOf = (text: string) => hits(text).find((hit) => hit.group === "fight")?.share;

  it("is blocked by an idiom over the same words only", () => {
    expect(shareOf("xem phim giết thời gian")).toBeUndefined();
    expect(shareOf("xem phim giết thời gian rồi đánh nhau")).toBe(1);
    expect(shareOf("đánh nhau với deadline")).toBeUndefined();
  });

  it("is weakened by negation in its clause and by the past in its sentence", () => {
    expect(shareOf("không có chuyện hai nhà đánh nhau")).toBeLessThan(0.5);
    expect(shareOf("không biết, hai nhà đánh nhau")).toBe(1);
    expect(shareOf("năm ngoái hai nhà đánh nhau")).toBe(0.5);
    expect(shareOf("năm ngoái êm. hai nhà đánh nhau")).toBe(1);
  });

  it("drops a lone word without marks that may be another word", () => {
    expect(shareOf("di lam giet")).toBeUndefined();
    expect(shareOf("di lam giet danh nhau")).toBeDefined();
  });

  it("is the writer's own only outside a quotation", () => {
    expect(hits("tao giết mày").some((hit) => hit.own)).toBe(true);
    expect(hits("nó bảo “tao giết mày” rồi đi").some((hit) => hit.own)).toBe(false);
  });
});

describe("the tables", () => {
  it("has weights tuned with just these phrases", async () => {
    expect(WEIGHTS.lexicon).toBe(await lexiconDigest());
  });

  it("has every group once, and combinations of groups that exist", () => {
    const ids = LEXICON.map((entry) => entry.id);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set([...ids, "place", "province"]);
    for (const { both } of COMBINATIONS) for (const id of both.flat()) expect(known).toContain(id);
  });

  it("never lets criticism of an authority, an idiom or a tale raise level 2 or 3", () => {
    const signals = new Map(LEXICON.map((entry) => [entry.id, entry.signal]));
    for (const [id, weights] of Object.entries(WEIGHTS.groups)) {
      const signal = signals.get(id.split(/[#~]/)[0] ?? "");
      if (
        signal === "authority" ||
        signal === "protected_cue" ||
        signal === "fiction" ||
        signal === "idiom"
      ) {
        expect(weights.conflict2 ?? 0).toBeLessThanOrEqual(0);
        expect(weights.conflict3 ?? 0).toBeLessThanOrEqual(0);
      }
    }
  });
});

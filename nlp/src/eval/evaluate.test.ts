import type { Reading } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { EXAMPLE_WARD } from "../places/ward.example.ts";
import { createRuleScorer } from "../scorers/lexicon/rules-1.ts";
import type { AnyScorer } from "../scorers/scorer.ts";
import { readCorpusLine } from "./corpus-line.ts";
import { evaluate } from "./evaluate.ts";
import { formatEvaluation } from "./format-evaluation.ts";

const line = (over: object) =>
  readCorpusLine(
    JSON.stringify({
      id: "a",
      text: "x",
      topics: [],
      conflict: 0,
      claim: "none",
      protected: false,
      places: [],
      register: "standard",
      kind: "left aside",
      ...over,
    }),
  );

/** Answers from a table, so that the arithmetic can be checked by hand. */
function answering(table: Record<string, Partial<Reading>>): AnyScorer {
  const calm = createRuleScorer(EXAMPLE_WARD).read("");
  return {
    model: "table",
    read: (text) => ({ ...calm, topics: [], conflict: 0, claim: "none", ...table[text] }),
  };
}

describe("readCorpusLine", () => {
  it("says what is wrong with a line", () => {
    expect(() => readCorpusLine("{")).toThrow("not JSON");
    expect(() => line({ conflict: 4 })).toThrow("conflict");
    expect(() => line({ register: "latin" })).toThrow("register");
  });
});

describe("evaluate", async () => {
  const lines = [
    line({ id: "1", text: "A", topics: ["land"], conflict: 2, places: ["ngõ 1"] }),
    line({ id: "2", text: "B", topics: ["land", "civil"], conflict: 3, claim: "harmful" }),
    line({ id: "3", text: "C", register: "teencode" }),
    line({ id: "4", text: "D", protected: true, register: "teencode", claim: "checkworthy" }),
  ];
  const place = { text: "ngõ 1", start: 0, end: 5, areaId: null, confidence: 0.5 };
  const result = await evaluate(
    lines,
    answering({
      A: { topics: ["land"], conflict: 2, places: [place] },
      B: { topics: ["civil"], conflict: 2, claim: "checkworthy" },
      C: { conflict: 1, topics: ["land"], places: [place] },
      D: { protected: true, claim: "none" },
    }),
  );

  it("counts each question", () => {
    expect(result.all.topics.land).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5, support: 2 });
    expect(result.all.topicsMicro).toMatchObject({ precision: 2 / 3, recall: 2 / 3 });
    expect(result.all.topicsMacroF1).toBe(0.75);
    expect(result.all.confusion).toEqual([
      [1, 1, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
      [0, 0, 1, 0],
    ]);
    expect(result.all.open.f1).toBe(1);
    expect(result.all.level3.recall).toBe(0);
    expect(result.all).toMatchObject({ calmFlagged: 0.5, calmOpen: 0 });
    expect(result.all.claimAny).toMatchObject({ precision: 1, recall: 0.5 });
    expect(result.all.harmful.recall).toBe(0);
    expect(result.all.protected.f1).toBe(1);
    expect(result.all.protectedToPolice).toEqual({ all: 0, calm: 0 });
    expect(result.all.places).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it("counts the protected texts that would come before the police", async () => {
    const told = [
      line({ id: "1", text: "A", protected: true }),
      line({ id: "2", text: "B", protected: true, conflict: 3 }),
      line({ id: "3", text: "C", conflict: 2 }),
    ];
    const police = { conflict: 2, protected: false } as const;
    const counted = await evaluate(told, answering({ A: police, B: police, C: police }));
    expect(counted.all.protectedToPolice).toEqual({ all: 2, calm: 1 });
  });

  it("breaks down by register and writes a table", () => {
    expect(Object.keys(result.byRegister)).toEqual(["standard", "teencode"]);
    expect(result.byRegister.standard?.calmFlagged).toBeNull();
    const table = formatEvaluation(result);
    expect(table).toContain("table: 4 texts");
    expect(table.split("\n").find((row) => row.startsWith("conflict >= 2 F1"))).toMatch(/1\.000/);
  });

  it("gives a comment its parent", async () => {
    const seen: (string | null | undefined)[] = [];
    const scorer = answering({});
    const spy: AnyScorer = {
      model: "spy",
      read: (text, context) => {
        seen.push(context?.parentText);
        return scorer.read(text, context);
      },
    };
    await evaluate([line({ id: "1", text: "A" }), line({ id: "2", text: "B", parent: "1" })], spy);
    expect(seen).toEqual([null, "A"]);
  });
});

import { Reading, TOPICS, WardProfile } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { createRuleScorer } from "../lexicon/rules-1.ts";
import { decide } from "./decide.ts";
import { fitLogistic } from "./fit-logistic.ts";
import { isEveryday, JoinFile, joinVoices, logitsOfRules } from "./join.ts";
import { evidenceOf, joinEvidence, piecesOf, without } from "./occlusion.ts";
import { type ByTarget, byTarget, logitsOfHeads } from "./targets.ts";
import { bestF1, leastCost, quantile } from "./thresholds.ts";

const WARD = WardProfile.parse({
  id: "phuong-mau",
  name: "Phường Mẫu",
  areas: [{ id: "a1", name: "Khu Một", aliases: [] }],
});

const FILE: JoinFile = JoinFile.parse({
  version: "thử",
  all: byTarget(() => ({ encoder: 1, linear: 0, rules: 0, bias: 0 })),
  first: byTarget(() => ({ encoder: 0, linear: 1, rules: 0, bias: 0 })),
  thresholds: byTarget(() => ({ decide: 0.5, act: 0.6, suggest: 0.2 })),
  everyday: byTarget(() => 0.1),
});

/** Chances that say nothing, but for those given. */
const chancesWith = (given: Partial<ByTarget>) => byTarget((target) => given[target] ?? 0.01);
const THREAT = { conflict1: 0.99, conflict2: 0.97, conflict3: 0.95 };

/** What the lexicon found: nothing, or a threat in the writer's own words. */
const NOTHING = { ownThreat: false, force: false };
const OWN_THREAT = { ownThreat: true, force: true };

describe("deciding from chances", () => {
  it("holds a doubtful complaint back from the police, and says that it doubts (wall 2)", () => {
    const quarrel = { conflict1: 0.9, conflict2: 0.8, public_service: 0.9 };
    const held = decide(FILE, chancesWith({ ...quarrel, protected: 0.25 }), NOTHING);
    expect(held).toMatchObject({ conflict: 2, protected: true, ownThreat: false });
    expect(held.unsure).toContain("protected");
    expect(decide(FILE, chancesWith({ ...quarrel, protected: 0.1 }), NOTHING).protected).toBe(false);
  });

  it("does not call every calm text protected that it doubts", () => {
    expect(decide(FILE, chancesWith({ protected: 0.25 }), NOTHING).protected).toBe(false);
    expect(decide(FILE, chancesWith({ protected: 0.55 }), NOTHING).protected).toBe(true);
  });

  it("lets a threat through that stands in a complaint", () => {
    expect(decide(FILE, chancesWith({ ...THREAT, protected: 0.7 }), OWN_THREAT)).toMatchObject({
      conflict: 3,
      protected: false,
      ownThreat: true,
    });
    expect(decide(FILE, chancesWith({ ...THREAT, protected: 0.4 }), NOTHING)).toMatchObject({
      protected: false,
      ownThreat: true,
    });
  });

  it("keeps protected a complaint that surely only tells of violence", () => {
    expect(decide(FILE, chancesWith({ ...THREAT, protected: 0.95 }), OWN_THREAT)).toMatchObject({
      conflict: 3,
      protected: true,
      ownThreat: false,
    });
  });

  it("abstains between the two lines", () => {
    expect(decide(FILE, chancesWith({ conflict1: 0.4, conflict2: 0.3 }), NOTHING).unsure).toEqual([
      "conflict",
    ]);
    expect(decide(FILE, chancesWith({ claim: 0.9, harmful: 0.3 }), NOTHING).unsure).toEqual([
      "claim",
      "topics",
    ]);
    expect(decide(FILE, chancesWith({}), NOTHING).unsure).toEqual([]);
  });

  it("believes the lexicon's words of force at the lower line", () => {
    const fight = chancesWith({ conflict1: 0.9, conflict2: 0.8, conflict3: 0.45 });
    const file = {
      ...FILE,
      thresholds: { ...FILE.thresholds, conflict3: { decide: 0.5, act: 0.3, suggest: 0.1 } },
    };
    expect(decide(file, fight, NOTHING).conflict).toBe(2);
    expect(decide(file, fight, { ownThreat: false, force: true }).conflict).toBe(3);
  });

  it("gives shares that are shares", () => {
    const decided = decide(FILE, chancesWith({ ...THREAT, claim: 0.6, harmful: 0.2 }), NOTHING);
    expect(decided.conflictScores.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const { none, checkworthy, harmful } = decided.claimScores;
    expect(none + checkworthy + harmful).toBeCloseTo(1);
  });
});

describe("joining voices", () => {
  const silent = byTarget(() => -3);

  it("puts levels in order, and a harmful claim under any claim", () => {
    const encoder = { ...silent, conflict1: -1, conflict2: 2, conflict3: 3, claim: -1, harmful: 2 };
    const chances = joinVoices(FILE, { encoder, linear: silent, rules: silent });
    expect(chances.conflict3).toBe(chances.conflict1);
    expect(chances.conflict2).toBe(chances.conflict1);
    expect(chances.harmful).toBe(chances.claim);
  });

  it("goes by the first look alone where the encoder was not asked", () => {
    const chances = joinVoices(FILE, { encoder: null, linear: { ...silent, land: 2 }, rules: silent });
    expect(chances.land).toBeCloseTo(0.88);
    expect(isEveryday(FILE, chances)).toBe(false);
    expect(isEveryday(FILE, joinVoices(FILE, { encoder: null, linear: silent, rules: silent }))).toBe(true);
  });

  it("reads the heads of the encoder", () => {
    const logits = logitsOfHeads({
      topics: [1, 2, 3, 4, 5, 6, 7, 8],
      conflict: [1, 4, 2],
      claim: [0, 0, 0],
      protected: [9],
    });
    expect(logits).toMatchObject({ [TOPICS[0]]: 1, conflict1: 1, conflict2: 1, conflict3: 1, protected: 9 });
    expect(logits.claim).toBeCloseTo(Math.log(2));
    expect(logits.harmful).toBeCloseTo(-Math.log(2));
  });

  it("takes the rules' chances as log-odds, whatever they are", () => {
    const reading = createRuleScorer(WARD).read("Hai nhà đánh nhau, có người cầm dao");
    expect(Reading.safeParse(reading).success).toBe(true);
    const logits = logitsOfRules(reading);
    expect(logits.conflict2).toBeGreaterThan(logits.land);
    expect(Object.values(logits).every(Number.isFinite)).toBe(true);
  });
});

describe("fitting", () => {
  it("finds the weights that made the truths, and gives a voice that is only noise little", () => {
    let state = 7;
    const draw = () => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
      return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
    };
    const rows = Array.from({ length: 6000 }, () => [draw() * 6 - 3, draw() * 2 - 1]);
    const truths = rows.map(([signal = 0]) => draw() < 1 / (1 + Math.exp(-2 * signal - 1)));
    const [signal = 0, noise = 0, bias = 0] = fitLogistic(rows, truths);
    expect(signal).toBeCloseTo(2, 0);
    expect(noise).toBeLessThan(0.3);
    expect(bias).toBeCloseTo(1, 0);
  });

  it("never trusts a voice backwards", () => {
    const rows = Array.from({ length: 200 }, (_, at) => [at < 100 ? 1 : -1, at % 2 ? 1 : -1]);
    const weights = fitLogistic(
      rows,
      rows.map(([backwards]) => (backwards ?? 0) < 0),
    );
    expect(weights[0]).toBe(0);
  });

  const outcomes = [0.1, 0.2, 0.3, 0.7, 0.8, 0.9].map((chance) => ({ chance, truth: chance > 0.5 }));

  it("chooses a line between what is and what is not", () => {
    expect(bestF1(outcomes)).toBeGreaterThan(0.3);
    expect(bestF1(outcomes)).toBeLessThanOrEqual(0.7);
  });

  it("puts the line lower where a miss costs more", () => {
    expect(leastCost(outcomes, 20, 1, 0.02, 0.9)).toBeLessThan(leastCost(outcomes, 1, 20, 0.02, 0.98));
  });

  it("finds the value that a share lies under", () => {
    const sample = Array.from({ length: 200 }, (_, at) => (at * 37) % 200);
    expect(quantile(sample, 0.01)).toBe(2);
    expect(sample.filter((value) => value < quantile(sample, 0.01))).toHaveLength(2);
    expect(quantile([], 0.01)).toBe(0);
  });
});

describe("evidence by occlusion", () => {
  it("cuts a text into pieces that lie in it, in order, however long it is", () => {
    for (const text of ["", "🙂🙂", "Một. Hai! Ba", "từ ".repeat(5000), "x".repeat(50_000)]) {
      const pieces = piecesOf(text);
      expect(pieces.length).toBeLessThanOrEqual(12);
      let end = 0;
      for (const piece of pieces) {
        expect(piece.start).toBeGreaterThanOrEqual(end);
        expect(piece.end).toBeLessThanOrEqual(text.length);
        end = piece.end;
      }
    }
  });

  it("marks what moved the model, for and against, and lets the lexicon name what both saw", () => {
    const text = "Nó dọa chém. Đã hòa giải xong.";
    const pieces = piecesOf(text);
    const parts = pieces.map(({ start }) => (start < 12 ? 1 : 4));
    const model = evidenceOf(pieces, 3, parts);
    expect(model.every(({ weight }, at) => weight === ((pieces[at]?.start ?? 0) < 12 ? 2 : -1))).toBe(true);
    expect(without(text, { start: 3, end: 11 })).toBe("Nó …. Đã hòa giải xong.");
    const rules = [{ start: 3, end: 11, signal: "threat" as const, weight: 3 }];
    const joined = joinEvidence(rules, model);
    expect(joined.filter(({ start }) => start < 11).map(({ signal }) => signal)).not.toContain(undefined);
    expect(joined.some(({ signal, start, end }) => signal === "model" && start < 11 && end > 3)).toBe(false);
    expect(joined.some(({ weight }) => weight < 0)).toBe(true);
  });
});

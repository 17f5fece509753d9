import { LABEL_VERDICTS, type Label, type LabelVerdict, type Register, TOPICS } from "@hoasom/core";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeLabel } from "../../test/make-label.ts";
import {
  errorFigures,
  type KnownMatter,
  LEAST_FOR_SHARE,
  publicFigures,
  writingGroup,
} from "./error-figures.ts";
import { wilson } from "./wilson.ts";

/** So many alerts, each judged once. */
const judged = (count: number, verdict: LabelVerdict, part: Partial<Label> = {}, from = 0): Label[] =>
  Array.from({ length: count }, (_, index) =>
    makeLabel({
      ...part,
      id: `l${verdict}${from + index}`,
      subjectId: `a${verdict}${from + index}`,
      verdict,
    }),
  );
const matter = (part: Partial<KnownMatter> = {}): KnownMatter => ({
  at: "2026-11-20T01:00:00.000Z",
  topic: "land",
  found: true,
  ...part,
});

describe("Wilson's interval", () => {
  // Values of the published formula (Newcombe 1998, table I, method 3, without correction for continuity).
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i lies between %f and %f", (hits, trials, low, high) => {
    const found = wilson(hits, trials);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it("holds its share inside 0 to 1, mirrors, and narrows with more trials", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat(), (trials, seed) => {
        const hits = seed % (trials + 1);
        const { share, low, high } = wilson(hits, trials);
        const other = wilson(trials - hits, trials);
        const wider = wilson(hits * 4, trials * 4);
        return (
          low >= 0 &&
          high <= 1 &&
          low <= share &&
          share <= high &&
          Math.abs(other.low - (1 - high)) < 1e-9 &&
          wider.high - wider.low < high - low
        );
      }),
    );
  });

  it.each([
    [1, 0],
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
  ])("refuses %d of %d", (hits, trials) => expect(() => wilson(hits, trials)).toThrow(RangeError));
});

describe("the error figures", () => {
  it("shows no share below twenty judged, and no count below three", () => {
    const cell = (count: number) => errorFigures({ labels: judged(count, "right"), matters: [] }).all;
    expect(cell(2)).toMatchObject({ judged: null, verdicts: null, precision: null });
    expect(cell(LEAST_FOR_SHARE - 1)).toMatchObject({ judged: 19, verdicts: null, precision: null });
    expect(cell(LEAST_FOR_SHARE)).toMatchObject({
      judged: 20,
      verdicts: { right: 20 },
      precision: { share: 1 },
    });
  });

  it("counts the latest verdict on an alert, once", () => {
    const first = judged(25, "right");
    const changed = first.slice(0, 5).map((label) => ({
      ...label,
      id: `later ${label.id}`,
      at: "2026-11-26T01:00:00.000Z",
      verdict: "other_topic" as const,
    }));
    const { all } = errorFigures({ labels: [...changed, ...first], matters: [] });
    expect(all.judged).toBe(25);
    expect(all.verdicts).toEqual({ right: 20, wrong: 0, other_topic: 5, not_our_ward: 0 });
    expect(all.precision?.share).toBe(0.8);
  });

  it("leaves out the sensitive, what people of the house told of, and texts of the grievance lane", () => {
    const told = makeLabel().said;
    const labels = [
      ...judged(20, "right"),
      ...judged(9, "wrong", { sensitive: true }),
      ...judged(9, "wrong", { said: { ...told, fired: "reported_by_group_head" } }, 20),
      ...judged(9, "wrong", { said: { ...told, fired: "passed_on_by_office" } }, 40),
      ...judged(22, "wrong", { subject: "grievance", said: { ...told, lane: "grievance", fired: null } }, 60),
    ];
    const { all, lawfulSpeech } = errorFigures({ labels, matters: [] });
    expect(all).toMatchObject({ judged: 20, precision: { share: 1 } });
    expect(lawfulSpeech).toMatchObject({ judged: 22, precision: { share: 0 }, recall: null });
  });

  it("breaks down by the machine's topic, writing, month in the ward and version", () => {
    const said = makeLabel().said;
    const labels = [
      ...judged(20, "right", { raisedAt: "2026-10-31T17:00:00.000Z" }),
      ...judged(20, "wrong", {
        raisedAt: "2026-10-31T16:59:59.000Z",
        said: { ...said, topic: "family", model: "m2" },
      }),
      ...judged(3, "not_our_ward", { said: { ...said, topic: null } }),
    ];
    const figures = errorFigures({ labels, matters: [] });
    const shares = (rows: typeof figures.topics) =>
      Object.fromEntries(rows.map(({ key, precision }) => [key, precision?.share ?? null]));
    expect(figures.topics.map(({ key }) => key)).toEqual([...TOPICS, null]);
    expect(shares(figures.topics)).toMatchObject({ land: 1, family: 0, civil: null, null: null });
    expect(shares(figures.months)).toEqual({ "2026-11": 20 / 23, "2026-10": 0 });
    expect(shares(figures.models)).toEqual({ m2: 0, "rules-1": 20 / 23 });
    expect(figures.registers.map(({ key, judged: n }) => [key, n])).toEqual([
      ["marks", 43],
      ["no_marks", null],
      ["chat", null],
    ]);
  });

  it.each<[Register[], string]>([
    [["nodiacritics", "nodiacritics", "standard"], "no_marks"],
    [["teencode", "mixed", "informal"], "marks"],
    [["teencode"], "chat"],
  ])("an alert of posts in %j is written %s", (registers, key) => {
    const [reading] = makeLabel().readings;
    if (!reading) throw new Error("no reading");
    const labels = judged(3, "right", { readings: registers.map((register) => ({ ...reading, register })) });
    const found = errorFigures({ labels, matters: [] }).registers.filter(({ judged: n }) => n === 3);
    expect(found.map((cell) => cell.key)).toEqual([key]);
    expect(registers.map(writingGroup)).toContain(key);
  });

  it("estimates recall from matters on record, where twenty are known, by topic and month alone", () => {
    const matters = [
      ...Array.from({ length: 18 }, () => matter()),
      ...Array.from({ length: 6 }, () => matter({ found: false })),
      ...Array.from({ length: 4 }, () => matter({ topic: "civil", at: "2026-09-01T00:00:00.000Z" })),
    ];
    const figures = errorFigures({ labels: judged(3, "right"), matters });
    expect(figures.all).toMatchObject({ known: 28, recall: { share: 22 / 28 } });
    const row = (key: string) => figures.topics.find((cell) => cell.key === key);
    expect(row("land")).toMatchObject({ known: 24, recall: { share: 0.75 } });
    expect(row("civil")).toMatchObject({ known: 4, recall: null });
    expect(figures.registers.every(({ known, recall }) => known === null && recall === null)).toBe(true);
    expect(figures.months.map(({ key }) => key)).toEqual(["2026-11", "2026-09"]);
  });
});

describe("the short version for anyone", () => {
  it("wall-5 gives no cell below twenty and nothing that a small count can be reckoned back from", () => {
    const labels = [
      ...judged(24, "right"),
      ...judged(1, "wrong"),
      ...judged(
        6,
        "right",
        {
          said: { ...makeLabel().said, topic: "civil" },
        },
        90,
      ),
    ];
    const rows = publicFigures(errorFigures({ labels, matters: [] }));
    expect(rows).toEqual([
      { topic: null, judgedAtLeast: 30, low: 0.8, high: 1 },
      { topic: "land", judgedAtLeast: 20, low: 0.8, high: 1 },
    ]);
  });

  it("wall-5 is the same whether one was wrong or two, whatever the number judged in a step of ten", () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 400 }), fc.integer({ min: 0, max: 400 }), (count, wrong) => {
        const bad = Math.min(wrong, count);
        const labels = [...judged(count - bad, "right"), ...judged(bad, "wrong")];
        const [row] = publicFigures(errorFigures({ labels, matters: [] }));
        if (!row) return false;
        const steps = [row.low * 20, row.high * 20, row.judgedAtLeast / 10];
        const interval = wilson(count - bad, count);
        return (
          steps.every((step) => Math.abs(step - Math.round(step)) < 1e-9) &&
          row.low <= interval.low + 1e-6 &&
          row.high >= interval.high - 1e-6 &&
          row.high <= 1 &&
          row.low >= 0
        );
      }),
      { numRuns: 60 },
    );
  });

  it("has every verdict in its counts", () => {
    const labels = LABEL_VERDICTS.flatMap((verdict) => judged(5, verdict));
    expect(errorFigures({ labels, matters: [] }).all.verdicts).toEqual({
      right: 5,
      wrong: 5,
      other_topic: 5,
      not_our_ward: 5,
    });
  });
});

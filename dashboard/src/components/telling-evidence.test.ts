import { EVIDENCE_SIGNALS, type Evidence } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellingEvidence } from "./telling-evidence.ts";

const anyEvidence = fc.array(
  fc.record<Evidence>({
    start: fc.integer({ min: 0, max: 50 }),
    end: fc.integer({ min: 51, max: 80 }),
    signal: fc.constantFrom(...EVIDENCE_SIGNALS),
    weight: fc.double({ min: -3, max: 3, noNaN: true }),
  }),
);

describe("the evidence that is shown", () => {
  it("is never more than six for and four against, and always of the given", () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const shown = tellingEvidence(evidence);
        expect(shown.filter(({ weight }) => weight >= 0).length).toBeLessThanOrEqual(6);
        expect(shown.filter(({ weight }) => weight < 0).length).toBeLessThanOrEqual(4);
        expect(shown.every((item) => evidence.includes(item))).toBe(true);
        expect(shown.length > 0).toBe(evidence.length > 0);
      }),
    );
  });

  it("keeps the heaviest of overlapping stretches of one signal, and both of two signals", () => {
    const long: Evidence = { start: 0, end: 14, signal: "violence", weight: 2 };
    const part: Evidence = { start: 5, end: 9, signal: "violence", weight: 1 };
    const other: Evidence = { start: 0, end: 4, signal: "ongoing", weight: 0.5 };
    expect(tellingEvidence([part, other, long])).toEqual([long, other]);
  });

  it("leaves topic and place out unless there is nothing else", () => {
    const topic: Evidence = { start: 0, end: 4, signal: "topic", weight: 5 };
    const dispute: Evidence = { start: 5, end: 9, signal: "dispute", weight: 0.2 };
    expect(tellingEvidence([topic, dispute])).toEqual([dispute]);
    expect(tellingEvidence([topic])).toEqual([topic]);
  });
});

import { type AlertLevel, LANES, PLAY_STEPS, TOPICS } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { PLAY_BOOK, playFor } from "./play.ts";

const LEVELS: AlertLevel[] = [1, 2, 3, 4];

describe("the play book", () => {
  it("says what to do first for every lane, level and topic, each step once", () => {
    for (const lane of LANES)
      for (const level of LEVELS)
        for (const topic of [...TOPICS, null]) {
          const steps = playFor({ lane, level, topic });
          expect(steps.length).toBeGreaterThan(0);
          expect(new Set(steps).size).toBe(steps.length);
        }
  });

  it("has no line that another line before it hides, and uses every step", () => {
    for (const [index, row] of PLAY_BOOK.entries()) {
      const hidden = PLAY_BOOK.slice(0, index).some(
        (before) =>
          before.lane === row.lane &&
          before.topics === undefined &&
          before.reasons === undefined &&
          row.levels.every((level) => before.levels.includes(level)),
      );
      expect(hidden).toBe(false);
    }
    expect(new Set(PLAY_BOOK.flatMap((row) => row.steps))).toEqual(new Set(PLAY_STEPS));
  });

  it.each([
    [{ lane: "police", level: 2, topic: "land" }, "call_mediator"],
    [{ lane: "police", level: 3, topic: "family" }, "offer_help"],
    [{ lane: "culture_social", level: 1, topic: null }, "verify_facts"],
    [{ lane: "police", level: 4, topic: "land" }, "inform_leader"],
  ] as const)("for %o includes %s", (alert, step) => {
    expect(playFor(alert)).toContain(step);
  });

  it("offers help first at a sign of self-harm, and no mediator at violence at home", () => {
    expect(playFor({ lane: "police", level: 3, topic: null, reason: "self_harm_sign" })[0]).toBe(
      "offer_help",
    );
    expect(playFor({ lane: "police", level: 3, topic: "family" })).not.toContain("call_mediator");
  });
});

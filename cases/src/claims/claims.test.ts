import { CLAIM_STATES, Claim, type ClaimState, HARMS, Sighting } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at, codeOf, countingIds, makePost } from "../../test/make.ts";
import { CLAIM_STEPS } from "./claim-rules.ts";
import {
  attachAlertToClaim,
  byPriority,
  changeClaim,
  markCorrected,
  openClaim,
  priorityOf,
  sightingOf,
  unmarkCorrected,
} from "./claims.ts";

const ids = countingIds();
const NOW = at("2026-11-25 08:00");
const open = (more: Partial<Parameters<typeof openClaim>[0]> = {}): Claim =>
  openClaim({
    wardId: "phuong-mau",
    statement: "Có xe bảy chỗ bắt cóc trẻ em ở trường Hoa Mai",
    harms: ["mob", "panic"],
    topic: "public_order",
    areaId: null,
    by: "lan",
    now: NOW,
    ids,
    ...more,
  });
const change = (claim: Claim, more: Partial<Parameters<typeof changeClaim>[1]> = {}) =>
  changeClaim(claim, {
    statement: claim.statement,
    harms: claim.harms,
    state: "verifying",
    now: NOW,
    ...more,
  });

describe("a claim", () => {
  it("opens as suspected, with no verdict", () => {
    const claim = open({ harms: ["mob", "mob"], alertIds: ["a1", "a1"], firstSeen: at("2026-11-24 20:00") });
    expect(Claim.parse(claim)).toMatchObject({
      state: "suspected",
      verdict: null,
      harms: ["mob"],
      alertIds: ["a1"],
      firstSeen: at("2026-11-24 20:00"),
      createdBy: "lan",
      version: 1,
    });
  });

  it.each(
    CLAIM_STATES.flatMap((from) =>
      (["suspected", "verifying", "set_aside"] as const).map((to) => [from, to] as const),
    ),
  )("from %s to %s", (from, to) => {
    const claim: Claim = { ...open(), state: from, verdict: from === "corrected" ? "false" : null };
    const code = codeOf(() => change(claim, { state: to }));
    if (from === to) expect(code).toBe("already_so");
    else expect(code).toBe(CLAIM_STEPS[from].includes(to) ? "none" : "step_not_allowed");
    if (code !== "none") return;
    expect(change(claim, { state: to })).toMatchObject({ state: to, verdict: null, version: 2 });
  });

  it("is corrected by a publication and verified again after a withdrawal", () => {
    const done = markCorrected(open(), "false", NOW);
    expect(done).toMatchObject({ state: "corrected", verdict: "false", version: 2 });
    expect(unmarkCorrected(done, NOW)).toMatchObject({ state: "verifying", verdict: null, version: 3 });
  });

  it("knows an old screen, a change that is none, and an alert that is linked", () => {
    const claim = open();
    expect(codeOf(() => change(claim, { version: 9 }))).toBe("reload_and_retry");
    expect(codeOf(() => change(claim, { state: "suspected", harms: ["panic", "mob"] }))).toBe("already_so");
    expect(change(claim, { state: "suspected", statement: "Có xe lạ đỗ gần trường" }).version).toBe(2);
    const linked = attachAlertToClaim(claim, "a1", NOW);
    expect(codeOf(() => attachAlertToClaim(linked, "a1", NOW))).toBe("already_so");
  });

  it("wall 1: a sighting says where and when, never who", () => {
    const sighting = sightingOf("claim_1", makePost(), 0.7);
    expect(Sighting.parse(sighting)).toEqual(sighting);
    expect(JSON.stringify(sighting)).not.toContain("5ecre7v01ce");
    expect(sightingOf("claim_1", makePost({ postedAt: null, receivedAt: NOW }), 1).at).toBe(NOW);
  });
});

describe("what comes first at the rumour desk", () => {
  const spread = fc.record({
    sightings: fc.integer({ min: 1, max: 500 }),
    sources: fc.integer({ min: 1, max: 20 }),
  });
  const harms = fc.uniqueArray(fc.constantFrom(...HARMS), { maxLength: 7 });

  it("grows with every harm, sighting and source", () => {
    fc.assert(
      fc.property(harms, spread, fc.constantFrom(...HARMS), (list, far, harm) => {
        const claim = { harms: list, state: "suspected" as ClaimState };
        const now = priorityOf(claim, far);
        expect(now).toBeGreaterThan(0);
        expect(priorityOf(claim, { ...far, sightings: far.sightings + 1 })).toBeGreaterThan(now);
        expect(priorityOf(claim, { ...far, sources: far.sources + 1 })).toBeGreaterThan(now);
        if (list.length > 0 && !list.includes(harm))
          expect(priorityOf({ ...claim, harms: [...list, harm] }, far)).toBeGreaterThan(now);
      }),
    );
  });

  it("puts a mob before a money matter that went as far, and what is done last", () => {
    const far = { sightings: 4, sources: 2 };
    const mob = { claim: open({ harms: ["mob"] }), spread: far };
    const money = { claim: open({ harms: ["money"] }), spread: far };
    const done = {
      claim: markCorrected(open({ harms: ["mob"] }), "false", NOW),
      spread: { sightings: 99, sources: 9 },
    };
    expect(byPriority([done, money, mob])).toEqual([mob, money, done]);
    // 2 × log2(5) × 2
    expect(priorityOf(money.claim, far)).toBeCloseTo(4 * Math.log2(5), 12);
  });
});

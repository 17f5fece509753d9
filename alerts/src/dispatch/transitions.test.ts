import { ALERT_STATES, type Alert, type AlertState, AppError, OPEN_ALERT_STATES } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countingIds, hour, makePost, makeReading, makeSignal, makeStory } from "../../test/make.ts";
import { dispatchSignal } from "./dispatch-signal.ts";
import {
  type Act,
  ALERT_MOVES,
  ALERT_STEPS,
  type AlertMove,
  acknowledge,
  attachCase,
  closeAsAnswered,
  closeAsCorrected,
  dismiss,
  expire,
  markCase,
  markClaim,
  type Stepped,
  setLevel,
  silence,
} from "./transitions.ts";

const ids = countingIds();
const act = (more: Partial<Act> = {}): Act => ({ by: "lan", now: hour(1), ids, ...more });

const FRESH: Alert = (() => {
  const text = "Hai nhà đánh nhau";
  const done = dispatchSignal({
    signal: makeSignal(),
    story: makeStory(),
    post: makePost({ text }),
    reading: makeReading(text, { conflict: 2 }),
    lane: "police",
    open: null,
    now: hour(0),
    ids,
  });
  if (!done) throw new RangeError("no alert");
  return done.alert;
})();
const inState = (state: AlertState): Alert => ({
  ...FRESH,
  state,
  closedAt: OPEN_ALERT_STATES.includes(state) ? null : hour(0.5),
  ownerId: state === "firing" || state === "pending" ? null : "hoa",
});

/** Every move with an act that is in order. */
const MOVES: Record<AlertMove, (alert: Alert, how: Act) => Stepped> = {
  acknowledge,
  dismiss: (alert, how) => dismiss(alert, { ...how, reason: "duplicate" }),
  silence: (alert, how) => silence(alert, { ...how, until: hour(3), note: "chờ tổ trưởng" }),
  setLevel: (alert, how) => setLevel(alert, { ...how, level: alert.level === 4 ? 3 : 4, note: "đông người" }),
  markCase: (alert, how) => markCase(alert, { ...how, caseId: `case_${alert.version}` }),
  attachCase: (alert, how) => attachCase(alert, { ...how, caseId: `other_${alert.version}` }),
  markClaim: (alert, how) => markClaim(alert, { ...how, claimId: `claim_${alert.version}` }),
  expire: (alert, how) => expire({ ...alert, expiresAt: how.now }, how),
  closeAsCorrected: (alert, how) => closeAsCorrected(alert, { ...how, correctionId: "correction_1" }),
  closeAsAnswered: (alert, how) => closeAsAnswered(alert, { ...how, note: "đã sửa đường ống" }),
};

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
  return "none";
};

const EVERY = ALERT_MOVES.flatMap((move) => ALERT_STATES.map((state) => [move, state] as const));

describe("the table of transitions", () => {
  it.each(EVERY)("%s from %s", (move, state) => {
    const alert = inState(state);
    const line = ALERT_STEPS[move];
    if (line.from.includes(state)) {
      const done = MOVES[move](alert, act());
      expect(done.alert.state).toBe(line.to ?? state);
      expect(done.alert.version).toBe(alert.version + 1);
      expect(done.event).toMatchObject({
        event: line.event,
        at: hour(1),
        by: move === "expire" ? null : "lan",
      });
      const closesNow = OPEN_ALERT_STATES.includes(state) && !OPEN_ALERT_STATES.includes(done.alert.state);
      expect(done.alert.closedAt).toBe(closesNow ? hour(1) : alert.closedAt);
    } else if (OPEN_ALERT_STATES.includes(state)) {
      expect(codeOf(() => MOVES[move](alert, act()))).toBe("already_so");
    } else {
      const done = MOVES[move](alert, act({ version: 99 }));
      expect(done.alert).toEqual(move === "expire" ? { ...alert, expiresAt: hour(1) } : alert);
      expect(done.event).toMatchObject({ event: "refused_press", reason: move, detail: { state } });
    }
  });

  it("no transition leaves a closed state, and the version rises by one each change", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ALERT_MOVES), { maxLength: 25 }), (moves) => {
        let alert = FRESH;
        for (const move of moves) {
          const before = alert;
          try {
            alert = MOVES[move](before, act({ version: before.version })).alert;
          } catch (error) {
            expect(error).toBeInstanceOf(AppError);
            continue;
          }
          if (!OPEN_ALERT_STATES.includes(before.state)) {
            expect(alert.state).toBe(before.state);
            expect(alert.closedAt).toBe(before.closedAt);
          }
          if (alert.version !== before.version) expect(alert.version).toBe(before.version + 1);
        }
      }),
    );
  });

  it("lets only the table lead out of an open state into a closed one", () => {
    for (const [move, line] of Object.entries(ALERT_STEPS))
      for (const from of line.from)
        if (!OPEN_ALERT_STATES.includes(from))
          expect([move, from, line.to]).toEqual(["attachCase", "case", "case"]);
  });
});

describe("two people at one alert", () => {
  it("B34: a press that comes after the end changes nothing and is on record", () => {
    const ended = closeAsAnswered(FRESH, act()).alert;
    const late = acknowledge(ended, act({ by: "minh", now: hour(1.01), version: FRESH.version }));
    expect(late.alert).toBe(ended);
    expect(late.event).toMatchObject({
      event: "refused_press",
      by: "minh",
      reason: "acknowledge",
      detail: { state: "answered" },
    });
  });

  it("the second to take it from the same screen has to reload; from a fresh one it is already so", () => {
    const taken = acknowledge(FRESH, act({ version: 1 })).alert;
    expect(taken).toMatchObject({ state: "acknowledged", ownerId: "lan", acknowledgedAt: hour(1) });
    expect(codeOf(() => acknowledge(taken, act({ by: "minh", version: 1 })))).toBe("reload_and_retry");
    expect(codeOf(() => acknowledge(taken, act({ by: "minh", version: 2 })))).toBe("already_so");
  });

  it("every other step from an old screen has to reload", () => {
    const moved = setLevel(FRESH, { ...act({ version: 1 }), level: 3, note: "đông" }).alert;
    for (const move of ALERT_MOVES)
      expect(codeOf(() => MOVES[move]({ ...moved, level: 2 }, act({ version: 1 })))).toBe("reload_and_retry");
  });
});

describe("links to cases and claims", () => {
  it("B41: is linked to several cases, to each once", () => {
    const one = markCase(FRESH, { ...act(), caseId: "c1" }).alert;
    const two = attachCase(one, { ...act(), caseId: "c2" }).alert;
    expect(two).toMatchObject({ state: "case", caseIds: ["c1", "c2"], ownerId: "lan" });
    expect(codeOf(() => attachCase(two, { ...act({ version: 1 }), caseId: "c2" }))).toBe("already_so");
    expect(two.version).toBe(3);
    expect(markCase(two, { ...act(), caseId: "c3" }).event.event).toBe("refused_press");
  });

  it("goes to the rumour desk once, stays open, and ends with the correction", () => {
    const sent = markClaim(FRESH, { ...act(), claimId: "k1" }).alert;
    expect(sent).toMatchObject({ state: "acknowledged", claimId: "k1", ownerId: "lan" });
    expect(codeOf(() => markClaim(sent, { ...act(), claimId: "k2" }))).toBe("already_so");
    const done = closeAsCorrected(sent, { ...act({ by: "phat" }), correctionId: "d1" });
    expect(done.alert).toMatchObject({ state: "corrected", ownerId: "lan", closedAt: hour(1) });
    expect(done.event).toMatchObject({ event: "resolved", detail: { correctionId: "d1" } });
  });
});

describe("silence, level, end", () => {
  it.each([
    ["the past", hour(0.5)],
    ["now", hour(1)],
    ["over a week", hour(1 + 7 * 24 + 1)],
    ["no time", "xyz"],
  ])("refuses a silence until %s", (_name, until) => {
    expect(codeOf(() => silence(FRESH, { ...act(), until, note: "abc" }))).toBe("fix_input");
  });

  it("says that the level is so already", () => {
    expect(codeOf(() => setLevel(FRESH, { ...act(), level: FRESH.level, note: "abc" }))).toBe("already_so");
  });

  it("gives a higher level its longer life", () => {
    expect(setLevel(FRESH, { ...act(), level: 4, note: "abc" }).alert.expiresAt).toBe(hour(1 + 30 * 24));
    expect(setLevel(FRESH, { ...act(), level: 1, note: "abc" }).alert.expiresAt).toBe(FRESH.expiresAt);
  });

  it("ends an alert when its time is over and not before", () => {
    expect(codeOf(() => expire(FRESH, act()))).toBe("step_not_allowed");
    const done = expire(FRESH, act({ now: FRESH.expiresAt }));
    expect(done.alert.state).toBe("expired");
    expect(done.event.by).toBeNull();
  });

  it("wall 3: only `expire` closes without a person, and level 4 carries a name", () => {
    for (const move of ALERT_MOVES)
      expect(MOVES[move](FRESH, act()).event.by === null).toBe(move === "expire");
    expect(setLevel(FRESH, { ...act(), level: 4, note: "abc" }).event).toMatchObject({
      by: "lan",
      reason: "abc",
      detail: { level: 4, was: 2 },
    });
  });
});

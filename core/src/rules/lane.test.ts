import { describe, expect, test } from "vitest";
import { CLAIM_KINDS, type ConflictLevel, TOPICS, type Topic } from "../shapes/common.ts";
import { laneOf } from "./lane.ts";

const LEVELS: ConflictLevel[] = [0, 1, 2, 3];
const TOPIC_SETS: Topic[][] = Array.from({ length: 2 ** TOPICS.length }, (_, mask) =>
  TOPICS.filter((_topic, bit) => mask & (1 << bit)),
);

/** Every reading there can be, as far as a lane depends on it: 2 × 2 × 4 × 3 × 256. */
const READINGS = [false, true].flatMap((isProtected) =>
  [false, true].flatMap((ownThreat) =>
    LEVELS.flatMap((conflict) =>
      CLAIM_KINDS.flatMap((claim) =>
        TOPIC_SETS.map((topics) => ({ protected: isProtected, ownThreat, conflict, claim, topics })),
      ),
    ),
  ),
);

test("wall-2 a protected text without an own threat is a grievance, whatever else is in it", () => {
  const lawful = READINGS.filter((reading) => reading.protected && !reading.ownThreat);
  expect(lawful).toHaveLength(4 * 3 * 256);
  for (const reading of lawful) expect(laneOf(reading), JSON.stringify(reading)).toBe("grievance");
});

test("wall-2 nothing else is a grievance: the lane cannot be used to hide a quarrel", () => {
  for (const reading of READINGS.filter((one) => !one.protected || one.ownThreat))
    expect(laneOf(reading), JSON.stringify(reading)).not.toBe("grievance");
});

test("wall-3 an open dispute or violence is never left without a desk, calm is left alone", () => {
  for (const reading of READINGS.filter((one) => !one.protected || one.ownThreat)) {
    if (reading.conflict >= 2) expect(laneOf(reading)).toBe("police");
    if (reading.conflict === 0 && reading.claim !== "harmful") expect(laneOf(reading)).toBe("none");
  }
});

describe("lanes by example", () => {
  const calm = {
    protected: false,
    ownThreat: false,
    conflict: 0,
    claim: "none",
    topics: [] as Topic[],
  } as const;
  test.each([
    [{ ...calm, claim: "harmful" }, "culture_social"],
    [{ ...calm, claim: "checkworthy" }, "none"],
    [{ ...calm, conflict: 1, claim: "harmful", topics: ["civil"] }, "culture_social"],
    [{ ...calm, conflict: 2, claim: "harmful", topics: ["civil"] }, "police"],
    [{ ...calm, conflict: 1, topics: ["environment"] }, "police"],
    [{ ...calm, conflict: 1, topics: ["public_service"] }, "service"],
    [{ ...calm, conflict: 3, protected: true, ownThreat: true, topics: ["public_service"] }, "police"],
  ] as const)("case %#: %j", (reading, lane) => {
    expect(laneOf({ ...reading, topics: [...reading.topics] })).toBe(lane);
  });
});

import { expect, test } from "vitest";
import { DISMISS_REASONS, FIRE_REASONS } from "../reasons.ts";
import { laneOf } from "./lane.ts";
import { DISMISSAL_VERDICTS, keptProtected, labelThatCounts, TOLD_BY_PEOPLE } from "./verdicts.ts";

test("every reason of dismissal says whether it is a verdict, and a duplicate is none", () => {
  expect(Object.keys(DISMISSAL_VERDICTS).sort()).toEqual([...DISMISS_REASONS].sort());
  expect(DISMISSAL_VERDICTS.duplicate).toBeNull();
  expect(DISMISSAL_VERDICTS.already_settled).toBeNull();
  expect(DISMISSAL_VERDICTS.elsewhere).toBe("not_our_ward");
  for (const reason of TOLD_BY_PEOPLE) expect(FIRE_REASONS).toContain(reason);
});

test("the latest verdict counts, in whatever order they come; of two at one instant the one made later", () => {
  const labels = [
    { id: "label_1", at: "2026-11-25T01:00:00.000Z" },
    { id: "label_3", at: "2026-11-25T02:00:00.000Z" },
    { id: "label_2", at: "2026-11-25T02:00:00.000Z" },
  ];
  expect(labelThatCounts(labels)?.id).toBe("label_3");
  expect(labelThatCounts([...labels].reverse())?.id).toBe("label_3");
  expect(labelThatCounts([])).toBeNull();
});

test("wall-2 no newer version takes a text out of the lane of lawful speech", () => {
  const before = { protected: true, ownThreat: false, conflict: 2, claim: "none", topics: [] } as const;
  for (const read of [
    { protected: false, ownThreat: false },
    { protected: true, ownThreat: true },
    { protected: false, ownThreat: true },
  ]) {
    const after = {
      ...before,
      topics: [],
      ...keptProtected({ ...read, model: "2" }, { ...before, topics: [] }),
    };
    expect(laneOf(after)).toBe("grievance");
    expect(after.model).toBe("2");
  }
  const open = { ...before, protected: false, topics: [] };
  expect(keptProtected({ protected: true, ownThreat: false }, open).protected).toBe(true);
  expect(keptProtected({ protected: false, ownThreat: false }, open).protected).toBe(false);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, clockState, dayOf, dueDate, endOfDay, startOfDay, WorkingDays } from "./calendar.ts";

const at = (local: string) => new Date(`${local}+07:00`).toISOString();
const plain = new WorkingDays({ off: [], worked: [] });

describe("days of the ward", () => {
  test("an instant of late UTC evening is the next day in the ward", () => {
    expect(dayOf("2026-11-24T16:59:59.999Z")).toBe("2026-11-24");
    expect(dayOf("2026-11-24T17:00:00.000Z")).toBe("2026-11-25");
    expect(startOfDay("2026-11-25")).toBe("2026-11-24T17:00:00.000Z");
    expect(endOfDay("2026-11-25")).toBe("2026-11-25T16:59:59.999Z");
  });

  test("days are added over month, year and leap day", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });
});

describe("B38 swapped days count", () => {
  const newYear = new WorkingDays({ off: ["2026-01-01", "2026-01-02"], worked: ["2026-01-10"] });
  const may = new WorkingDays({ off: ["2026-04-27", "2026-04-30", "2026-05-01"], worked: [] });
  const tet = new WorkingDays({
    off: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
    worked: [],
  });
  test.each([
    [newYear, "2025-12-31", 5, "2026-01-09"],
    [newYear, "2025-12-31", 6, "2026-01-10"],
    [may, "2026-04-23", 4, "2026-05-04"],
    [may, "2026-04-23", 5, "2026-05-05"],
    [tet, "2026-02-12", 5, "2026-02-26"],
  ])("case %#: received %s, %i working days", (days, received, value, due) => {
    const found = dueDate({ value, unit: "working_days" }, at(`${received}T09:00`), days);
    expect(found).toEqual({ dueDay: due, dueAt: endOfDay(due) });
  });
});

describe("Civil Code Art. 147–148", () => {
  const tet = new WorkingDays({
    off: ["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"],
    worked: ["2026-02-28"],
  });
  test.each([
    ["the first day is not counted", 3, "days", "2026-11-23T23:59", plain, "2026-11-26"],
    ["a last day on Saturday moves to Monday", 3, "days", "2026-11-25T08:00", plain, "2026-11-30"],
    [
      "a last day inside Tết moves behind it and its weekend",
      30,
      "days",
      "2026-01-18T08:00",
      tet,
      "2026-02-23",
    ],
    ["a last day on a worked Saturday stays", 30, "days", "2026-01-29T08:00", tet, "2026-02-28"],
    ["a month ends on the same number", 1, "months", "2026-10-12T08:00", plain, "2026-11-12"],
    [
      "31 January and a month is the last of February, a Saturday, so Monday",
      1,
      "months",
      "2026-01-31T08:00",
      plain,
      "2026-03-02",
    ],
    ["31 August and six months in a leap year", 6, "months", "2027-08-31T08:00", plain, "2028-02-29"],
    ["31 May and six months is 30 November", 6, "months", "2026-05-31T08:00", plain, "2026-11-30"],
    ["working days over a weekend", 2, "working_days", "2026-11-26T17:30", plain, "2026-11-30"],
    ["received on Sunday: Monday is day one", 1, "working_days", "2026-11-22T10:00", plain, "2026-11-23"],
    ["working days skip Tết", 5, "working_days", "2026-02-13T08:00", tet, "2026-02-27"],
    ["a worked Saturday is day six", 6, "working_days", "2026-02-13T08:00", tet, "2026-02-28"],
  ] as const)("%s", (_name, value, unit, received, days, due) => {
    expect(dueDate({ value, unit }, at(received), days).dueDay).toBe(due);
  });

  test("hours run from the moment, day and night", () => {
    expect(dueDate({ value: 12, unit: "hours" }, "2026-11-28T15:30:00.000Z", plain)).toEqual({
      dueDay: "2026-11-29",
      dueAt: "2026-11-29T03:30:00.000Z",
    });
  });

  test("a calendar without a working day is refused, not looped over", () => {
    const off = Array.from({ length: 401 }, (_, index) => addDays("2026-01-01", index));
    expect(() => new WorkingDays({ off, worked: [] }).onOrAfter("2026-01-01")).toThrow(RangeError);
  });
});

describe("B40 a case due today is not overdue", () => {
  const deadline = {
    triggeredAt: at("2026-11-10T09:00"),
    dueDay: "2026-11-25",
    dueAt: endOfDay("2026-11-25"),
  };
  test.each([
    ["2026-11-25T06:30", "red", 0],
    ["2026-11-25T23:59", "red", 0],
    ["2026-11-26T00:00", "overdue", -1],
    ["2026-11-24T12:00", "red", 1],
    ["2026-11-23T12:00", "amber", 2],
    ["2026-11-12T12:00", "in_time", 9],
    ["2026-11-30T12:00", "overdue", -3],
  ] as const)("at %s local it is %s", (now, state, workingDays) => {
    expect(clockState(deadline, at(now), plain)).toEqual({ state, workingDays });
  });
});

const day = fc.integer({ min: 0, max: 1800 }).map((offset) => addDays("2026-01-01", offset));
const calendar = fc
  .record({ off: fc.array(day, { maxLength: 60 }), worked: fc.array(day, { maxLength: 60 }) })
  .map((found) => new WorkingDays(found));
const instant = fc
  .tuple(day, fc.integer({ min: 0, max: 86_399_999 }))
  .map(([start, ms]) => new Date(Date.parse(startOfDay(start)) + ms).toISOString());

test("a due date is never before its trigger, never on a day off, and grows with its value", () => {
  const unit = fc.constantFrom("days", "working_days", "months", "hours");
  fc.assert(
    fc.property(calendar, instant, unit, fc.integer({ min: 1, max: 40 }), (days, triggered, by, value) => {
      const due = dueDate({ value, unit: by }, triggered, days);
      expect(Date.parse(due.dueAt)).toBeGreaterThan(Date.parse(triggered));
      expect(dayOf(due.dueAt)).toBe(due.dueDay);
      if (by !== "hours") expect(days.isWorked(due.dueDay)).toBe(true);
      const later = dueDate({ value: value + 1, unit: by }, triggered, days);
      expect(later.dueAt >= due.dueAt).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("working days agree with counting step by step, and `between` undoes `plus`", () => {
  fc.assert(
    fc.property(calendar, day, fc.integer({ min: 1, max: 30 }), (days, start, count) => {
      let reached = start;
      for (let counted = 0; counted < count; ) {
        reached = addDays(reached, 1);
        if (days.isWorked(reached)) counted += 1;
      }
      expect(days.plus(start, count)).toBe(reached);
      expect(days.between(start, reached)).toBe(count);
      expect(days.between(reached, start)).toBe(-count);
      expect(days.between(start, start)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

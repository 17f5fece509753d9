import { WorkingDays } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { act, asked, at, classified, newCase, PLAIN } from "../../test/make.ts";
import { clockOf, deadlineOf, type WardTables } from "./case-clock.ts";
import { classify, closeCase } from "./case-flow.ts";
import { caseNumber, caseYear } from "./case-number.ts";

const handle = (value: number, off: string[], worked: string[] = []): WardTables => ({
  calendar: { off, worked },
  deadlines: [{ id: "CASE_HANDLE", value, unit: "working_days", basis: "thử" }],
});

describe("B38: holidays, swapped days and worked Saturdays", () => {
  const NEW_YEAR = [["2026-01-01", "2026-01-02"], ["2026-01-10"]] as const;
  const APRIL = [["2026-04-27", "2026-04-30", "2026-05-01"], []] as const;
  const TET = [["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20"], []] as const;
  it.each([
    ["2025-12-31", 5, NEW_YEAR, "2026-01-09"],
    ["2025-12-31", 6, NEW_YEAR, "2026-01-10"],
    ["2026-04-23", 4, APRIL, "2026-05-04"],
    ["2026-04-23", 5, APRIL, "2026-05-05"],
    ["2026-02-12", 5, TET, "2026-02-26"],
  ] as const)("received %s, %i working days", (day, count, [off, worked], due) => {
    const ward = handle(count, [...off], [...worked]);
    const start = act(`${day} 09:00`);
    const value = newCase({ typeCode: "MT_RAC", ...start, ward });
    const done = classify(
      value,
      asked({ typeCode: "MT_RAC", nature: "administrative", ...start }),
      ward,
    ).case;
    expect(done.deadline?.dueDay).toBe(due);
  });
});

describe("B40: due today is not late, and no clock starts anew", () => {
  const days = new WorkingDays(PLAIN.calendar);
  const due = { ...classified(), deadline: deadlineOf("CASE_HANDLE", at("2026-11-04 09:00"), PLAIN) };

  it.each([
    ["2026-11-25 06:30", "red"],
    ["2026-11-25 23:59", "red"],
    ["2026-11-26 00:00", "overdue"],
  ])("at %s it is %s", (local, state) => {
    expect(due.deadline.dueDay).toBe("2026-11-25");
    expect(clockOf(due, at(local), days)?.state).toBe(state);
  });

  it("counts working days left and late", () => {
    expect(clockOf(due, at("2026-11-20 09:00"), days)?.workingDays).toBe(3);
    expect(clockOf(due, at("2026-11-30 09:00"), days)).toEqual({ state: "overdue", workingDays: -3 });
  });

  it("goes by the normal rule again at once when the type is put right, with a line in the timeline", () => {
    const wrong = classified({ typeCode: "DAT_LOI_DI", nature: "civil" });
    const right = classify(
      wrong,
      asked({ typeCode: "MT_RAC", nature: "administrative", ...act("2026-11-26 09:00") }),
      PLAIN,
    );
    expect(right.case.deadline).toMatchObject({ ruleId: "CASE_HANDLE", dueDay: "2026-12-17" });
    expect(right.events.map((event) => event.event)).toEqual(["classified", "deadline_set"]);
    const back = classify(right.case, asked({ ...act("2026-11-27 09:00") }), PLAIN);
    expect(back.case.deadline).toEqual(wrong.deadline);
  });

  it("does not move the end when it is classified again under the same rule", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 * 24 }), (hours) => {
        const first = classified({ typeCode: "MT_RAC", nature: "administrative" });
        const now = new Date(Date.parse(first.updatedAt) + hours * 3_600_000).toISOString();
        const again = classify(
          first,
          { ...asked({ typeCode: "MT_KHOI_BUI", nature: "administrative" }), now },
          PLAIN,
        );
        expect(again.case.deadline).toEqual(first.deadline);
        expect(again.events.some((event) => event.event === "deadline_set")).toBe(false);
      }),
    );
  });

  it("stands still without a deadline and after the end", () => {
    expect(clockOf({ ...due, deadline: null }, at("2026-12-01 00:00"), days)).toBeNull();
    const closed = closeCase(due, { ...act(), result: "withdrawn", note: "xong" }).case;
    expect(clockOf(closed, at("2026-12-01 00:00"), days)).toBeNull();
  });
});

describe("the number of a case", () => {
  it("carries the year of the ward, not of UTC", () => {
    expect(caseYear("2026-12-31T17:00:00.000Z")).toBe(2027);
    expect(caseYear("2026-12-31T16:59:59.999Z")).toBe(2026);
  });

  it.each([
    [2026, 123, "VV-2026-00123"],
    [2027, 1, "VV-2027-00001"],
    [2026, 123_456, "VV-2026-123456"],
  ])("%i and %i give %s", (year, sequence, number) => {
    expect(caseNumber(year, sequence)).toBe(number);
  });

  it("refuses what is no sequence or year", () => {
    for (const [year, sequence] of [
      [2026, 0],
      [2026, 1.5],
      [26, 1],
    ] as const)
      expect(() => caseNumber(year, sequence)).toThrow(RangeError);
  });
});

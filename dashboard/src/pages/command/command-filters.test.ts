import { addDays } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allDays } from "./all-days.ts";
import { addressOfCommand, commandFiltersOf, dayAt, indexOfDay, REACH } from "./command-filters.ts";
import { loadByPerson } from "./load-by-person.ts";
import { rankCells } from "./rank-cells.ts";

const TODAY = "2026-11-25";

describe("the commander's slider", () => {
  it("names each day once, today last", () => {
    expect(dayAt(REACH - 1, TODAY)).toBe(TODAY);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: REACH - 1 }),
        (index) => indexOfDay(dayAt(index, TODAY), TODAY) === index,
      ),
    );
  });

  it("keeps its day in the address and forgets days out of reach", () => {
    const end = addDays(TODAY, -10);
    const filters = { topic: "land", window: 30, metric: "cases", end } as const;
    const { search } = new URL(addressOfCommand(filters), "http://house");
    expect(commandFiltersOf(new URLSearchParams(search), TODAY)).toEqual(filters);
    for (const day of [addDays(TODAY, 1), addDays(TODAY, -REACH), "hôm qua"])
      expect(commandFiltersOf(new URLSearchParams({ ngay: day }), TODAY).end).toBeNull();
  });
});

describe("the chart under the slider", () => {
  it("has a place for every day, dark where nothing was counted", () => {
    const days = allDays([{ day: addDays(TODAY, -1), reports: 7 }], TODAY);
    expect(days).toHaveLength(REACH);
    expect(days.filter(({ reports }) => reports !== null)).toEqual([{ day: addDays(TODAY, -1), reports: 7 }]);
    expect(days.at(-1)).toEqual({ day: TODAY, reports: null });
  });
});

describe("the commander's tables", () => {
  it("rank places by what is counted, the dark ones last in the order of their numbers", () => {
    const cells = [
      { areaId: "Tổ 10", reports: null, cases: 3 },
      { areaId: "Tổ 2", reports: null, cases: null },
      { areaId: "Tổ 3", reports: 4, cases: null },
      { areaId: "Tổ 4", reports: 9, cases: null },
    ];
    const order = (metric: "reports" | "cases") =>
      rankCells(cells, metric, (id) => id).map(({ areaId }) => areaId);
    expect(order("reports")).toEqual(["Tổ 4", "Tổ 3", "Tổ 2", "Tổ 10"]);
    expect(order("cases")).toEqual(["Tổ 10", "Tổ 2", "Tổ 3", "Tổ 4"]);
  });

  it("put cases that no one holds first, then the fullest hands", () => {
    const held = (personInChargeId: string | null, state: "overdue" | "in_time") =>
      ({
        personInChargeId,
        personInCharge: personInChargeId ? { displayName: personInChargeId } : null,
        clock: { state, workingDays: 0 },
      }) as Parameters<typeof loadByPerson>[0][number];
    const loads = loadByPerson([
      held("An", "in_time"),
      held("Bình", "overdue"),
      held("Bình", "in_time"),
      held(null, "in_time"),
    ]);
    expect(loads.map(({ name, cases, late }) => [name, cases.length, late])).toEqual([
      [null, 1, 0],
      ["Bình", 2, 1],
      ["An", 1, 0],
    ]);
  });
});

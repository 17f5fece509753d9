import { describe, expect, test } from "vitest";
import { addDays } from "../rules/calendar.ts";
import { NATURES, UNIT_CODES } from "../shapes/case.ts";
import { TOPICS } from "../shapes/common.ts";
import type { DeadlineRule } from "../shapes/ward.ts";
import { DEADLINE_RULES, deadlineRule } from "./deadlines.ts";
import { caseDeadlineRule, ROUTING_RULES, suggestRoute } from "./routing.ts";
import { CASE_TYPES, caseType, TYPE_GROUPS } from "./taxonomy.ts";

const DAYS: string[] = [];
for (let day = "2026-01-01"; day <= "2030-12-31"; day = addDays(day, 1)) DAYS.push(day);

describe("deadlines as data", () => {
  test("every rule that a case can run under holds on every day of the plan", () => {
    const ids = new Set(
      CASE_TYPES.flatMap((type) =>
        NATURES.map((nature) => caseDeadlineRule({ typeCode: type.code, nature })),
      ),
    );
    ids.add("GRIEVANCE_READ_2").add("GRIEVANCE_READ_3").add("GRIEVANCE_ANSWER").add("CASE_CLASSIFY");
    expect(DAYS).toHaveLength(1826);
    for (const id of ids) for (const day of DAYS) expect(deadlineRule(id, day).id).toBe(id);
  });

  test("on every day each id has one value: no gap, no overlap", () => {
    for (const id of new Set(DEADLINE_RULES.map((rule) => rule.id))) {
      const rules = DEADLINE_RULES.filter((rule) => rule.id === id);
      for (const day of DAYS) {
        const holding = rules.filter(
          (rule) => (rule.validFrom ?? "0000") <= day && day <= (rule.validTo ?? "9999"),
        );
        expect(holding.length, `${id} on ${day}`).toBe(1);
      }
    }
  });

  test("a complaint is accepted within 10 working days up to 30/06/2026 and within 7 from 01/07/2026", () => {
    expect(deadlineRule("KN_ACCEPT", "2026-06-30")).toMatchObject({ value: 10, unit: "working_days" });
    expect(deadlineRule("KN_ACCEPT", "2026-07-01")).toMatchObject({ value: 7, unit: "working_days" });
  });

  test("a ward's own rule comes first, only while it holds", () => {
    const own: DeadlineRule[] = [
      {
        id: "CASE_HANDLE",
        value: 5,
        unit: "working_days",
        basis: "QĐ phường",
        validFrom: "2026-12-01",
        validTo: "2026-12-31",
      },
    ];
    expect(deadlineRule("CASE_HANDLE", "2026-12-15", own).value).toBe(5);
    expect(deadlineRule("CASE_HANDLE", "2026-11-30", own).value).toBe(15);
    expect(deadlineRule("CASE_HANDLE", "2027-01-01", own).value).toBe(15);
  });

  test("an unknown id is refused by name", () => {
    expect(() => deadlineRule("KHONG_CO", "2026-11-25")).toThrow("KHONG_CO");
  });

  test("each rule says its basis in Vietnamese and has a limit", () => {
    for (const rule of DEADLINE_RULES) {
      expect(rule.value).toBeGreaterThan(0);
      expect(rule.basis).toMatch(/Luật|NĐ|TTLT|BLTTDS|Đề xuất/);
    }
  });
});

describe("taxonomy", () => {
  test("every code once, every type in a known group, every topic a known one", () => {
    expect(new Set(CASE_TYPES.map((type) => type.code)).size).toBe(CASE_TYPES.length);
    expect(CASE_TYPES).toHaveLength(57);
    for (const type of CASE_TYPES) {
      expect(TYPE_GROUPS[type.group], type.code).toBeDefined();
      if (type.topic !== null) expect(TOPICS).toContain(type.topic);
      expect(caseType(type.code)).toBe(type);
    }
    expect(caseType("KHONG_CO")).toBeUndefined();
  });

  test("topics leave their group only where the reference says so", () => {
    const moved = CASE_TYPES.filter((type) => type.topic !== TYPE_GROUPS[type.group]?.topic);
    expect(Object.fromEntries(moved.map((type) => [type.code, type.topic]))).toEqual({
      DAT_THOAT_NUOC: "environment",
      TT_XUC_PHAM: "civil",
      TT_KARAOKE: "environment",
      DS_THUA_KE: "family",
    });
  });

  test("wall-5 family violence, children, school and self-harm are marked as sensitive, and never mediated away", () => {
    const sensitive = CASE_TYPES.filter((type) => type.sensitive);
    expect(sensitive.map((type) => type.code)).toEqual([
      "GD_BAO_LUC",
      "GD_TRE_EM",
      "KH_HOC_DUONG",
      "KH_TU_HAI",
    ]);
    for (const type of sensitive) expect(type.mediation).toBe("no");
  });

  test("no type begins as a crime: an officer alone says so", () => {
    expect(CASE_TYPES.filter((type) => type.nature === "criminal_sign")).toEqual([]);
  });
});

describe("routing", () => {
  test("every type of every nature and complexity goes to a unit that exists, with help that is another", () => {
    for (const type of CASE_TYPES)
      for (const nature of NATURES)
        for (const complexity of [null, 1, 2, 3, 4] as const) {
          const route = suggestRoute({ typeCode: type.code, nature, complexity });
          expect(UNIT_CODES).toContain(route.handlingUnit);
          expect(route.support).not.toContain(route.handlingUnit);
          for (const unit of route.support) expect(UNIT_CODES).toContain(unit);
          expect(route.basis).not.toBe("");
        }
  });

  test("each type group has one line in the table", () => {
    expect(ROUTING_RULES.map((rule) => rule.typeGroup).sort()).toEqual(Object.keys(TYPE_GROUPS).sort());
  });

  test.each([
    ["MT_RAC", "administrative", 1, "KTHTDT"],
    ["GD_VO_CHONG", "civil", 1, "THG"],
    ["GD_BAO_LUC", "undetermined", null, "CAP"],
    ["GD_TRE_EM", "civil", 2, "CAP"],
    ["DAT_RANH_GIOI", "civil", 2, "KTHTDT"],
    ["DAT_RANH_GIOI", "civil", 4, "LDUB"],
    ["DS_NO_VAY", "criminal_sign", 3, "CAP"],
    ["LD_NO_LUONG", "civil", 2, "VHXH"],
    ["DV_THU_PHI", "administrative", 1, "TTDVSNC"],
    ["KHONG_CO", "civil", 1, "CAP"],
  ] as const)("%s, %s, complexity %s goes to %s", (typeCode, nature, complexity, unit) => {
    expect(suggestRoute({ typeCode, nature, complexity }).handlingUnit).toBe(unit);
  });

  test("a violent home is never handled by mediators, whatever the ward file says", () => {
    const ward = [
      { typeGroup: "HON_NHAN_GIA_DINH", handlingUnit: "THG" as const, support: [], basis: "phường" },
    ];
    expect(suggestRoute({ typeCode: "GD_BAO_LUC", nature: "civil", complexity: 1 }, ward)).toMatchObject({
      handlingUnit: "CAP",
    });
    expect(suggestRoute({ typeCode: "GD_VO_CHONG", nature: "civil", complexity: 1 }, ward)).toMatchObject({
      basis: "phường",
    });
  });

  test.each([
    ["GD_BAO_LUC", "civil", "BLGD_BAN_DECISION"],
    ["TT_DE_DOA", "criminal_sign", "TIN_TRANSFER"],
    ["DAT_LOI_DI", "civil", "LAND_MEDIATE"],
    ["TT_DO_XE", "civil", "MED_START"],
    ["XD_KHONG_PHEP", "administrative", "CASE_HANDLE"],
  ] as const)("%s, %s runs under %s", (typeCode, nature, rule) => {
    expect(caseDeadlineRule({ typeCode, nature })).toBe(rule);
  });
});

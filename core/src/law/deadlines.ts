import type { DeadlineRule } from "../shapes/ward.ts";

/**
 * Time limits as data: value, basis, from when to when (domain reference 4). A ward file may add rules or give one
 * of these ids another value. Nothing else in the program holds a time limit.
 */
export const DEADLINE_RULES: readonly DeadlineRule[] = [
  { id: "MED_START", value: 3, unit: "days", basis: "Luật Hòa giải ở cơ sở 2013, Điều 20" },
  { id: "MED_COURT_RECOGNITION", value: 6, unit: "months", basis: "BLTTDS 2015, Điều 416–419" },
  { id: "LAND_ACCEPT", value: 3, unit: "working_days", basis: "NĐ 102/2024, Điều 105" },
  { id: "LAND_MEDIATE", value: 30, unit: "days", basis: "Luật Đất đai 2024, Điều 235" },
  { id: "KN_ACCEPT", value: 10, unit: "working_days", basis: "NĐ 124/2020", validTo: "2026-06-30" },
  {
    id: "KN_ACCEPT",
    value: 7,
    unit: "working_days",
    basis: "NĐ 124/2020 sửa đổi bởi NĐ 155/2026",
    validFrom: "2026-07-01",
  },
  { id: "KN_SETTLE_1", value: 30, unit: "days", basis: "Luật Khiếu nại 2011, Điều 28" },
  { id: "TC_CLASSIFY", value: 7, unit: "working_days", basis: "Luật Tố cáo 2018, Điều 24" },
  { id: "TC_TRANSFER", value: 5, unit: "working_days", basis: "Luật Tố cáo 2018, Điều 24" },
  { id: "TCD_REPLY", value: 10, unit: "working_days", basis: "Luật Tiếp công dân 2013, Điều 28" },
  { id: "TIN_URGENT", value: 24, unit: "hours", basis: "TTLT 01/2017, Điều 8.5 (sửa đổi)" },
  { id: "TIN_TRANSFER", value: 7, unit: "days", basis: "TTLT 01/2017, Điều 8.5 (sửa đổi)" },
  { id: "BLGD_BAN_DECISION", value: 12, unit: "hours", basis: "Luật PCBLGĐ 2022, Điều 25" },
  { id: "PRESS_FIRST", value: 24, unit: "hours", basis: "NĐ 244/2026" },
  // Clocks of this product, not of law (design proposal): a ward sets its own in its file.
  { id: "CASE_CLASSIFY", value: 2, unit: "working_days", basis: "Đề xuất của sản phẩm" },
  { id: "CASE_HANDLE", value: 15, unit: "working_days", basis: "Đề xuất của sản phẩm" },
  { id: "GRIEVANCE_READ_3", value: 1, unit: "hours", basis: "Đề xuất của sản phẩm" },
  { id: "GRIEVANCE_READ_2", value: 8, unit: "hours", basis: "Đề xuất của sản phẩm" },
  { id: "GRIEVANCE_ANSWER", value: 10, unit: "working_days", basis: "Luật Tiếp công dân 2013, Điều 28" },
];

/** The rule of an id that holds on a day; the ward's own rules come first. Throws when there is none. */
export function deadlineRule(id: string, day: string, wardRules: readonly DeadlineRule[] = []): DeadlineRule {
  const holds = (rule: DeadlineRule) =>
    rule.id === id && (rule.validFrom ?? "0000") <= day && day <= (rule.validTo ?? "9999");
  const rule = wardRules.find(holds) ?? DEADLINE_RULES.find(holds);
  if (!rule) throw new RangeError(`no deadline rule ${id} holds on ${day}`);
  return rule;
}

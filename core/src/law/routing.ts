import type { Complexity, Nature, UnitCode } from "../shapes/case.ts";
import type { RoutingRule } from "../shapes/ward.ts";
import { caseType } from "./taxonomy.ts";

/** Who handles which type group where the ward file says nothing else (domain reference 2). */
export const ROUTING_RULES: readonly RoutingRule[] = [
  { typeGroup: "DAT_DAI", handlingUnit: "KTHTDT", support: ["VPUB", "THG", "CAP"], basis: "33/KH-UBND" },
  {
    typeGroup: "HON_NHAN_GIA_DINH",
    handlingUnit: "THG",
    support: ["VHXH", "TDP", "MTTQ"],
    basis: "proposal",
  },
  { typeGroup: "MOI_TRUONG", handlingUnit: "KTHTDT", support: ["TDP", "THG", "CAP"], basis: "33/KH-UBND" },
  { typeGroup: "TRAT_TU_CONG_CONG", handlingUnit: "CAP", support: ["TDP", "THG"], basis: "proposal" },
  { typeGroup: "DAN_SU", handlingUnit: "THG", support: ["VPUB"], basis: "proposal" },
  { typeGroup: "LAO_DONG", handlingUnit: "VHXH", support: ["VPUB", "MTTQ"], basis: "33/KH-UBND" },
  { typeGroup: "XAY_DUNG", handlingUnit: "KTHTDT", support: ["CAP", "VPUB"], basis: "33/KH-UBND" },
  { typeGroup: "DICH_VU_CONG", handlingUnit: "TTDVSNC", support: ["VPUB"], basis: "33/KH-UBND" },
  { typeGroup: "KHAC", handlingUnit: "CAP", support: [], basis: "proposal" },
];

/** What the routing table suggests, and by which line. A person decides. */
export type RoutingSuggestion = { handlingUnit: UnitCode; support: UnitCode[]; basis: string };

/**
 * Suggests the handling unit of a case: complexity 4 goes to the ward's leaders, a criminal sign and the violent
 * family types to the police (with the social office beside them), all else by the type's group.
 */
export function suggestRoute(
  input: { typeCode: string; nature: Nature; complexity: Complexity | null },
  wardRules: readonly RoutingRule[] = [],
): RoutingSuggestion {
  if (input.complexity === 4)
    return { handlingUnit: "LDUB", support: ["CAP", "VPUB", "MTTQ"], basis: "33/KH-UBND" };
  if (input.nature === "criminal_sign") return { handlingUnit: "CAP", support: [], basis: "33/KH-UBND" };
  const type = caseType(input.typeCode);
  if (type?.code === "GD_BAO_LUC" || type?.code === "GD_TRE_EM")
    return { handlingUnit: "CAP", support: ["VHXH", "LDUB"], basis: "33/KH-UBND" };
  const group = type?.group ?? "KHAC";
  const rule = [...wardRules, ...ROUTING_RULES].find((line) => line.typeGroup === group);
  return rule
    ? { handlingUnit: rule.handlingUnit, support: [...rule.support], basis: rule.basis }
    : { handlingUnit: "CAP", support: [], basis: "33/KH-UBND" };
}

/** The id of the time limit that a newly classified case runs under. */
export function caseDeadlineRule(input: { typeCode: string; nature: Nature }): string {
  if (input.typeCode === "GD_BAO_LUC" || input.typeCode === "GD_TRE_EM") return "BLGD_BAN_DECISION";
  if (input.nature === "criminal_sign") return "TIN_TRANSFER";
  const type = caseType(input.typeCode);
  if (type?.group === "DAT_DAI" && input.nature === "civil") return "LAND_MEDIATE";
  if (type?.mediation === "yes" && input.nature === "civil") return "MED_START";
  return "CASE_HANDLE";
}

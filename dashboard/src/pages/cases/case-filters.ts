import { CASE_STATES, type CaseState, UNIT_CODES, type UnitCode } from "@hoasom/core";

/** What the list of cases is narrowed by; all of it stands in the address. */
export type CaseFilters = {
  state: "open" | "all" | CaseState;
  unit: UnitCode | null;
  area: string | null;
  mine: boolean;
  overdue: boolean;
};

const NAMES: Record<keyof CaseFilters, string> = {
  state: "trang-thai",
  unit: "don-vi",
  area: "noi",
  mine: "cua-toi",
  overdue: "qua-han",
};

/** Reads the filters of an address; what it does not know is left out. */
export function caseFiltersOf(params: URLSearchParams): CaseFilters {
  const state = params.get(NAMES.state);
  const unit = params.get(NAMES.unit);
  return {
    state: (["open", "all", ...CASE_STATES] as const).find((each) => each === state) ?? "open",
    unit: UNIT_CODES.find((code) => code === unit) ?? null,
    area: params.get(NAMES.area),
    mine: params.get(NAMES.mine) === "1",
    overdue: params.get(NAMES.overdue) === "1",
  };
}

/** The address of the list under filters; what is as usual is left out. */
export function addressOfCases(filters: Partial<CaseFilters>): string {
  const params = new URLSearchParams();
  if (filters.state && filters.state !== "open") params.set(NAMES.state, filters.state);
  if (filters.unit) params.set(NAMES.unit, filters.unit);
  if (filters.area) params.set(NAMES.area, filters.area);
  if (filters.mine) params.set(NAMES.mine, "1");
  if (filters.overdue) params.set(NAMES.overdue, "1");
  const search = params.toString();
  return search ? `/vu-viec?${search}` : "/vu-viec";
}

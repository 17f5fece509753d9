import { CASE_STATES, UNIT_CODES } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOfCases, type CaseFilters, caseFiltersOf } from "./case-filters.ts";

describe("the filters of the cases in the address", () => {
  it("come back as they went in", () => {
    const anyFilters = fc.record<CaseFilters>({
      state: fc.constantFrom("open" as const, "all" as const, ...CASE_STATES),
      unit: fc.constantFrom(null, ...UNIT_CODES),
      area: fc.option(fc.string({ minLength: 1 })),
      mine: fc.boolean(),
      overdue: fc.boolean(),
    });
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const { search } = new URL(addressOfCases(filters), "http://house");
        expect(caseFiltersOf(new URLSearchParams(search))).toEqual(filters);
      }),
    );
  });

  it("keep the plain address plain", () => {
    expect(addressOfCases(caseFiltersOf(new URLSearchParams("trang-thai=x&don-vi=y")))).toBe("/vu-viec");
  });
});

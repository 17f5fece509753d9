import { describe, expect, it } from "vitest";
import { addressOfFilters, filtersOf, isBlank, type SearchFilters } from "./search-filters.ts";

describe("search filters", () => {
  it("come back from the address as they were written", () => {
    const filters: SearchFilters = {
      q: "lối đi & «tường rào»",
      topic: "land",
      area: "to-3",
      from: "2026-11-01",
      to: "2026-11-25",
    };
    expect(filtersOf(new URLSearchParams(addressOfFilters(filters).toString()))).toEqual(filters);
  });
  it("leave out what is no filter", () => {
    expect(filtersOf(new URLSearchParams("q=x&chu-de=khong-co&tu=hom-qua&den="))).toEqual({ q: "x" });
  });
  it("know when there is nothing to look for", () => {
    expect(isBlank({ q: "  " })).toBe(true);
    expect(isBlank({ q: "", area: "to-1" })).toBe(false);
  });
});

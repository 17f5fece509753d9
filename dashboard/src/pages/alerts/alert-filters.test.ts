import { ALERT_STATES, LANES, TOPICS } from "@hoasom/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AlertFilters, addressOfFilters, filtersOf, isNarrowed } from "./alert-filters.ts";

const anyFilters = fc.record<AlertFilters>({
  state: fc.constantFrom("open" as const, "all" as const, ...ALERT_STATES),
  level: fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const),
  topic: fc.constantFrom(null, ...TOPICS),
  area: fc.option(fc.string({ minLength: 1 })),
  lane: fc.constantFrom(null, ...LANES),
  words: fc.string(),
  chosen: fc.option(fc.string({ minLength: 1 })),
});

describe("the filters of the duty desk in the address", () => {
  it("come back as they went in, so that a link shows a colleague the same view", () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(filtersOf(new URLSearchParams(addressOfFilters(filters)))).toEqual(filters);
      }),
    );
  });

  it("keep the plain address plain and forget what is unknown", () => {
    expect(addressOfFilters(filtersOf(new URLSearchParams("")))).toBe("");
    expect(filtersOf(new URLSearchParams("trang-thai=x&muc=9&chu-de=y&ban=z"))).toEqual(
      filtersOf(new URLSearchParams("")),
    );
  });

  it("tell a narrowed list from one where only an alert is chosen", () => {
    expect(isNarrowed(filtersOf(new URLSearchParams("cb=a1")))).toBe(false);
    expect(isNarrowed(filtersOf(new URLSearchParams("muc=3")))).toBe(true);
  });
});

import { describe, expect, it } from "vitest";
import { instantOfWard, wardFieldOf } from "./ward-instant.ts";

describe("instantOfWard", () => {
  it("reads the ward's clock, also over midnight in UTC", () => {
    expect(instantOfWard("2026-11-25T14:30")).toBe("2026-11-25T07:30:00.000Z");
    expect(instantOfWard("2026-11-25T00:10")).toBe("2026-11-24T17:10:00.000Z");
  });
  it.each(["", "2026-11-25", "2026-11-25T24:00", "2026-13-45T10:00", "hôm qua"])(
    "«%s» is no moment",
    (text) => {
      expect(instantOfWard(text)).toBeNull();
    },
  );
  it("comes back as it was written", () => {
    for (const field of ["2026-11-25T00:00", "2026-11-25T23:59", "2027-02-28T07:05"])
      expect(wardFieldOf(instantOfWard(field) ?? "")).toBe(field);
  });
});

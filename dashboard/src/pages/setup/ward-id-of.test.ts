import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wardIdOf } from "./ward-id-of.ts";

describe("wardIdOf", () => {
  it("folds marks and joins with dashes", () => {
    expect(wardIdOf("  Phường Đồng Mẫu (mới) ")).toBe("phuong-dong-mau-moi");
  });
  it("is always a ward id or empty", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (name) => {
        expect(wardIdOf(name)).toMatch(/^(?:[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?)?$/);
      }),
    );
  });
});

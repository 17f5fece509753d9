import { describe, expect, it } from "vitest";
import { byGivenName, foundIn } from "./select-filter.ts";

describe("finding by typing", () => {
  it("needs no marks and no capitals", () => {
    expect(foundIn("duong dat", "Đường đất sau chợ")).toBe(true);
    expect(foundIn("  Đất ", "ĐẤT ĐAI")).toBe(true);
    expect(foundIn("nhà", "Đất đai")).toBe(false);
    expect(foundIn("", "Đất đai")).toBe(true);
  });
});

describe("ordering people", () => {
  it("goes by given name, then by the whole name, the Vietnamese way", () => {
    expect(["Trần Văn Đạt", "Lê Ánh", "Đỗ Dung", "Bùi Ánh", "Vũ Ân"].sort(byGivenName)).toEqual([
      "Bùi Ánh",
      "Lê Ánh",
      "Vũ Ân",
      "Đỗ Dung",
      "Trần Văn Đạt",
    ]);
  });
});

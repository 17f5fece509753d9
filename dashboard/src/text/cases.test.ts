import type { CaseDetail } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { basisWords, caseEventDetail } from "./cases.ts";

const event = (detail: Record<string, unknown>): CaseDetail["events"][number] => ({
  id: "e",
  caseId: "c",
  at: "2026-11-25T01:00:00.000Z",
  by: "u",
  byName: "Lan",
  event: "classified",
  text: "",
  detail,
});

describe("the timeline of a case", () => {
  it("says the known parts of a detail in words", () => {
    expect(
      caseEventDetail(event({ handlingUnit: "THG", dueDay: "2026-11-28", step: 2 }), (code) => `«${code}»`),
    ).toEqual(["«THG»", "hạn ngày 28/11/2026", "Bước 2/5: Xác minh"]);
    expect(caseEventDetail(event({ result: "mediated" }), String)).toEqual(["Hòa giải thành"]);
  });

  it("says nothing of what it does not know", () => {
    expect(caseEventDetail(event({ other: "x", step: 9, result: "unheard_of" }), String)).toEqual([]);
  });

  it("tells a basis of our own from one in law", () => {
    expect(basisWords("proposal")).toBe("đề xuất của sản phẩm, phường có thể đổi");
    expect(basisWords("33/KH-UBND")).toBe("33/KH-UBND");
  });
});

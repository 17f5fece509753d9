import type { CorrectionText } from "@hoasom/core";
import { describe, expect, it } from "vitest";
import { compareParts } from "./compare-parts.ts";

const text: CorrectionText = {
  headline: "Chợ Mẫu họp như thường",
  circulating: "Có tin nói chợ Mẫu sắp bị dỡ.",
  verdict: "false",
  facts: [{ text: "Chưa có kế hoạch dỡ chợ.", source: "UBND phường Mẫu", checkedOn: "2026-11-20" }],
  doing: "",
  residents: "",
  hotline: "",
};

describe("compareParts", () => {
  it("leaves out what both lack and marks only what differs", () => {
    const rows = compareParts(text, { ...text, verdict: "misleading", hotline: "0220 000 111" });
    expect(rows.map((row) => [row.part, row.changed])).toEqual([
      ["Tiêu đề", false],
      ["Tin đang lan truyền", false],
      ["Kết luận", true],
      ["Sự việc đã kiểm chứng", false],
      ["Liên hệ", true],
    ]);
  });
  it("sees a fact whose day alone changed", () => {
    const later = { ...text, facts: text.facts.map((fact) => ({ ...fact, checkedOn: "2026-11-21" })) };
    expect(compareParts(text, later).find((row) => row.part === "Sự việc đã kiểm chứng")).toEqual({
      part: "Sự việc đã kiểm chứng",
      before: "1. Chưa có kế hoạch dỡ chợ.\n(UBND phường Mẫu, 20/11/2026)",
      now: "1. Chưa có kế hoạch dỡ chợ.\n(UBND phường Mẫu, 21/11/2026)",
      changed: true,
    });
  });
});

import { describe, expect, it } from "vitest";
import { draftFaults, emptyDraft, partName, wholeDraft } from "./draft-text.ts";

describe("draft text", () => {
  it("starts with the claim as what is circulating and names in Vietnamese what is missing", () => {
    const draft = emptyDraft("Có tin chợ Mẫu sắp bị dỡ", "0220 000 111", "2026-11-25");
    expect(draftFaults(draft).map((fault) => fault.words)).toEqual([
      "Tiêu đề: cần ít nhất 8 ký tự.",
      "Sự việc 1, điều đã xác định: cần ít nhất 8 ký tự.",
      "Sự việc 1, nguồn: cần ít nhất 2 ký tự.",
    ]);
  });
  it("asks for at least one fact, a day and no more than the limits", () => {
    const draft = emptyDraft("Có tin chợ Mẫu sắp bị dỡ", "", "");
    expect(
      draftFaults({ ...draft, headline: "Chợ Mẫu họp như thường", facts: [] }).map((f) => f.words),
    ).toEqual(["Sự việc: cần ít nhất 1 mục."]);
    expect(draftFaults({ ...draft, headline: "a".repeat(161) }).map((f) => f.words)).toContain(
      "Tiêu đề: không quá 160 ký tự.",
    );
    expect(draftFaults(draft).map((f) => f.words)).toContain("Sự việc 1, ngày kiểm tra: cần điền đúng dạng.");
  });
  it("fills what a form leaves out", () => {
    expect(
      wholeDraft({ headline: "  Chợ họp như thường ", facts: [null, { text: "x", checkedOn: null }] }),
    ).toEqual({
      headline: "Chợ họp như thường",
      circulating: "",
      verdict: "unverifiable",
      facts: [
        { text: "", source: "", checkedOn: "" },
        { text: "x", source: "", checkedOn: "" },
      ],
      doing: "",
      residents: "",
      hotline: "",
    });
  });
  it("names parts by their path", () => {
    expect(partName(["facts", 1, "source"])).toBe("Sự việc 2, nguồn");
    expect(partName(["doing"])).toBe("Phường đang làm gì");
  });
});

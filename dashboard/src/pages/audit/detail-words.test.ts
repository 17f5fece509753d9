import { describe, expect, it } from "vitest";
import { detailWords } from "./detail-words.ts";

describe("detailWords", () => {
  it("says keys and words of closed lists in Vietnamese", () => {
    expect(
      detailWords({
        reason: "duplicate",
        role: "group_head",
        urgent: true,
        counts: { new: 12, same_again: 3 },
      }),
    ).toEqual([
      ["lý do", "Trùng cảnh báo đã có"],
      ["vai trò", "Tổ trưởng tổ dân phố"],
      ["gấp", "có"],
      ["đếm", "Bài mới 12, Đã có rồi 3"],
    ]);
  });
  it("loses nothing that it has no word for", () => {
    expect(
      detailWords({ reason: "chủ nguồn rút", odd: 3, ids: ["a", "b"], none: null, deep: { a: [1] } }),
    ).toEqual([
      ["lý do", "chủ nguồn rút"],
      ["odd", "3"],
      ["ids", "a, b"],
      ["none", "—"],
      ["deep", '{"a":[1]}'],
    ]);
  });
});

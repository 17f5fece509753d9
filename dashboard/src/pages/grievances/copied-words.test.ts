import { describe, expect, it } from "vitest";
import { copiesWords } from "./copied-words.ts";

const original =
  "Phường làm ăn kiểu gì không biết! Hai nhà ở ngõ 5 đánh nhau chảy máu từ tối qua mà gọi mãi không ai đến.";

describe("copiesWords", () => {
  it("sees a copied run, whatever the case, the marks' position and the stops", () => {
    expect(copiesWords("HAI NHÀ Ở NGÕ 5, ĐÁNH NHAU chảy máu", original)).toBe(true);
  });
  it("lets a retelling in own words pass", () => {
    expect(copiesWords("Tối qua tại ngõ 5 có xô xát giữa hai hộ, một người bị thương.", original)).toBe(
      false,
    );
  });
  it("is no copy when either is short", () => {
    expect(copiesWords("ngõ 5 đánh nhau", original)).toBe(false);
    expect(copiesWords("Hai nhà ở ngõ 5 đánh nhau chảy máu", "ngõ 5")).toBe(false);
  });
});

import type { CorrectionState, Verdict } from "@hoasom/core";

/** Words of a correction as it is read, by the public and by who approves it. */
export const CORRECTION_TEXT = {
  kicker: "Thông tin chính thức",
  circulating: "Tin đang lan truyền",
  verdict: "Kết luận",
  facts: "Sự việc đã kiểm chứng",
  source: "Nguồn",
  checked: "kiểm tra ngày",
  doing: "Phường đang làm",
  residents: "Người dân có thể làm",
  hotline: "Liên hệ",
  published: "Công bố lúc",
  notYet: "Chưa công bố",
  placeholderHeadline: "Tiêu đề sẽ ở đây",
  placeholderCirculating: "Tin đang lan truyền, nhắc một lần.",
  placeholderFact: "Điều đã xác định.",
  placeholderSource: "nguồn",
  superseded: "Bản này đã được thay bằng bản mới hơn.",
  withdrawn: "Bản này đã được rút lại.",
} as const;

/** A sign beside each verdict, so that the colour is not the only one. */
export const VERDICT_SIGNS: Record<Verdict, string> = {
  true: "✓",
  mostly_true: "✓",
  misleading: "≠",
  false: "✕",
  unverifiable: "?",
};

/** What the public page says above a version that no longer holds. */
export const PUBLIC_STATE_TEXT: Record<Extract<CorrectionState, "superseded" | "withdrawn">, string> = {
  superseded: CORRECTION_TEXT.superseded,
  withdrawn: CORRECTION_TEXT.withdrawn,
};

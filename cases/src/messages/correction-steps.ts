import type { CorrectionState } from "@hoasom/core";

/** What may be done to a correction. */
export const CORRECTION_MOVES = ["edit", "submit", "approve", "sendBack", "withdraw", "supersede"] as const;
export type CorrectionMove = (typeof CORRECTION_MOVES)[number];

/** The life of a correction as data (domain reference 10). What left the house is superseded or withdrawn, never changed. */
export const CORRECTION_STEPS: Record<
  CorrectionMove,
  { from: readonly CorrectionState[]; to: CorrectionState; why: string }
> = {
  edit: {
    from: ["draft", "returned"],
    to: "draft",
    why: "Chỉ sửa được bản nháp hoặc bản bị trả lại; bản đã công bố thì soạn bản mới thay thế.",
  },
  submit: {
    from: ["draft", "returned"],
    to: "pending",
    why: "Chỉ gửi duyệt được bản nháp hoặc bản bị trả lại.",
  },
  approve: { from: ["pending"], to: "published", why: "Chỉ duyệt được bản đang chờ duyệt." },
  sendBack: { from: ["pending"], to: "returned", why: "Chỉ trả lại được bản đang chờ duyệt." },
  withdraw: { from: ["published"], to: "withdrawn", why: "Chỉ thu hồi được bản đã công bố." },
  supersede: { from: ["published"], to: "superseded", why: "Chỉ bản đã công bố mới được thay thế." },
};

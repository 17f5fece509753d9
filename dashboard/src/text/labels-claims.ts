import type {
  ClaimState,
  CorrectionState,
  GrievancePriority,
  GrievanceState,
  Harm,
  RetentionClass,
  Verdict,
} from "@hoasom/core";

/** The graded verdict on a claim. */
export const VERDICT_LABELS: Record<Verdict, string> = {
  true: "Đúng",
  mostly_true: "Cơ bản đúng",
  misleading: "Gây hiểu lầm",
  false: "Sai sự thật",
  unverifiable: "Chưa đủ căn cứ",
};

/** What would follow if a claim were false and believed. */
export const HARM_LABELS: Record<Harm, string> = {
  panic: "Gây hoang mang",
  mob: "Kéo đông người gây áp lực",
  run: "Đổ xô mua, rút tiền",
  wrong_accusation: "Quy oan cho người khác",
  money: "Mất tiền",
  health: "Hại sức khỏe",
  other: "Hậu quả khác",
};

/** Where a claim stands. */
export const CLAIM_STATE_LABELS: Record<ClaimState, string> = {
  suspected: "Mới thấy",
  verifying: "Đang kiểm chứng",
  corrected: "Đã có thông tin chính thức",
  set_aside: "Đã gác lại",
};

/** Where a correction stands. */
export const CORRECTION_STATE_LABELS: Record<CorrectionState, string> = {
  draft: "Bản thảo",
  pending: "Chờ duyệt",
  returned: "Trả lại để sửa",
  published: "Đã công bố",
  superseded: "Đã có bản mới thay",
  withdrawn: "Đã rút lại",
};

/** Where a grievance stands. */
export const GRIEVANCE_STATE_LABELS: Record<GrievanceState, string> = {
  received: "Đã tiếp nhận",
  answering: "Đang trả lời",
  answered: "Đã trả lời",
  forwarded: "Đã chuyển đơn vị có thẩm quyền",
};

/** How soon an answer is owed. */
export const GRIEVANCE_PRIORITY_LABELS: Record<GrievancePriority, string> = {
  normal: "Thường",
  high: "Ưu tiên",
};

/** What is kept for how long. */
export const RETENTION_LABELS: Record<RetentionClass, string> = {
  unmatched_post: "Bài không thuộc câu chuyện hay kiến nghị nào",
  dismissed_alert: "Bài của cảnh báo đã bỏ qua hoặc hết hạn",
  voice_key: "Khóa dùng để đếm số người nói độc lập",
  session: "Phiên đăng nhập đã kết thúc",
};

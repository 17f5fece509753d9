import type { AuditAction, Role } from "@hoasom/core";
import type { CallAnswer } from "../data/client.ts";

/** What a person is in the house. */
export const ROLE_LABELS: Record<Role, string> = {
  duty_officer: "Trực ban công an",
  case_officer: "Cán bộ thụ lý",
  area_officer: "Cảnh sát khu vực",
  police_head: "Chỉ huy công an phường",
  unit_handler: "Cán bộ đơn vị xử lý",
  culture_editor: "Biên tập Văn hóa – Xã hội",
  legal_reviewer: "Rà soát pháp lý",
  spokesperson: "Người phát ngôn",
  leader: "Lãnh đạo UBND phường",
  council_office: "Văn phòng HĐND và UBND",
  group_head: "Tổ trưởng tổ dân phố",
  mediator: "Hòa giải viên",
  auditor: "Kiểm tra, giám sát",
  admin: "Quản trị hệ thống",
};

/** What stands on the record. */
export const AUDIT_ACTION_LABELS: Record<AuditAction, string> = {
  sign_in: "Đăng nhập",
  sign_in_failed: "Đăng nhập không thành",
  sign_out: "Đăng xuất",
  account_locked: "Khóa tài khoản",
  password_changed: "Đổi mật khẩu",
  user_created: "Thêm tài khoản",
  user_disabled: "Ngừng tài khoản",
  user_enabled: "Cho dùng lại tài khoản",
  password_reset: "Cấp lại mật khẩu",
  sessions_revoked: "Kết thúc các phiên đăng nhập",
  source_registered: "Đăng ký nguồn",
  source_changed: "Đổi trạng thái nguồn",
  ward_changed: "Đổi dữ liệu phường",
  setup_done: "Cài đặt xong",
  intake: "Tiếp nhận tin",
  import: "Nhập tệp",
  alert_fired: "Phát cảnh báo",
  alert_acknowledged: "Nhận cảnh báo",
  alert_dismissed: "Bỏ qua cảnh báo",
  alert_silenced: "Tạm lặng cảnh báo",
  alert_level_set: "Đổi mức cảnh báo",
  alert_expired: "Cảnh báo hết hạn",
  alert_attached: "Gắn cảnh báo vào vụ việc",
  verdict_given: "Xét máy đúng hay sai",
  case_opened: "Mở vụ việc",
  case_classified: "Phân loại vụ việc",
  case_noted: "Ghi chú vụ việc",
  case_closed: "Kết thúc vụ việc",
  case_reopened: "Mở lại vụ việc",
  claim_opened: "Mở tin cần kiểm chứng",
  claim_changed: "Sửa tin cần kiểm chứng",
  correction_drafted: "Soạn đính chính",
  correction_submitted: "Gửi duyệt đính chính",
  correction_returned: "Trả lại đính chính",
  correction_published: "Công bố đính chính",
  correction_withdrawn: "Rút đính chính",
  grievance_answered: "Trả lời kiến nghị",
  grievance_forwarded: "Chuyển kiến nghị",
  grievance_incident_passed_on: "Chuyển sự việc trong kiến nghị",
  sensitive_read: "Xem hồ sơ nhạy cảm",
  grievance_read: "Xem kiến nghị",
  search: "Tìm kiếm",
  export: "Xuất dữ liệu",
  rescored: "Phiên bản máy mới đọc lại xong",
  post_removed: "Xóa bài",
  retention_run: "Dọn dữ liệu hết hạn",
};

/** Why the chain of the record is broken. */
export const CHAIN_FAULT_LABELS: Record<Extract<CallAnswer<"verifyAudit">, { ok: false }>["why"], string> = {
  gap: "thiếu một mục",
  broken_link: "mục không nối với mục trước",
  changed: "nội dung mục đã bị sửa",
};

/** What became of a group head's own report. */
export const REPORT_STATE_LABELS: Record<CallAnswer<"myReports">[number]["state"], string> = {
  received: "Đã nhận",
  with_desk: "Trực ban đang xem",
  case_opened: "Đã mở vụ việc",
  closed: "Đã xử lý xong",
};

/** What became of a text that was handed in. */
export const INTAKE_OUTCOME_LABELS: Record<CallAnswer<"intake">["outcome"], string> = {
  new: "Đã tiếp nhận",
  new_revision: "Đã ghi là bản sửa của bài có sẵn",
  same_again: "Bài này đã có, không ghi thêm",
};

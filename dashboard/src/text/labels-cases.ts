import {
  type CaseEventKind,
  type CaseResult,
  type CaseState,
  type CLOCK_STATES,
  type Complexity,
  type IntakeChannel,
  type MediationOpen,
  type Nature,
  type ReopenReason,
  UNIT_NAMES,
  type UnitCode,
} from "@hoasom/core";

/** Names of the units; the ward file may give other names (`useWard().unitName`). */
export const UNIT_LABELS: Record<UnitCode, string> = UNIT_NAMES;

/** The legal nature of a case. */
export const NATURE_LABELS: Record<Nature, string> = {
  undetermined: "Chưa xác định",
  civil: "Dân sự",
  administrative: "Hành chính",
  criminal_sign: "Có dấu hiệu tội phạm",
};

/** How involved a case is. */
export const COMPLEXITY_LABELS: Record<Complexity, string> = {
  1: "Đơn giản",
  2: "Trung bình",
  3: "Phức tạp",
  4: "Nguy cơ điểm nóng",
};

/** Where a case stands. */
export const CASE_STATE_LABELS: Record<CaseState, string> = {
  received: "Đã tiếp nhận",
  classified: "Đã phân loại",
  verifying: "Đang xác minh",
  option_selected: "Đã chọn phương án",
  resolving: "Đang xử lý",
  monitoring: "Đang theo dõi cam kết",
  closed: "Đã kết thúc",
  reopened: "Đã mở lại",
};

/** The five steps of a case. */
export const CASE_STEP_LABELS: Record<1 | 2 | 3 | 4 | 5, string> = {
  1: "Tiếp nhận, phân loại",
  2: "Xác minh",
  3: "Chọn phương án",
  4: "Xử lý",
  5: "Theo dõi cam kết",
};

/** What happened to a case. */
export const CASE_EVENT_LABELS: Record<CaseEventKind, string> = {
  opened: "Mở vụ việc",
  classified: "Phân loại",
  assigned: "Phân công",
  step_moved: "Chuyển bước",
  note_added: "Ghi chú",
  alert_attached: "Gắn cảnh báo",
  deadline_set: "Đặt thời hạn",
  result_recorded: "Ghi kết quả",
  closed: "Kết thúc",
  reopened: "Mở lại",
};

/** How a case ended. */
export const CASE_RESULT_LABELS: Record<CaseResult, string> = {
  mediated: "Hòa giải thành",
  not_mediated: "Hòa giải không thành",
  transferred: "Đã chuyển cơ quan có thẩm quyền",
  suspended: "Tạm đình chỉ",
  withdrawn: "Người phản ánh rút đơn",
};

/** Why a closed case was opened again. */
export const REOPEN_REASON_LABELS: Record<ReopenReason, string> = {
  commitment_broken: "Cam kết không được giữ",
  new_facts: "Có tình tiết mới",
  recurrence: "Mâu thuẫn tái phát",
  closed_by_mistake: "Kết thúc nhầm",
};

/** Through which door a text or a case came in. */
export const CHANNEL_LABELS: Record<IntakeChannel, string> = {
  in_person: "Đến trực tiếp",
  phone: "Điện thoại",
  written_petition: "Đơn thư",
  group_head_report: "Tổ trưởng tổ dân phố báo",
  patrol: "Tuần tra",
  social_alert: "Không gian mạng",
  zalo_message: "Tin nhắn Zalo",
  citizen_form: "Phiếu của người dân",
  transferred_in: "Nơi khác chuyển đến",
  denunciation_of_crime: "Tố giác về tội phạm",
  crime_report: "Tin báo về tội phạm",
};

/** Whether grassroots mediation is open to a type of case. */
export const MEDIATION_LABELS: Record<MediationOpen, string> = {
  yes: "Hòa giải ở cơ sở được",
  conditions: "Hòa giải được nếu đủ điều kiện",
  no: "Không thuộc diện hòa giải ở cơ sở",
};

/** How much time a deadline leaves. */
export const CLOCK_LABELS: Record<(typeof CLOCK_STATES)[number], string> = {
  in_time: "Còn hạn",
  amber: "Sắp đến hạn",
  red: "Đến hạn",
  overdue: "Quá hạn",
};
